"""Reads conversation logs line by line, so that a log of any length fits."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from trainer.files.log_form import LineError, conversation_of
from trainer.files.source import unreadable
from trainer.files.transcripts import BOM
from trainer.model.conversation import Conversation
from trainer.model.message import msg
from trainer.model.problem import Location, Problem

LONGEST = 10_000_000
"""Bytes of one line."""
T = TypeVar("T")


def read_log(path: Path, shown: str | None = None) -> Iterator[tuple[int, Conversation | Problem]]:
    """Line number and conversation, or what is wrong with the line; blank lines are passed over."""
    return read_lines(path, conversation_of, shown)


def read_lines(path: Path, take: Callable[[bytes], T], shown: str | None = None) -> Iterator[tuple[int, T | Problem]]:
    """Line number and what `take` makes of the line, or the problem for which it raised `LineError`."""
    file = shown or str(path)
    try:
        with path.open("rb") as lines:
            number = 0
            while line := lines.readline(LONGEST):
                number += 1
                if len(line) == LONGEST:
                    yield number, _too_long(file, number)
                    return
                line = line.removeprefix(BOM) if number == 1 else line
                if line.strip():
                    yield number, _taken(take, line.rstrip(b"\r\n"), file, number)
    except (OSError, ValueError) as error:
        yield 0, Problem(Location(file), "L101", unreadable(error), msg("Check the name and whether you may read it."))


def _taken(take: Callable[[bytes], T], line: bytes, file: str, number: int) -> T | Problem:
    try:
        return take(line)
    except LineError as error:
        return Problem(Location(file, number, error.column), error.code, error.message, error.hint)


def _too_long(file: str, number: int) -> Problem:
    hint = msg("Write one conversation a line, each line ended.")
    return Problem(Location(file, number), "L109", msg("The line is longer than 10 MB; reading stops here."), hint)
