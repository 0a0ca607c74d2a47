"""Reads scores that were kept: the JSON Lines of `trainer score --json`."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from trainer.files.source import unreadable
from trainer.files.transcripts import BOM
from trainer.model.message import msg
from trainer.model.problem import Location, Problem
from trainer.model.stored import StoredLevel, StoredScore

LONGEST = 50_000_000
"""Bytes of one line."""
MEND = msg("Give what {command} printed, as it was printed: one conversation a line.", command="trainer score --json")
NOT_OURS = msg("The line holds no scores of this program.")


def read_scores(path: Path, shown: str | None = None) -> Iterator[StoredScore | Problem]:
    """The stored scores in order, up to the first line that is none: a file is either of this kind or it is not."""
    file = shown or str(path)
    number = 0
    try:
        with path.open("rb") as lines:
            while line := lines.readline(LONGEST):
                number += 1
                line = line.removeprefix(BOM) if number == 1 else line
                if line.strip():
                    found = _read(line, Location(file, number))
                    yield found
                    if isinstance(found, Problem):
                        return
    except (OSError, ValueError) as error:
        hint = msg("Check the name and whether you may read it.")
        yield Problem(Location(file), "V101", unreadable(error), hint)


def _read(line: bytes, place: Location) -> StoredScore | Problem:
    try:
        record = json.loads(line.decode("utf-8"))
    except UnicodeDecodeError:
        return Problem(place, "V102", msg("The line is not UTF-8 text."), msg("Save the file as UTF-8."))
    except (ValueError, RecursionError):
        return Problem(place, "V103", msg("The line is not JSON."), MEND)
    return stored_of(record) or Problem(place, "V104", NOT_OURS, MEND)


def stored_of(record: object) -> StoredScore | None:
    """The scores of a record; None where it is something else, or where something in it has the wrong kind."""
    if not isinstance(record, dict) or not isinstance(record.get("id"), str) or "sections" not in record:
        return None
    try:
        turns = [_mapping(turn) for turn in _list(record["turns"])]
        return StoredScore(
            id=record["id"],
            levels={key: level for turn in turns for key, level in _levels(turn)},
            turns=tuple(_int(turn["turn"]) for turn in turns),
            explained=all("lines" in turn for turn in turns),
            score=None if record["score"] is None else _number(record["score"]),
            band=None if record["band"] is None else _text(record["band"]),
            critical=tuple(_text(name) for name in _list(record["critical"])),
            receipt=None if record.get("receipt") is None else _mapping(record["receipt"]),
            record=record,
        )
    except (KeyError, TypeError, OverflowError):
        return None


def _levels(turn: Mapping[str, object]) -> Iterator[tuple[tuple[int, str], StoredLevel]]:
    number, levels = _int(turn["turn"]), _mapping(turn["levels"])
    unsure = {_text(name) for name in _list(turn.get("not_sure", []))}
    points, lines = _mapping(turn.get("points", {})), _mapping(turn.get("lines", {}))
    for name in {**levels, **dict.fromkeys(unsure), **lines}:
        held = {line: _number(value) for line, value in _mapping(lines.get(name, {})).items()}
        yield (
            (number, name),
            StoredLevel(
                level=_level(levels.get(name, 0)),
                sure=name not in unsure,
                points=_number(points[name]) if name in points else None,
                lines=held,
            ),
        )


def _mapping(value: object) -> dict[str, object]:
    if not isinstance(value, dict):
        raise TypeError
    return value


def _list(value: object) -> list[object]:
    if not isinstance(value, list):
        raise TypeError
    return value


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def _int(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError
    return value


def _level(value: object) -> int:
    if value not in (0, 1, 2):
        raise TypeError
    return _int(value)


def _number(value: object) -> float:
    if not isinstance(value, int | float) or isinstance(value, bool):
        raise TypeError
    return float(value)
