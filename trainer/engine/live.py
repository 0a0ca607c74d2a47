"""Which cues can stand in a reply at all, so that the work grows with the reply and not with the rubrics."""

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from trainer.engine.cue import Kind, Part


@dataclass(frozen=True, slots=True, eq=False)
class Pattern:
    """A cue ready to match: its parts, and for each part its number among the literals, -1 where it is none."""

    parts: tuple[Part, ...]
    literals: tuple[int, ...]

    @property
    def needed(self) -> tuple[int, ...]:
        return tuple(number for number in self.literals if number >= 0)


Lists = Mapping[str, tuple[Pattern, ...]]
"""Patterns by the name of their list; a word set's list is called as in a cue, `{feeling}`."""
Home = tuple[str, int]
"""A list and the position in it where a pattern stands."""


class Wiring:
    """For each literal and each list, the patterns that wait for it; every pattern waits for one of its parts."""

    def __init__(self, lists: Lists) -> None:
        homes: dict[Pattern, list[Home]] = {}
        for name, patterns in lists.items():
            for position, pattern in enumerate(patterns):
                homes.setdefault(pattern, []).append((name, position))
        uses = Counter(number for pattern in homes for number in pattern.needed)
        self._waiting: dict[int | str, list[tuple[tuple[int, ...], list[Home]]]] = {}
        for pattern, places in homes.items():
            key = _awaited(pattern, uses)
            others = tuple(number for number in pattern.needed if number != key)
            self._waiting.setdefault(key, []).append((others, places))

    def live(self, literals: Collection[int]) -> dict[str, list[int]]:
        """By list, the positions in order of the patterns that may stand in a text with these literals."""
        live: dict[str, list[int]] = {}
        keys: list[int | str] = ["", *literals]
        while keys:
            for others, homes in self._waiting.get(keys.pop(), ()):
                if all(number in literals for number in others):
                    for name, position in homes:
                        if name not in live:
                            live[name] = []
                            keys.append(name)
                        live[name].append(position)
        for positions in live.values():
            positions.sort()
        return live


def _awaited(pattern: Pattern, uses: Mapping[int, int]) -> int | str:
    """The part that tells most: the literal that fewest patterns use, else a set, else nothing (`""`)."""
    if pattern.needed:
        return min(pattern.needed, key=lambda number: uses[number])
    return next((f"{{{part.name}}}" for part in reversed(pattern.parts) if part.kind is Kind.SET), "")
