"""Ordinal regression: how much each line speaks for a higher level."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np

LEAST_CHANCE = 1e-9
GAP_START, GAP_PENALTY = 0.5, 0.1
"""The distance of the two cut points, as a logarithm, is drawn a little towards this."""
GAP_BOUNDS = (-3, 3)


def slopes(
    x: "np.ndarray[Any, Any]",
    y: "np.ndarray[Any, Any]",
    weight: "np.ndarray[Any, Any]",
    signs: Sequence[float],
    penalty: float,
) -> "np.ndarray[Any, Any]":
    """A slope for each column of `x`, of the sign given for it (0: any), by proportional odds with a ridge penalty.

    The odds of a level above a cut point are exp(x · slopes - cut) for both cut points (McCullagh, "Regression models
    for ordinal data", 1980), so that one number a line serves both steps, as points in a rubric do. Half the penalty
    times the squared slopes keeps lines that hold in few replies small (Hoerl and Kennard, "Ridge regression", 1970).
    """
    import numpy as np
    from scipy.optimize import minimize

    columns = x.shape[1]
    bounds = [(0, None) if sign > 0 else (None, 0) if sign < 0 else (None, None) for sign in signs]
    start = np.concatenate([np.array(signs) * 0.1, [1.0, GAP_START]])
    found = minimize(
        _loss, start, args=(x, y, weight, penalty), jac=True, method="L-BFGS-B",
        bounds=[*bounds, (None, None), GAP_BOUNDS],
    )  # fmt: skip
    result: np.ndarray[Any, Any] = found.x[:columns]
    return result


def _loss(
    theta: "np.ndarray[Any, Any]",
    x: "np.ndarray[Any, Any]",
    y: "np.ndarray[Any, Any]",
    weight: "np.ndarray[Any, Any]",
    penalty: float,
) -> "tuple[float, np.ndarray[Any, Any]]":
    """The negative log likelihood with its penalties, and its gradient; theta is slopes, lower cut, log of the gap."""
    import numpy as np
    from scipy.special import expit

    slope, low, spread = theta[:-2], theta[-2], theta[-1] - GAP_START
    gap = np.exp(theta[-1])
    score = x @ slope - low
    at_one, at_two = expit(score), expit(score - gap)
    chance = np.select([y == 0, y == 1], [1 - at_one, at_one - at_two], at_two) + LEAST_CHANCE
    by_one = np.select([y == 0, y == 1], [-1.0, 1.0], 0.0) * at_one * (1 - at_one) / chance * weight
    by_two = np.select([y == 1, y == 2], [-1.0, 1.0], 0.0) * at_two * (1 - at_two) / chance * weight
    value = -(weight * np.log(chance)).sum() + penalty / 2 * (slope**2).sum() + GAP_PENALTY / 2 * spread**2
    tail = [(by_one + by_two).sum(), gap * by_two.sum() + GAP_PENALTY * spread]
    return float(value), np.concatenate([penalty * slope - x.T @ (by_one + by_two), tail])
