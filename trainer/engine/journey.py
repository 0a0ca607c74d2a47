"""The way a call took: its stops, the customer's mood along it, and what became of each issue."""

from collections.abc import Callable

from trainer.model.debrief import Step, Swing
from trainer.model.scenario import Issue, Permission, Scenario
from trainer.model.session import State


def steps_of(state: State) -> tuple[Step, ...]:
    """One step a beat met; the reply is None where the call was left before an answer."""
    heard = [(n, turn) for n, turn in enumerate(state.turns) if not turn.agent][: len(state.path)]
    steps = []
    for number, (at, said) in enumerate(heard):
        answered = at + 1 < len(state.turns) and state.turns[at + 1].agent
        steps.append(
            Step(
                turn=at + 1 if answered else None,
                beat=state.path[number],
                tag=said.tag,
                heard=said.text,
                reply=state.turns[at + 1].text if answered else None,
                before=_mood(state, number),
                after=_mood(state, number + 1) if answered else None,
            )
        )
    return tuple(steps)


def swings(steps: tuple[Step, ...]) -> tuple[Swing | None, Swing | None]:
    """The reply that lifted the mood most and the one that lowered it most, if there are such."""
    moved = [
        Swing(step.turn, step.reply, step.after - step.before)
        for step in steps
        if step.turn is not None and step.reply is not None and step.after is not None and step.before is not None
    ]
    rise = max(moved, key=lambda swing: swing.change, default=None)
    fall = min(moved, key=lambda swing: swing.change, default=None)
    return rise if rise and rise.change > 0 else None, fall if fall and fall.change < 0 else None


def issues(scenario: Scenario, state: State) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """Titles of the issues that were settled, that stayed open, and that never came out."""
    return (
        _titles(scenario, lambda issue: issue.id in state.settled),
        _titles(scenario, lambda issue: _open(issue, state) and _known(issue, state)),
        _titles(scenario, lambda issue: _open(issue, state) and not _known(issue, state)),
    )


def unused(scenario: Scenario, state: State) -> tuple[str, ...]:
    """Titles of remedies that nobody forbids, that would have settled an open issue, and that were not offered."""
    fitting = {id for issue in scenario.issues if _open(issue, state) for id in issue.settled_by}
    return tuple(
        remedy.title
        for remedy in scenario.authority.remedies
        if remedy.id in fitting and remedy.id not in state.offered and remedy.permission is not Permission.NEVER
    )


def _titles(scenario: Scenario, wanted: Callable[[Issue], bool]) -> tuple[str, ...]:
    return tuple(issue.title for issue in scenario.issues if wanted(issue))


def _open(issue: Issue, state: State) -> bool:
    return issue.id not in state.settled


def _known(issue: Issue, state: State) -> bool:
    return not issue.hidden or issue.id in state.revealed


def _mood(state: State, number: int) -> int | None:
    return state.moods[number] if number < len(state.moods) else None
