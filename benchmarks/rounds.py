"""Measuring several things in turn, so that a busy machine slows all of them alike."""

from collections.abc import Callable, Mapping, Sequence
from math import ceil
from statistics import median
from typing import TypeVar

T = TypeVar("T")


def alternate(things: Mapping[str, Callable[[], T]], rounds: int) -> dict[str, list[T]]:
    """What each thing returns, round by round: first all of them once, then all of them again."""
    found: dict[str, list[T]] = {name: [] for name in things}
    for _ in range(rounds):
        for name, measure in things.items():
            found[name].append(measure())
    return found


def ratio(ones: Sequence[float], others: Sequence[float]) -> float:
    """The median of the ratios of each round."""
    return median(one / other for one, other in zip(ones, others, strict=True))


def percentile(values: Sequence[float], share: float) -> float:
    """The smallest value that at least this share of the values does not exceed."""
    return sorted(values)[ceil(share * len(values)) - 1]
