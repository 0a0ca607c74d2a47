"""Events as JSON objects, one a line, and back; docs/transcripts.md shows each of them."""

import json
from collections.abc import Mapping
from dataclasses import MISSING, Field, fields
from enum import StrEnum
from types import GenericAlias
from typing import Any, get_type_hints

from trainer.files.nearest import did_you_mean
from trainer.model.event import FORMAT, Ended, Event, Left, Moved, Replied, Resumed, Spoke, Started
from trainer.model.message import Message, msg

KINDS: dict[str, type[Event]] = {
    "started": Started, "spoke": Spoke, "replied": Replied, "moved": Moved, "ended": Ended, "left": Left,
    "resumed": Resumed,
}  # fmt: skip
NAMES = {kind: name for name, kind in KINDS.items()}
Fault = tuple[str, Message, Message]
"""Code, what is wrong, and how to mend it."""
COPY = msg("Restore the line from a copy; the program never changes a line once written.")


def line_of(event: Event) -> bytes:
    """One line with its newline, UTF-8; half of a character pair is written as an escape and read back as it was."""
    record = {"event": NAMES[type(event)], **{field.name: getattr(event, field.name) for field in fields(event)}}
    return json.dumps(record, ensure_ascii=False).encode("utf-8", "backslashreplace") + b"\n"


def event_of(line: bytes) -> Event | Fault:
    """The event of a line, or why it is none; keys that are not known are passed over."""
    try:
        record = json.loads(line.decode("utf-8"))
    except (ValueError, RecursionError):
        return "T103", msg("The line is not JSON."), COPY
    if not isinstance(record, dict) or not isinstance(record.get("event"), str):
        return "T104", msg("The line is no event: it has no `event`."), COPY
    kind = KINDS.get(record["event"])
    if kind is None:
        unknown = msg("The event `{name}` is not known to this version.", name=record["event"])
        return "T105", unknown, did_you_mean(record["event"], KINDS)
    if kind is Started and record.get("format", FORMAT) != FORMAT:
        newer = msg("Format {given} is not known to this version.", given=record["format"])
        return "T102", newer, msg("Use a newer version of the program; this one reads format {n}.", n=FORMAT)
    return _filled(kind, record)


def _filled(kind: type[Event], record: Mapping[str, object]) -> Event | Fault:
    hints = get_type_hints(kind)
    values: dict[str, Any] = {}
    for field in fields(kind):
        if field.name not in record:
            if _required(field):
                return "T106", msg("`{key}` is missing.", key=field.name), COPY
            continue
        try:
            values[field.name] = _typed(record[field.name], hints[field.name])
        except (TypeError, ValueError):
            return "T106", msg("`{key}` has a value of the wrong kind.", key=field.name), COPY
    return kind(**values)


def _required(field: Field[Any]) -> bool:
    return field.default is MISSING and field.default_factory is MISSING


def _typed(value: object, hint: Any) -> object:
    """The value as the field's type; ValueError or TypeError where it does not fit."""
    if isinstance(hint, GenericAlias):
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise TypeError
        return tuple(value)
    if issubclass(hint, StrEnum):
        return hint(value)
    if hint is float and isinstance(value, int | float) and not isinstance(value, bool):
        return float(value)
    if type(value) is not hint:
        raise TypeError
    return value
