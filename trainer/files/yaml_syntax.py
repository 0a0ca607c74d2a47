"""Plain words for what the YAML parser complains about."""

import re

from trainer.files.document import Place
from trainer.model.message import Message, msg
from trainer.model.problem import Location, Problem

EXPLANATIONS: tuple[tuple[str, Message, Message], ...] = (
    (
        "mapping values are not allowed",
        msg("There is a second colon in this line, or the line is indented wrongly."),
        msg("Put a text that holds a colon in quotes, or line the key up with its neighbours."),
    ),
    (
        "quoted scalar",
        msg("A quotation mark is opened here and never closed, or a backslash in it means nothing."),
        msg("Close the quotation mark; write a backslash as two."),
    ),
    (
        "flow sequence",
        msg("A list opened with [ is not closed properly."),
        msg("Put commas between the items, quotes around items that hold a bracket or a colon, and ] at the end."),
    ),
    (
        "flow mapping",
        msg("A group opened with {{ is not closed properly."),
        msg("Put }} at the end; a text that begins with {{ must stand in quotes."),
    ),
    (
        "cannot start any token",
        msg("A text may not begin with this character."),
        msg("Put the whole text in quotes."),
    ),
    (
        "sequence entries are not allowed",
        msg("A list item may not begin here."),
        msg("Begin the list on a new line; put a text that begins with a dash in quotes."),
    ),
    (
        "block collection",
        msg("This line does not belong to the list above it."),
        msg("Line it up with the key it belongs to; if the item above is in quotes, close them at its very end."),
    ),
    (
        "block mapping",
        msg("This line does not fit the lines above it."),
        msg("Line the keys up; if a text begins with a quotation mark or a bracket, put all of it in quotes."),
    ),
    (
        "block scalar",
        msg("Nothing may stand after the | or > here."),
        msg("Begin the text on the next line, indented."),
    ),
    (
        "expected '<document start>'",
        msg("This line does not fit the first line of the file."),
        msg("Begin the outermost keys at the left margin, and no line with %."),
    ),
    (
        "directive",
        msg("A line may not begin with %."),
        msg("Put the text in quotes."),
    ),
)
UNKNOWN = (
    msg("The file cannot be read as YAML from here on."),
    msg("Compare the line with an example in the documentation; quotes around a text often help."),
)
NO_ALIAS = (
    msg("`&` and `*` (anchors and aliases) are not used in these files."),
    msg("Write the value out again; put a text that begins with & or * in quotes."),
)
NO_TAG = (
    msg("`!` (a tag) is not used in these files."),
    msg("Leave it out; put a text that begins with ! in quotes."),
)
LEADING_TAB = re.compile(r"^[ ]*\t", re.MULTILINE)
TABS_SHOWN = 20


def syntax_problems(file: str, text: str, error: Exception, quoted: tuple[Place, Place] | None = None) -> list[Problem]:
    """The tabs that indent lines if there are any, for they are the cause; else the parser's complaint.

    `quoted` is the last text in quotes before the error: one that runs over lines up to it was meant to end earlier.
    """
    mark = getattr(error, "problem_mark", None)
    if quoted and mark and quoted[0][0] < quoted[1][0] == mark.line + 1:
        return [Problem(Location(file, *quoted[0]), "Y104", *EXPLANATIONS[1][1:])]
    return _tabs(file, text) or [_complaint(file, error)]


def _tabs(file: str, text: str) -> list[Problem]:
    found = []
    for match in list(LEADING_TAB.finditer(text))[:TABS_SHOWN]:
        line = text.count("\n", 0, match.start()) + 1
        place = Location(file, line, match.end() - match.start())
        found.append(
            Problem(place, "Y105", msg("The line is indented with a tab."), msg("Indent with spaces, two a level."))
        )
    return found


def _complaint(file: str, error: Exception) -> Problem:
    said = f"{getattr(error, 'context', '')}: {getattr(error, 'problem', '')}"
    if said.startswith(("while scanning an a", "while parsing a tag", "while scanning a tag", "while parsing a node")):
        return _refused(file, said, error)
    text, hint = next(((text, hint) for part, text, hint in EXPLANATIONS if part in said), UNKNOWN)
    opened = any(part in said for part in ("quoted scalar", "flow sequence", "flow mapping"))
    return Problem(_place(file, error, opened), "Y104", text, hint)


def _refused(file: str, said: str, error: Exception) -> Problem:
    """A mark that these files do not use, and that is not even written as YAML wants it."""
    code, (text, hint) = ("Y106", NO_ALIAS) if said.startswith("while scanning an a") else ("Y109", NO_TAG)
    return Problem(_place(file, error, True), code, text, hint)


def _place(file: str, error: Exception, opened: bool) -> Location:
    mark = (getattr(error, "context_mark", None) if opened else None) or getattr(error, "problem_mark", None)
    return Location(file, mark.line + 1, mark.column + 1) if mark else Location(file)
