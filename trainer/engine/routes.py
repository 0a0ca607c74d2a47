"""What one reply does to the customer, and which route of the beat it takes."""

from trainer.model.rubric import Section
from trainer.model.scenario import Beat, Route, Scenario, When
from trainer.model.score import Judgement, ReplyRead, Verdict
from trainer.model.session import State

WARMS = (0, 3, 6)
"""What a good level adds to the mood, by level, and the most one reply can add."""
MOST_WARMED = 18
CHILLS = (0, 8, 18)
"""What a conduct level takes from the mood."""


def mood_change(read: ReplyRead) -> int:
    """Points of mood: good levels warm, conduct chills."""
    warmed = sum(WARMS[j.level] for j in read.score.judgements if not _is_conduct(j))
    chilled = sum(CHILLS[_felt(j)] for j in read.score.judgements if _is_conduct(j))
    return min(MOST_WARMED, warmed) - chilled


def patience_change(read: ReplyRead) -> int:
    """An empty reply and a clear conduct fault cost one patience each turn, anything else nothing."""
    earned = any(j.level for j in read.score.judgements if not _is_conduct(j))
    worst = max((_felt(j) for j in read.score.judgements if _is_conduct(j)), default=0)
    return 0 if earned and worst < 2 else -1


def _is_conduct(judgement: Judgement) -> bool:
    return judgement.criterion.startswith(Section.CONDUCT)


def offered_now(state: State, read: ReplyRead) -> tuple[str, ...]:
    """All remedies offered by now, in the order they came."""
    return tuple(dict.fromkeys(state.offered + read.offered))


def settled_now(scenario: Scenario, state: State, read: ReplyRead) -> tuple[str, ...]:
    """All issues settled by now: a known one whose remedy is offered; a remedy for several must name which."""
    open_issues = [
        issue
        for issue in scenario.issues
        if issue.id not in state.settled and (not issue.hidden or issue.id in state.revealed)
    ]
    fitting = [issue for issue in open_issues if set(issue.settled_by) & set(read.offered)]
    named = [issue for issue in fitting if issue.id in read.topics]
    settled = fitting if len(fitting) == 1 else named
    return (*state.settled, *(issue.id for issue in settled))


def chosen_route(beat: Beat, state: State, read: ReplyRead) -> tuple[int, Route]:
    """The first route that holds, with its number; the loader makes sure that the last one always does."""
    return next((number, route) for number, route in enumerate(beat.routes) if holds(route.when, state, read))


def holds(when: When, state: State, read: ReplyRead) -> bool:
    """Whether every test that is set holds for the state after this reply."""
    return (
        all(_level(criterion, read) >= level for criterion, level in when.level_at_least)
        and all(_level(criterion, read) < level for criterion, level in when.level_below)
        and set(when.settled) <= set(state.settled)
        and not set(when.unsettled) & set(state.settled)
        and set(when.offered) <= set(state.offered)
        and set(when.asked_about) <= set(read.topics)
        and (not when.says or bool(read.cues & set(when.says)))
        and _at_least(state.mood, when.mood_at_least)
        and _below(state.mood, when.mood_below)
        and _below(state.patience, when.patience_below)
        and _at_least(state.replies, when.turns_at_least)
        and _at_least(state.warnings, when.warnings_at_least)
    )


def _level(criterion: str, read: ReplyRead) -> int:
    judgement = next((j for j in read.score.judgements if j.criterion == criterion), None)
    return 0 if judgement is None else _felt(judgement)


def _felt(judgement: Judgement) -> int:
    """The level as the customer takes it: in doubt, a skill counts for the trainee and a fault does not count."""
    unfelt = judgement.verdict is Verdict.NOT_APPLICABLE or (
        judgement.verdict is Verdict.NOT_SURE and _is_conduct(judgement)
    )
    return 0 if unfelt else judgement.level


def _at_least(value: int, bound: int | None) -> bool:
    return bound is None or value >= bound


def _below(value: int, bound: int | None) -> bool:
    return bound is None or value < bound
