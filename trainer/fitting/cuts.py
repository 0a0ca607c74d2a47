"""Where sums of points become levels: the two cut points that agree best with people."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np

LEAST_GAP = 0.25
"""Cut points closer than this would make one line worth several levels."""

Cuts = tuple[float, float]


def best_cuts(scores: "np.ndarray[Any, Any]", levels: "np.ndarray[Any, Any]") -> tuple[Cuts, float]:
    """The cut points with the best quadratic weighted kappa, and that kappa.

    Every pair between scores is tried; the lowest score is level 0.
    """
    import numpy as np

    values = np.unique(np.round(scores, 4))
    steps = np.append((values[:-1] + values[1:]) / 2, [values[-1] + 0.5, values[-1] + 1.5])
    below = np.array([[(scores[levels == level] < step).sum() for step in steps] for level in (0, 1, 2)])
    marked = np.bincount(levels, minlength=3)
    low, high = np.triu_indices(len(steps))
    read = np.stack([below[:, low], below[:, high] - below[:, low], marked[:, None] - below[:, high]])
    cost = (np.arange(3)[:, None] - np.arange(3)[None, :]) ** 2
    observed = (read * cost[:, :, None]).sum(axis=(0, 1)) * len(levels)
    chance = (read.sum(axis=1)[:, None, :] * marked[None, :, None] * cost[:, :, None]).sum(axis=(0, 1))
    kappas = 1 - observed / np.maximum(chance, 1e-9)
    best = int(np.argmax(kappas))
    one, two = float(steps[low[best]]), float(steps[high[best]])
    return (one, max(two, one + LEAST_GAP)), float(kappas[best])


def level_at(score: float, cuts: Cuts) -> int:
    """The level of a score."""
    return int(score >= cuts[0]) + int(score >= cuts[1])
