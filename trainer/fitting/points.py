"""From fits to the numbers of a rubric."""

import math
from collections.abc import Iterable

from trainer.model.fitting import Fit
from trainer.model.rubric import Criterion

BASE = "base"
LEAST_POINTS = 0.01
"""What a line keeps when the fit finds no use for it: its direction."""


def new_points(criteria: Iterable[Criterion], fits: Iterable[Fit]) -> dict[str, dict[str, float]]:
    """The points of every criterion that was fitted, by line; criteria of a language take part with their own lines."""
    found = {each.criterion: each for each in fits}
    return {
        criterion.name: _of_criterion(criterion, found[criterion.name])
        for criterion in criteria
        if criterion.name in found
    }


def _of_criterion(criterion: Criterion, found: Fit) -> dict[str, float]:
    lines = {line.rule.text: line.points for line in criterion.indicators}
    points = {line: _kept(found.points[line], old) for line, old in lines.items() if line in found.points}
    return {BASE: _kept(found.base, criterion.base), **points}


def _kept(points: float, old: float) -> float:
    return points or math.copysign(LEAST_POINTS, old or 1)
