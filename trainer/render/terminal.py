"""Text for a terminal: made harmless, measured in columns, wrapped, and coloured if wanted."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

SEQUENCE = re.compile(
    r"(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]"  # moves, colours, clears
    r"|(?:\x1b[\]PX^_]|[\x9d\x90\x98\x9e\x9f])[^\x07\x1b\x9c]*(?:\x07|\x1b\\|\x9c)"  # titles, links, device strings
    r"|\x1b[ -/]*[0-~]"
)
LINE_BREAKS = re.compile("\r\n|[\u2028\u2029\x85\x0b\x0c]")
TAB = "    "
REPLACEMENT = "\ufffd"
NOT_AT_START = frozenset("、。，．：；？！）〕］｝〉》」』】’”…%‰,.:;?!)]}'\"")
NOT_AT_END = frozenset("（〔［｛〈《「『【‘“([{")
SMALLEST = 8


def visible(text: str) -> str:
    """The text without anything a terminal would obey or hide; line breaks stay, a tab becomes spaces."""
    text = LINE_BREAKS.sub("\n", SEQUENCE.sub("", text)).replace("\t", TAB)
    return "".join(_shown(character) for character in text)


def on_one_line(text: str) -> str:
    """As `visible`, with every run of white space one space."""
    return " ".join(visible(text).split())


def _shown(character: str) -> str:
    if character == "\n" or " " <= character <= "~":
        return character
    category = unicodedata.category(character)
    if category == "Cs":
        return REPLACEMENT
    return "" if category in ("Cc", "Cf") else character


def width(text: str) -> int:
    """Columns the text takes: two for wide characters, none for marks that sit on another."""
    return len(text) if text.isascii() else sum(map(_columns, text))


def _columns(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf", "Cc"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def padded(text: str, columns: int) -> str:
    """The text filled up with spaces to so many columns."""
    return text + " " * max(0, columns - width(text))


def shortened(text: str, columns: int) -> str:
    """The text on one line, cut with `...` where it would be wider."""
    text = on_one_line(text)
    if width(text) <= columns:
        return text
    kept, used = "", 3
    for character in text:
        used += _columns(character)
        if used > columns:
            break
        kept += character
    return kept.rstrip() + "..."


def wrap(text: str, columns: int, first: str = "", rest: str | None = None) -> list[str]:
    """The text in lines of so many columns, each begun with `first` or, after the first, `rest`."""
    rest = " " * width(first) if rest is None else rest
    room = max(SMALLEST, columns - max(width(first), width(rest)))
    lines = [line for part in visible(text).split("\n") for line in _lines(part, room)]
    return [(first if n == 0 else rest) + line if line else "" for n, line in enumerate(lines)]


def _lines(text: str, room: int) -> Iterator[str]:
    line = ""
    for piece in _pieces(text, room):
        if width(line) + width(piece.rstrip()) > room and line:
            yield line.rstrip()
            line = piece.lstrip()
        else:
            line += piece
    yield line.rstrip()


def _pieces(text: str, room: int) -> Iterator[str]:
    """What may not be parted: a word with its space, a wide character with the marks that cling to it."""
    piece = ""
    for character in text:
        if piece and _may_part(piece, character, room):
            yield piece
            piece = ""
        piece += character
    if piece:
        yield piece


def _may_part(piece: str, character: str, room: int) -> bool:
    last = piece[-1]
    if width(piece) + _columns(character) > room:
        return True
    if last.isspace():
        return not character.isspace()
    if character.isspace() or character in NOT_AT_START or last in NOT_AT_END or not _columns(character):
        return False
    return _columns(last) == 2 or _columns(character) == 2


@dataclass(frozen=True, slots=True)
class Style:
    """Marks up text for a terminal that shows colours; `colour=False` leaves it as it is."""

    colour: bool = False

    def strong(self, text: str) -> str:
        return self._in("1", text)

    def soft(self, text: str) -> str:
        return self._in("2", text)

    def good(self, text: str) -> str:
        return self._in("32", text)

    def warning(self, text: str) -> str:
        return self._in("33", text)

    def accent(self, text: str) -> str:
        return self._in("36", text)

    def _in(self, code: str, text: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if self.colour and text else text
