"""What to tell a trainee after a call: what worked, what must not happen, and the one thing to work on next."""

from collections.abc import Mapping

from trainer.engine import journey
from trainer.engine.excerpt import excerpt
from trainer.engine.points import contrast, lost, points_of
from trainer.model.debrief import Contrast, Debrief, NextStep, Point, Serious, Step
from trainer.model.rubric import Criterion, RubricSet, Section
from trainer.model.scenario import Scenario
from trainer.model.score import Finding, Scorecard, Verdict
from trainer.model.session import State

MOST_STRENGTHS = 3


def debrief(
    scenario: Scenario,
    state: State,
    card: Scorecard,
    rubrics: RubricSet,
    missed_before: frozenset[str] = frozenset(),
) -> Debrief:
    """The card and the call in the order in which people learn from them; `missed_before` is last time's gaps."""
    criteria = {criterion.name: criterion for criterion in rubrics.criteria}
    points = points_of(card, rubrics.criteria, state.turns)
    steps = journey.steps_of(state)
    rise, fall = journey.swings(steps)
    settled, unsettled, unheard = journey.issues(scenario, state)
    titles = {rubric.id: rubric.title for rubric in rubrics.rubrics}
    ending = scenario.ending(state.place) if state.ended else None
    faults = tuple(p for p in points if p.section is Section.CONDUCT and p.verdict is Verdict.SCORED and p.level)
    return Debrief(
        conversation=card.conversation,
        title=scenario.title,
        language=state.language,
        trainee=state.trainee,
        outcome=state.outcome,
        lesson=ending.debrief.strip() if ending else "",
        strengths=strengths(points),
        polite=bool(state.replies) and not faults,
        serious=_serious(card, points, criteria),
        next_step=_next_step(scenario, points, steps, criteria, card, missed_before),
        steps=steps,
        last_words=state.turns[-1].text if state.ended and state.turns else "",
        rise=rise,
        fall=fall,
        settled=settled,
        unsettled=unsettled,
        unheard=unheard,
        unused=journey.unused(scenario, state),
        sections=tuple((section, titles.get(section, section.value), value) for section, value in card.sections),
        faults=faults,
        deductions=card.deductions,
        score=card.score,
        band=card.band,
        points=points,
        not_applicable=_named(points, Verdict.NOT_APPLICABLE),
        not_sure=_named(points, Verdict.NOT_SURE),
    )


def strengths(points: tuple[Point, ...]) -> tuple[Point, ...]:
    """Up to three skills with words to quote: the full ones first, the weightiest of them first."""
    shown = [
        point
        for point in points
        if point.section is not Section.CONDUCT and point.verdict is Verdict.SCORED and point.level and point.evidence
    ]
    shown.sort(key=lambda point: (-point.level, -point.possible))
    return tuple(shown[:MOST_STRENGTHS])


def costliest(points: tuple[Point, ...], missed_before: frozenset[str] = frozenset()) -> Point | None:
    """The point that cost most and has something to name; one missed last time too comes before all that were not."""
    lacking = [point for point in points if lost(point) > 0]
    gaps = [point for point in lacking if point.missing or point.evidence] or lacking
    again = [point for point in gaps if point.criterion in missed_before]
    return max(again or gaps, key=lost, default=None)


def _next_step(
    scenario: Scenario,
    points: tuple[Point, ...],
    steps: tuple[Step, ...],
    criteria: Mapping[str, Criterion],
    card: Scorecard,
    missed_before: frozenset[str],
) -> NextStep | None:
    point = costliest(points, missed_before)
    if point is None:
        return None
    finding = card.finding(point.criterion)
    step = _step_of(finding, steps)
    reply = excerpt(step.turn, step.reply, point.evidence) if step and step.turn is not None and step.reply else None
    pair = _pair(scenario, step) or contrast(criteria[point.criterion])
    return NextStep(point, excerpt(0, step.heard).text if step else "", reply, pair)


def _step_of(finding: Finding | None, steps: tuple[Step, ...]) -> Step | None:
    return next((step for step in steps if finding and finding.turn is not None and step.turn == finding.turn), None)


def _pair(scenario: Scenario, step: Step | None) -> Contrast | None:
    """The two replies that the scenario's author wrote for this very beat."""
    beat = next((beat for beat in scenario.beats if step and beat.id == step.beat), None)
    return Contrast(beat.poor_reply, beat.good_reply, of_this_turn=True) if beat and beat.good_reply else None


def _serious(card: Scorecard, points: tuple[Point, ...], criteria: Mapping[str, Criterion]) -> tuple[Serious, ...]:
    by_name = {point.criterion: point for point in points}
    return tuple(
        Serious(by_name[error.criterion], error.kind, contrast(criteria[error.criterion]))
        for error in card.critical
        if error.criterion in by_name
    )


def _named(points: tuple[Point, ...], verdict: Verdict) -> tuple[str, ...]:
    return tuple(point.title for point in points if point.verdict is verdict)
