"""What `play` and `resume` share: seating the trainee before a call, and the words after it."""

import getpass
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from trainer.cli.problems import refuse
from trainer.console import read_answers, reader
from trainer.engine.judge import Judge
from trainer.engine.session import replay
from trainer.files.recorder import CannotRecordError, Recorder
from trainer.history import attempts
from trainer.library import rubrics_for
from trainer.model.problem import Problem
from trainer.model.scenario import Scenario
from trainer.model.session import State
from trainer.play import Call, judge_of, new_id, seed_of
from trainer.render.look import Look, look_at
from trainer.render.wording import _
from trainer.screen import Screen
from trainer.unfinished import Unfinished
from trainer.workspace import Workspace, shown

HISTORY = ".history"
LAST_LINES = 5


@dataclass(frozen=True, slots=True)
class Desk:
    """Everything for one call but the call itself."""

    workspace: Workspace
    scenario: Scenario
    judge: Callable[[], Judge]
    screen: Screen
    look: Callable[[], Look]


def seat(workspace: Workspace, scenario: Scenario, answers: str | None, *, plain: bool) -> Desk | tuple[Problem, ...]:
    """A desk for the scenario, or why there can be none."""
    found = rubrics_for(workspace, scenario.language)
    rubrics = found.value
    if rubrics is None:
        return found.errors
    lines = None if answers is None else read_answers(answers)
    if isinstance(lines, Problem):
        return (lines,)

    def look() -> Look:
        return look_at(sys.stdout, plain=plain)

    keyboard = reader(lines, plain=plain, remembered=workspace.transcripts / HISTORY)
    screen = Screen(scenario, keyboard, sys.stdout, look)
    return Desk(workspace, scenario, cache(lambda: judge_of(scenario, rubrics)), screen, look)


def begin_call(desk: Desk, trainee: str, seed: int | None) -> int:
    """Show the brief and play from the first line; returns the exit code."""
    desk.screen.opening()
    if seed is None:
        seed = seed_of(desk.scenario, trainee, attempts(desk.workspace, trainee)[desk.scenario.id])
    id = new_id(datetime.now(UTC))
    path = desk.workspace.transcripts / f"{id}.jsonl"
    return _take(desk, path, lambda call: call.start(id, trainee, seed), fresh=True)


def go_on(desk: Desk, call: Unfinished) -> int:
    """Show the last lines and play on; returns the exit code."""
    if call.changed:
        desk.screen.say(_("The scenario has been changed since; the call goes on with it as it is now."))
    desk.screen.earlier(replay(call.events).turns[-LAST_LINES:])
    return _take(desk, call.path, lambda playing: playing.resume(call.events), fresh=False)


def user_name() -> str:
    """The name of the person at this computer, for those who give none."""
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return "trainee"


def _take(desk: Desk, path: Path, talk: Callable[[Call], State], *, fresh: bool) -> int:
    try:
        with Recorder(path, fresh=fresh) as recorder:
            state = talk(Call(desk.scenario, desk.judge, recorder.append, desk.screen))
    except CannotRecordError as error:
        return refuse([error.problem])
    if state.ended:
        _debrief(desk, state)
    desk.screen.kept(shown(path), f"trainer {'review' if state.ended else 'resume'} {path.stem}", ended=state.ended)
    return 0


def _debrief(desk: Desk, state: State) -> None:
    from trainer.render.debrief import debrief_text
    from trainer.reviewing import missed_before

    judge = desk.judge()
    missed = missed_before(desk.workspace, state, judge)
    print(debrief_text(desk.scenario, state, judge, desk.look(), missed))
