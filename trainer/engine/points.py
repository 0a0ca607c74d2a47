"""Findings joined with what the rubric says about them and with the trainee's own sentences."""

from collections.abc import Iterable

from trainer.engine.excerpt import excerpt
from trainer.model.conversation import Turn
from trainer.model.debrief import Contrast, Excerpt, Point
from trainer.model.rubric import Criterion
from trainer.model.score import Finding, Scorecard, Verdict


def points_of(card: Scorecard, criteria: Iterable[Criterion], turns: tuple[Turn, ...]) -> tuple[Point, ...]:
    """One point a criterion, in the order of the rubrics; criteria that the card does not know are passed over."""
    found = ((criterion, card.finding(criterion.name)) for criterion in criteria)
    return tuple(point(criterion, finding, turns) for criterion, finding in found if finding is not None)


def point(criterion: Criterion, finding: Finding, turns: tuple[Turn, ...]) -> Point:
    """The finding in the rubric's words."""
    return Point(
        criterion=criterion.name,
        section=criterion.section,
        title=criterion.title,
        verdict=finding.verdict,
        level=finding.level,
        anchor=criterion.anchors[finding.level],
        points=finding.points,
        possible=finding.possible,
        teaching=criterion.teaching,
        missing=finding.missing,
        stopped_by=finding.stopped_by,
        excerpt=_excerpt(finding, turns),
        evidence=finding.evidence,
    )


def contrast(criterion: Criterion) -> Contrast | None:
    """The rubric's own pair of replies."""
    if not criterion.strong_example:
        return None
    return Contrast(criterion.weak_example, criterion.strong_example, of_this_turn=False)


def lost(point: Point) -> float:
    """What a criterion cost: its weight times the gap, or for conduct what was taken off."""
    return point.possible - point.points if point.verdict is Verdict.SCORED else 0.0


def _excerpt(finding: Finding, turns: tuple[Turn, ...]) -> Excerpt | None:
    turn = finding.evidence[0].turn if finding.evidence else finding.turn
    if turn is None or turn >= len(turns):
        return None
    return excerpt(turn, turns[turn].text, finding.evidence)
