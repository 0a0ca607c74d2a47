"""Kinds of quantities that are found by pattern alone, English and Chinese together."""

from dataclasses import dataclass
from functools import lru_cache

from trainer.engine.quantities.clock import (
    DEADLINE_EN,
    DEADLINE_WORDS,
    DEADLINE_ZH,
    TIME_EN,
    TIME_WORDS,
    TIME_ZH,
    is_past,
)  # fmt: skip
from trainer.engine.quantities.days import DAY_EN, DAY_WORDS, DAY_ZH
from trainer.engine.quantities.durations import (
    DURATION_EN,
    DURATION_ZH,
    UNIT_WORDS,
    WIDE_EN,
    WIDE_ZH,
    WINDOW_EN,
    WINDOW_ZH,
)  # fmt: skip
from trainer.engine.quantities.patterns import compiled, one_of, words_of
from trainer.engine.quantities.references import REFERENCE_EN, REFERENCE_ZH
from trainer.engine.quantities.shares import SHARE_EN, SHARE_WORDS, SHARE_ZH

Place = tuple[int, int]
"""Start and end in characters."""


@dataclass(frozen=True, slots=True)
class Kind:
    """The patterns of a kind; the English ones need one of the words, or (if `digits` is set) a digit."""

    english: str
    chinese: str
    words: frozenset[str]
    digits: bool = True


KINDS = {
    "time": Kind(one_of(*TIME_EN), one_of(*TIME_ZH), TIME_WORDS),
    "day": Kind(one_of(*DAY_EN), one_of(*DAY_ZH), DAY_WORDS),
    "deadline": Kind(one_of(*DEADLINE_EN), one_of(*DEADLINE_ZH), DEADLINE_WORDS, digits=False),
    "duration": Kind(one_of(*DURATION_EN), one_of(*DURATION_ZH), UNIT_WORDS, digits=False),
    "window": Kind(one_of(*WINDOW_EN), one_of(*WINDOW_ZH), UNIT_WORDS, digits=False),
    "wide_window": Kind(one_of(*WIDE_EN), one_of(*WIDE_ZH), UNIT_WORDS | {"month"}, digits=False),
    "percent": Kind(one_of(*SHARE_EN), one_of(*SHARE_ZH), SHARE_WORDS),
    "reference": Kind(one_of(*REFERENCE_EN), one_of(*REFERENCE_ZH), frozenset()),
}


@lru_cache(maxsize=1024)
def places(kind: str, normal: str) -> tuple[Place, ...]:
    """Where a kind of quantity stands, in order; a time that has passed (`at 3 yesterday`) is none."""
    wanted = KINDS[kind]
    digits = wanted.digits and compiled("[0-9]").search(normal)
    found: list[Place] = []
    if digits or not wanted.words.isdisjoint(words_of(normal)):
        found = [match.span() for match in compiled(wanted.english).finditer(normal)]
    if not normal.isascii():
        found = _apart(found + [match.span() for match in compiled(wanted.chinese).finditer(normal)])
    return tuple(place for place in found if kind != "time" or not is_past(normal, *place))


def _apart(found: list[Place]) -> list[Place]:
    """Of places that overlap the first; of those the longest."""
    kept: list[Place] = []
    for start, end in sorted(found, key=lambda place: (place[0], -place[1])):
        if not kept or kept[-1][1] <= start:
            kept.append((start, end))
    return kept
