"""Ranges that hold the true value 95 times in 100: for a share, for a mean, for a difference of means."""

from collections.abc import Sequence
from math import sqrt
from statistics import mean, variance

from trainer.model.report import Interval

Z = 1.959963984540054
STUDENT = (
    12.706205, 4.302653, 3.182446, 2.776445, 2.570582, 2.446912, 2.364624, 2.306004, 2.262157, 2.228139,
    2.200985, 2.178813, 2.160369, 2.144787, 2.131450, 2.119905, 2.109816, 2.100922, 2.093024, 2.085963,
    2.079614, 2.073873, 2.068658, 2.063899, 2.059539, 2.055529, 2.051831, 2.048407, 2.045230, 2.042272,
)  # fmt: skip
"""The 97.5 % points of Student's t for 1 to 30 degrees of freedom."""


def wilson(hits: int, of: int) -> Interval | None:
    """The share of hits, 0 to 1, with Wilson's score interval; None of nothing."""
    if not of:
        return None
    share = hits / of
    spread = Z * sqrt(share * (1 - share) / of + Z * Z / (4 * of * of))
    middle = share + Z * Z / (2 * of)
    scale = 1 + Z * Z / of
    return Interval(share, max(0.0, (middle - spread) / scale), min(1.0, (middle + spread) / scale))


def mean_of(values: Sequence[float]) -> Interval | None:
    """The mean with Student's interval; None of fewer than two values."""
    if len(values) < 2:
        return None
    reach = student(len(values) - 1) * sqrt(variance(values) / len(values))
    middle = mean(values)
    return Interval(middle, middle - reach, middle + reach)


def difference(later: Sequence[float], earlier: Sequence[float]) -> Interval | None:
    """How much the mean rose, with Welch's interval; None if either side has fewer than two values."""
    if min(len(later), len(earlier)) < 2:
        return None
    ours, theirs = variance(later) / len(later), variance(earlier) / len(earlier)
    rise = mean(later) - mean(earlier)
    spread = ours**2 / (len(later) - 1) + theirs**2 / (len(earlier) - 1)
    if not spread:
        return Interval(rise, rise, rise)
    freedom = (ours + theirs) ** 2 / spread
    reach = student(freedom) * sqrt(ours + theirs)
    return Interval(rise, rise - reach, rise + reach)


def student(freedom: float) -> float:
    """The 97.5 % point of Student's t; between whole degrees of freedom the wider one, past 30 by expansion."""
    whole = max(1, int(freedom))
    if whole <= len(STUDENT):
        return STUDENT[whole - 1]
    first = (Z**3 + Z) / (4 * whole)
    second = (5 * Z**5 + 16 * Z**3 + 3 * Z) / (96 * whole**2)
    return Z + first + second
