"""Plain words for a value that does not fit its form."""

from typing import Any

from trainer.files.nearest import did_you_mean
from trainer.model.message import Message, msg

Explained = tuple[int, Message, Message]
"""Number of the code, what is wrong, and how to mend it."""

KEYS = msg("Keys with values are expected here."), msg("Write `key: value`, each key on its own line.")
TYPES: dict[str, tuple[Message, Message]] = {
    "string_type": (
        msg("A text is expected here."),
        msg("Put the text in quotes if it holds a colon or begins with a bracket."),
    ),
    "tuple_type": (
        msg("A list is expected here."),
        msg("Write the items in [ ] with commas, or each on a line after `- `."),
    ),
    "model_type": KEYS,
    "dict_type": KEYS,
    "int_type": (msg("A whole number is expected here."), msg("Write digits only, without quotes.")),
    "float_type": (msg("A number is expected here."), msg("Write digits, with a point for decimals, without quotes.")),
    "bool_type": (msg("true or false is expected here."), msg("Write true or false, without quotes.")),
}


def explained(name: str, error: Any) -> Explained:
    """What the error of the key `name` means; see docs/problems.md for the numbers."""
    kind: str = error["type"]
    context = error.get("ctx", {})
    if kind in ("enum", "literal_error"):
        return _choice(name, error)
    if kind == "greater_than_equal":
        return 105, msg("The number is too small."), msg("It must be {limit} or more.", limit=context["ge"])
    if kind == "less_than_equal":
        return 105, msg("The number is too large."), msg("It must be {limit} or less.", limit=context["le"])
    if kind == "string_too_short":
        return 106, msg("The text is empty."), msg("Write something between the quotation marks.")
    if kind == "too_short":
        return 106, msg("There are too few items."), msg("Give at least {n}.", n=context["min_length"])
    if kind == "too_long":
        return 106, msg("There are too many items."), msg("Give at most {n}.", n=context["max_length"])
    if kind == "string_pattern_mismatch":
        return 107, msg("`{text}` cannot be a name.", text=error["input"]), _characters(context["pattern"])
    nothing = msg("This cannot be used here."), msg("Compare it with the documentation.")
    return 103, *TYPES.get(kind, nothing)


def _choice(name: str, error: Any) -> Explained:
    given = str(error["input"])
    if name == "format":
        newer = msg("Format {given} is not known to this version.", given=given)
        return 108, newer, msg("Write `format: 1`, or use a newer version of the program.")
    listed = error["ctx"]["expected"].replace(" or ", ", ")
    known = {word.strip(" '") for word in listed.split(",")}
    return 104, msg("`{given}` is none of the words that may stand here.", given=given), did_you_mean(given, known)


def _characters(pattern: str) -> Message:
    if "\\w" in pattern:
        return msg("Use letters, digits, hyphens and _, without spaces.")
    if "-" in pattern.replace("a-z", "").replace("0-9", ""):
        return msg("Use small letters a-z, digits and hyphens.")
    return msg("Use small letters a-z, digits and _, beginning with a letter.")
