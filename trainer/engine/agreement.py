"""How well two judges agree on levels 0, 1 and 2: quadratic weighted kappa."""

from collections import Counter
from collections.abc import Sequence

LEVELS = (0, 1, 2)


def weighted_kappa(one: Sequence[int], other: Sequence[int]) -> float:
    """Cohen's kappa with quadratic weights: 1 is full agreement, 0 is chance; without any spread, 1 if all equal."""
    if not one:
        return 0.0
    pairs, ones, others = Counter(zip(one, other, strict=True)), Counter(one), Counter(other)
    observed = sum((i - j) ** 2 * pairs[i, j] for i in LEVELS for j in LEVELS) / len(one)
    chance = sum((i - j) ** 2 * ones[i] * others[j] for i in LEVELS for j in LEVELS) / len(one) ** 2
    return 1 - observed / chance if chance else float(observed == 0)
