"""Checks a document against a form: every key and value that does not fit, at its place and in plain words."""

from typing import TYPE_CHECKING, Any, TypeVar

from trainer.files.document import Document, Path
from trainer.files.known_keys import known_keys
from trainer.files.loaded import Loaded, failed
from trainer.files.nearest import did_you_mean
from trainer.model.message import Message, msg
from trainer.model.problem import Problem

if TYPE_CHECKING:
    from pydantic import BaseModel

F = TypeVar("F", bound="BaseModel")

WRONG_TYPE: dict[str, tuple[Message, Message]] = {
    "string_type": (
        msg("A text is expected here."),
        msg("Write a text; put it in quotes if it begins with a bracket."),
    ),
    "tuple_type": (
        msg("A list is expected here."),
        msg("Write the items in [ ] with commas, or each on a line after `- `."),
    ),
    "model_type": (msg("Keys with values are expected here."), msg("Write `key: value`, each key on its own line.")),
    "dict_type": (msg("Keys with values are expected here."), msg("Write `key: value`, each key on its own line.")),
    "int_type": (msg("A whole number is expected here."), msg("Write digits only, without quotes.")),
    "float_type": (msg("A number is expected here."), msg("Write digits, with a point for decimals, without quotes.")),
    "bool_type": (msg("true or false is expected here."), msg("Write true or false, without quotes.")),
}
CHOICES = ("enum", "literal_error")
BOUNDS = ("greater_than_equal", "less_than_equal")
LENGTHS = ("too_short", "too_long", "string_too_short")


def shaped(document: Document, form: type[F], prefix: str) -> Loaded[F]:
    """The document as a form; codes begin with `prefix` (S, R), so that a reader knows the kind of file."""
    from pydantic import ValidationError  # late: costs a third of the start

    try:
        return Loaded(form.model_validate(document.data))
    except ValidationError as error:
        found = error.errors(include_url=False, include_input=True)
        return failed(_problem(document, form, prefix, one) for one in found if not _miscounted(one))


def _miscounted(error: Any) -> bool:
    """Whether a list is called too short only because its faulty items were not counted."""
    return bool(error["type"] == "too_short" and len(error["input"]) >= error["ctx"]["min_length"])


def _problem(document: Document, form: type["BaseModel"], prefix: str, error: Any) -> Problem:
    kind: str = error["type"]
    path: Path = tuple(error["loc"])
    of_key = path[-1:] == ("[key]",)
    path = path[:-1] if of_key else path
    name = str(path[-1]) if path else ""
    at = document.key(*path) if of_key or kind in ("extra_forbidden", "missing") else document.at(*path)
    if kind == "extra_forbidden":
        known = known_keys(form, path[:-1])
        return Problem(
            at, f"{prefix}101", msg("The key `{key}` is not known here.", key=name), did_you_mean(name, known)
        )
    if kind == "missing":
        return Problem(at, f"{prefix}102", *_missing(document, path, name))
    if kind in CHOICES:
        return Problem(at, *_choice(prefix, name, error))
    if kind in BOUNDS:
        limit = next(iter(error["ctx"].values()))
        least = kind == "greater_than_equal"
        wrong = msg("The number is too small.") if least else msg("The number is too large.")
        hint = (
            msg("It must be {limit} or more.", limit=limit)
            if least
            else msg("It must be {limit} or less.", limit=limit)
        )
        return Problem(at, f"{prefix}105", wrong, hint)
    if kind in LENGTHS:
        return Problem(at, f"{prefix}106", *_length(kind, error))
    if kind == "string_pattern_mismatch":
        wrong = msg("`{text}` cannot be a name.", text=error["input"])
        return Problem(at, f"{prefix}107", wrong, _name_hint(error["ctx"]["pattern"]))
    nothing = msg("This cannot be used here."), msg("Compare it with the documentation.")
    return Problem(at, f"{prefix}103", *WRONG_TYPE.get(kind, nothing))


def _missing(document: Document, path: Path, name: str) -> tuple[Message, Message]:
    if path in document.keys:
        return msg("There is nothing after `{key}:`.", key=name), msg("Write its value.")
    return msg("The key `{key}` is missing.", key=name), msg("Add `{key}:` with its value.", key=name)


def _choice(prefix: str, name: str, error: Any) -> tuple[str, Message, Message]:
    given = str(error["input"])
    expected = error["ctx"]["expected"]
    known = [word.strip("' ") for part in expected.split(" or ") for word in part.split(",")]
    if name == "format":
        newer = msg("Format {given} is not known to this version.", given=given)
        return f"{prefix}108", newer, msg("Write `format: 1`, or use a newer version of the program.")
    return (
        f"{prefix}104",
        msg("`{given}` is none of the words that may stand here.", given=given),
        did_you_mean(given, known),
    )


def _length(kind: str, error: Any) -> tuple[Message, Message]:
    if kind == "string_too_short":
        return msg("The text is empty."), msg("Write something between the quotation marks.")
    context = error["ctx"]
    if kind == "too_short":
        return msg("There are too few items."), msg("Give at least {n}.", n=context["min_length"])
    return msg("There are too many items."), msg("Give at most {n}.", n=context["max_length"])


def _name_hint(pattern: str) -> Message:
    if "_" in pattern:
        return msg("Use small letters a-z, digits and _, beginning with a letter.")
    return msg("Use small letters a-z, digits and hyphens.")
