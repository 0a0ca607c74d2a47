"""Which cues can stand in a reply at all, so that the work grows with the reply and not with the rubrics."""

from collections import Counter
from collections.abc import Collection, Mapping
from typing import NamedTuple

from trainer.engine.cue import Kind, Part


class Pattern(NamedTuple):
    """A cue ready to match: its parts, and for each part its number among the literals, -1 where it is none."""

    parts: tuple[Part, ...]
    literals: tuple[int, ...]


Lists = Mapping[str, tuple[Pattern, ...]]
"""Patterns by the name of their list; a word set's list is called as in a cue, `{feeling}`."""
Home = tuple[str, int]
"""A list and the position in it where a pattern stands."""


class Wiring:
    """For each literal and each list, the patterns that wait for it; every pattern waits for one of its parts."""

    def __init__(self, lists: Lists) -> None:
        uses = Counter(number for patterns in lists.values() for pattern in patterns for number in pattern.literals)
        self._waiting: dict[int | str, list[tuple[tuple[int, ...], Home]]] = {}
        for name, patterns in lists.items():
            for position, pattern in enumerate(patterns):
                key, others = _awaited(pattern, uses)
                self._waiting.setdefault(key, []).append((others, (name, position)))

    def live(self, literals: Collection[int]) -> dict[str, list[int]]:
        """By list, the positions in order of the patterns that may stand in a text with these literals."""
        live: dict[str, list[int]] = {}
        keys: list[int | str] = ["", *literals]
        while keys:
            for others, (name, position) in self._waiting.get(keys.pop(), ()):
                if all(number in literals for number in others):
                    if name not in live:
                        live[name] = []
                        keys.append(name)
                    live[name].append(position)
        for positions in live.values():
            positions.sort()
        return live


def _awaited(pattern: Pattern, uses: Mapping[int, int]) -> tuple[int | str, tuple[int, ...]]:
    """The part that tells most, and the other literals: the rarest literal, else a set, else nothing (`""`)."""
    if len(pattern.literals) == 1 and pattern.literals[0] >= 0:
        return pattern.literals[0], ()
    needed = [number for number in pattern.literals if number >= 0]
    if needed:
        rarest = min(needed, key=lambda number: uses[number])
        return rarest, tuple(number for number in needed if number != rarest)
    return next((f"{{{part.name}}}" for part in reversed(pattern.parts) if part.kind is Kind.SET), ""), ()
