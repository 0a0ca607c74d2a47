"""Builds plain data from the events of a YAML parser, noting the place of everything."""

import re
from collections.abc import Iterator
from typing import Any, NoReturn

from trainer.files.document import Path, Place
from trainer.files.scalars import plain_value
from trainer.files.yaml_syntax import NO_ALIAS, NO_TAG
from trainer.model.message import Message, msg
from trainer.model.problem import Location, Problem

DEEPEST = 32
HALF_PAIR = re.compile("[\ud800-\udfff]")


class StopWalkError(Exception):
    """Nothing after this place is worth reading; never leaves this module."""


class Walk:
    """Builds data from parser events, noting the place of everything and the problems it meets."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.problems: list[Problem] = []
        self.values: dict[Path, Place] = {}
        self.keys: dict[Path, Place] = {}
        self.last_quoted: tuple[Place, Place] | None = None
        """Where the last text in quotes begins and ends."""

    def document(self, events: Iterator[Any]) -> object:
        """The only document of the stream; reading stops where a second one or too deep a nesting begins."""
        self._events = events
        try:
            data = self._first()
        except StopWalkError:
            return None
        if data is None and not self.problems:
            nothing = msg("The file is empty."), msg("See the documentation for what belongs in it.")
            self.problems.append(Problem(Location(self.file), "Y110", *nothing))
        return data

    def _first(self) -> object:
        data: object = None
        documents = 0
        for event in self._events:
            if type(event).__name__ == "DocumentStartEvent":
                documents += 1
                if documents > 1:
                    self._stop(
                        event, "Y111", msg("A second document begins here (`---`)."), msg("Make it a file of its own.")
                    )
                data = self._value(next(self._events), ())
        return data

    def _value(self, event: Any, path: Path) -> object:
        self.values.setdefault(path, _place(event))
        kind = type(event).__name__
        if kind == "ScalarEvent":
            return self._scalar(event)
        self._refuse_marks(event)
        if kind in ("MappingStartEvent", "SequenceStartEvent") and len(path) >= DEEPEST:
            self._stop(event, "Y108", msg("This is nested too deep."), msg("Use no more than {n} levels.", n=DEEPEST))
        if kind == "MappingStartEvent":
            return self._mapping(path)
        if kind == "SequenceStartEvent":
            return self._sequence(path)
        return None  # an alias, refused

    def _scalar(self, event: Any) -> object:
        if event.anchor or event.tag or HALF_PAIR.search(event.value):
            self._refuse_marks(event)
        if event.style in ("'", '"'):
            self.last_quoted = (_place(event), _end(event))
        return plain_value(event.value) if event.implicit[0] else event.value

    def _mapping(self, path: Path) -> dict[str, object]:
        found: dict[str, object] = {}
        seen: dict[str, Place] = {}
        while type(event := next(self._events)).__name__ != "MappingEndEvent":
            key = self._key(event)
            inner = (*path, key)
            if key in seen:
                first = msg(
                    "The key `{key}` stands here a second time; the first is in line {line}.",
                    key=key,
                    line=seen[key][0],
                )
                self._add(event, "Y107", first, msg("Keep one of the two."))
            else:
                seen[key] = self.keys[inner] = _place(event)
            value = self._value(next(self._events), inner)
            if value is not None:
                found.setdefault(key, value)
        return found

    def _key(self, event: Any) -> str:
        self._refuse_marks(event)
        kind = type(event).__name__
        if kind == "ScalarEvent":
            return str(event.value)
        if kind != "AliasEvent":
            hint = msg("A text that begins with [ or {{ must stand in quotes.")
            self._stop(event, "Y113", msg("A list or group stands where a key should."), hint)
        return ""

    def _sequence(self, path: Path) -> list[object]:
        found: list[object] = []
        while type(event := next(self._events)).__name__ != "SequenceEndEvent":
            found.append(self._value(event, (*path, len(found))))
        return found

    def _refuse_marks(self, event: Any) -> None:
        if getattr(event, "anchor", None):
            self._add(event, "Y106", *NO_ALIAS)
        if getattr(event, "tag", None):
            self._add(event, "Y109", *NO_TAG)
        if HALF_PAIR.search(getattr(event, "value", "")):
            self._add(event, "Y112", msg("The text holds half a character."), msg("Write the character itself."))

    def _stop(self, event: Any, code: str, message: Message, hint: Message) -> NoReturn:
        self._add(event, code, message, hint)
        raise StopWalkError

    def _add(self, event: Any, code: str, message: Message, hint: Message) -> None:
        self.problems.append(Problem(Location(self.file, *_place(event)), code, message, hint))


def _place(event: Any) -> Place:
    return event.start_mark.line + 1, event.start_mark.column + 1


def _end(event: Any) -> Place:
    return event.end_mark.line + 1, event.end_mark.column + 1
