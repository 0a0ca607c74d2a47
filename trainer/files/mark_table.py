"""Marks in a table (CSV): a row for each reply, rater and criterion, with the words of the turns or beside a log."""

import csv
import io
from collections.abc import Iterator, Mapping
from pathlib import Path

from trainer.files.log_form import LineError, conversation_from
from trainer.files.mark_lines import LEVEL_HINT, NO_REPLY, Lookup, MarkedLine
from trainer.files.source import unreadable
from trainer.model.conversation import Conversation
from trainer.model.message import msg
from trainer.model.problem import Location, Problem

NEEDED = ("id", "criterion", "level")
ROLES = ("customer", "agent")
LISTS = ("issues", "authority")
SEPARATORS = ",;\t"
COLUMNS = msg("Name the columns id, rater, criterion, level, and customer and agent unless there is a log beside it.")
LEVELS = {"": None, "0": 0, "1": 1, "2": 2}
Row = Mapping[str, str]
UNUSABLE = ("M108", "M110")
"""After these, no row of the table can be used."""


def is_table(path: Path) -> bool:
    """Whether a file of marks is a table rather than JSON Lines."""
    return path.suffix.casefold() in (".csv", ".tsv")


def read_table(path: Path, rater: str, lookup: Lookup, shown: str) -> Iterator[tuple[int, MarkedLine | Problem]]:
    """Line number and marks row by row, or what is wrong with the row; `rater` stands in where no column says it."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError:
        yield 0, Problem(Location(shown), "L102", msg("The file is not UTF-8 text."), msg("Save the file as UTF-8."))
        return
    except (OSError, ValueError) as error:
        hint = msg("Check the name and whether you may read it.")
        yield 0, Problem(Location(shown), "L101", unreadable(error), hint)
        return
    known: dict[str, Conversation] = {}
    for number, row in _rows(text):
        try:
            yield number, _marks(row, rater, lookup, known)
        except LineError as error:
            yield number, Problem(Location(shown, number), error.code, error.message, error.hint)
            if error.code in UNUSABLE:
                return


def _rows(text: str) -> Iterator[tuple[int, Row | None]]:
    """Line number and cells by the names of their columns, or None where the table cannot be taken apart."""
    header = text.partition("\n")[0]  # its commonest separator is that of the table
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=max(SEPARATORS, key=header.count))
    names: list[str] = []
    for cells in _cells(reader):
        if cells is None:
            yield reader.line_num, None
        elif not names:
            names = [cell.strip().casefold() for cell in cells]
        elif any(cell.strip() for cell in cells):
            yield reader.line_num, dict(zip(names, cells, strict=False))


def _cells(reader: Iterator[list[str]]) -> Iterator[list[str] | None]:
    try:
        yield from reader
    except csv.Error:
        yield None


def _marks(row: Row | None, rater: str, lookup: Lookup, known: dict[str, Conversation]) -> MarkedLine:
    if row is None:
        raise LineError("M110", msg("The table cannot be read from here on."), msg("Save it again as CSV."))
    for name in NEEDED:
        if name not in row:
            raise LineError("M108", msg("There is no column `{name}`.", name=name), COLUMNS)
    id, criterion, level = (row[name].strip() for name in NEEDED)
    if level not in LEVELS:
        raise LineError(
            "M103", msg("The level of `{criterion}` is none of 0, 1 and 2.", criterion=criterion), LEVEL_HINT
        )
    talk = known.get(id) or _conversation(row, id) or lookup(id)
    if talk is None:
        hint = msg("Give the log that holds it with --log, or columns customer and agent.")
        raise LineError("M109", msg("The words of `{id}` are not here.", id=id), hint)
    if not any(turn.agent for turn in talk.turns):
        raise LineError("M105", NO_REPLY, msg("Mark conversations in which the agent says something."))
    known[id] = talk
    who = row.get("rater", "").strip() or rater
    return MarkedLine(talk, {who: {criterion: LEVELS[level]} if criterion else {}})


def _conversation(row: Row, id: str) -> Conversation | None:
    """From the columns that begin with `customer` or `agent`, in their order; None if all of them are empty."""
    turns = [
        {"role": role, "text": text}
        for name, text in row.items()
        for role in ROLES
        if name.split()[:1] == [role] and text.strip()
    ]
    if not turns:
        return None
    record: dict[str, object] = {"id": id, "turns": turns}
    record |= {name: row[name].strip() for name in ("language", "channel") if row.get(name, "").strip()}
    record |= {name: [part.strip() for part in row[name].split(";")] for name in LISTS if row.get(name, "").strip()}
    return conversation_from(record)
