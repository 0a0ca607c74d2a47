"""How well judges agree: weighted kappa for two, Krippendorff's alpha for any number, Spearman for an order."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import combinations
from math import sqrt
from operator import mul

LEVELS = (0, 1, 2)
SIZE = len(LEVELS)
APART = tuple((i - j) ** 2 for i in LEVELS for j in LEVELS)

Table = Sequence[float]
"""How often one judge said i where the other said j, at `SIZE * i + j`; tables of several sets add up."""


def table_of(one: Iterable[int], other: Iterable[int]) -> list[int]:
    """The levels of two judges, counted."""
    table = [0] * (SIZE * SIZE)
    for i, j in zip(one, other, strict=True):
        table[SIZE * i + j] += 1
    return table


def weighted_kappa(one: Sequence[int], other: Sequence[int]) -> float:
    """Cohen's kappa with quadratic weights: 1 is full agreement, 0 is chance; without any spread, 1 if all equal."""
    kappa = kappa_of(table_of(one, other))
    return kappa if kappa is not None else float(bool(one))


def kappa_of(table: Table) -> float | None:
    """The quadratic weighted kappa of a table; None if both judges said one and the same level throughout."""
    row0, row1, row2 = sum(table[:3]), sum(table[3:6]), sum(table[6:])
    column0, column1, column2 = sum(table[::3]), sum(table[1::3]), sum(table[2::3])
    one_apart = row0 * column1 + row1 * (column0 + column2) + row2 * column1
    chance = one_apart + 4 * (row0 * column2 + row2 * column0)
    if not chance:
        return None
    apart: float = sum(map(mul, APART, table))
    return 1 - apart * (row0 + row1 + row2) / chance


def ordinal_alpha(units: Iterable[Sequence[int]]) -> float | None:
    """Krippendorff's alpha for ordered levels (2004); a unit holds the levels of those who judged it, in any order.

    Units judged by fewer than two count for nothing. None if no unit is left, or if all said one and the same level.
    """
    pairs = _coincidences(units)
    sums = [sum(pairs[SIZE * i : SIZE * i + SIZE]) for i in LEVELS]
    total = sum(sums)
    apart = {(i, j): _ordinal_distance(sums, i, j) for i, j in combinations(LEVELS, 2)}
    expected = sum(sums[i] * sums[j] * distance for (i, j), distance in apart.items())
    if not expected:
        return None
    observed = sum(pairs[SIZE * i + j] * distance for (i, j), distance in apart.items())
    return 1 - (total - 1) * observed / expected


def _coincidences(units: Iterable[Sequence[int]]) -> list[float]:
    """How often two levels met in a unit; each unit weighs as much as it has judges."""
    pairs = [0.0] * (SIZE * SIZE)
    for unit in units:
        counts = Counter(unit)
        for i in counts:
            for j in counts:
                met = counts[i] * (counts[j] - (i == j))
                pairs[SIZE * i + j] += met / max(1, len(unit) - 1)
    return pairs


def _ordinal_distance(sums: Sequence[float], low: int, high: int) -> float:
    """Squared: how many judgements lie between two levels, the outer ones counted half."""
    between = sum(sums[low : high + 1]) - (sums[low] + sums[high]) / 2
    return between * between


def spearman(one: Sequence[float], other: Sequence[float]) -> float:
    """Pearson's correlation of the ranks, equals sharing theirs; 0 if either side has no spread."""
    ours, theirs = ranks(one), ranks(other)
    middle = (len(ours) + 1) / 2
    together = sum((a - middle) * (b - middle) for a, b in zip(ours, theirs, strict=True))
    spread = sum((a - middle) ** 2 for a in ours) * sum((b - middle) ** 2 for b in theirs)
    return together / sqrt(spread) if spread else 0.0


def ranks(values: Sequence[float]) -> list[float]:
    """The place of each value from 1, the mean place for values that are equal."""
    places: dict[float, list[int]] = {}
    for place, value in enumerate(sorted(values), start=1):
        places.setdefault(value, []).append(place)
    return [sum(places[value]) / len(places[value]) for value in values]
