"""The fit of one criterion: points for its lines, judged on customers that they were not fitted on."""

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from trainer.fitting.cuts import best_cuts, level_at
from trainer.fitting.regression import slopes
from trainer.fitting.table import Table
from trainer.model.fitting import Fit

if TYPE_CHECKING:
    import numpy as np

FOLDS = 8
PENALTIES = (0.5, 1.5, 4.0)
WORTH_MORE = 0.005
"""A weaker penalty is left for a stronger one only for so much kappa."""


@dataclass(frozen=True, slots=True)
class Trial:
    """One strength of the penalty: the scores of replies by slopes that were fitted without their customer."""

    penalty: float
    scores: "np.ndarray[Any, Any]"
    kappa: float


def fit(name: str, table: Table) -> Fit:
    """Points by cross-validation over customers; the sign a trainer gave a line is kept, its size is fitted.

    The scale is chosen so that the cut points lie at 1 and 2, which is what a rubric means by points.
    """
    folds = _folds(table)
    counted = folds >= 0
    trial = _best(table, folds)
    slope = slopes(table.x, table.y, table.weight, _signs(table), trial.penalty)
    cuts, _ = best_cuts((table.x @ slope)[counted], table.y[counted])
    gap = cuts[1] - cuts[0]
    unseen_cuts, _ = best_cuts(trial.scores[counted], table.y[counted])
    return Fit(
        criterion=name,
        base=round(1 - cuts[0] / gap, 2),
        points=dict(zip(table.lines, _points(table, slope / gap), strict=True)),
        kappa=trial.kappa,
        levels=tuple(level_at(score, unseen_cuts) for score in trial.scores),
    )


def _points(table: Table, slope: "np.ndarray[Any, Any]") -> list[float]:
    """A line that no marked reply shows keeps the points that a person gave it."""
    seen = table.x.sum(axis=0) > 0
    fitted = zip(table.points, slope.tolist(), seen.tolist(), strict=True)
    return [round(size, 2) if shown else points for points, size, shown in fitted]


def _best(table: Table, folds: "np.ndarray[Any, Any]") -> Trial:
    best = _tried(table, folds, PENALTIES[0])
    for penalty in PENALTIES[1:]:
        trial = _tried(table, folds, penalty)
        if trial.kappa > best.kappa + WORTH_MORE:
            best = trial
    return best


def _tried(table: Table, folds: "np.ndarray[Any, Any]", penalty: float) -> Trial:
    import numpy as np

    scores = np.zeros(len(table.y))
    for fold in range(FOLDS):
        held = folds == fold
        if held.any():
            slope = slopes(table.x[~held], table.y[~held], table.weight[~held], _signs(table), penalty)
            scores[held] = table.x[held] @ slope
    counted = folds >= 0
    return Trial(penalty, scores, best_cuts(scores[counted], table.y[counted])[1])


def _folds(table: Table) -> "np.ndarray[Any, Any]":
    """Which part of the customers a row belongs to; -1 for examples, which are always learnt from."""
    import numpy as np

    customers = sorted({group for group in table.groups if group})
    fold_of = {group: n % FOLDS for n, group in enumerate(customers)}
    return np.array([fold_of.get(group, -1) for group in table.groups])


def _signs(table: Table) -> list[float]:
    return [math.copysign(1, points) if points else 0.0 for points in table.points]
