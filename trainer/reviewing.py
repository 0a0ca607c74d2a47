"""Opens a practised call once more, scored anew, and says what its debrief says."""

from pathlib import Path

from trainer.archive import find_transcript, list_transcripts
from trainer.engine.debrief import debrief
from trainer.engine.judge import Judge
from trainer.engine.points import lost
from trainer.files.loaded import Loaded, failed
from trainer.history import started
from trainer.marking import Marked, Marker
from trainer.model.debrief import Debrief
from trainer.model.event import Started
from trainer.model.message import msg
from trainer.model.problem import Location, Problem
from trainer.model.session import State
from trainer.progress import session
from trainer.workspace import Workspace, shown

LAST = "last"


def open_call(
    workspace: Workspace, call: str, trainee: str | None = None, scenario: Path | None = None
) -> Loaded[Marked]:
    """A call by id, file or the word `last` (of this trainee, if one is named); `scenario` is a file to use for it."""
    path = latest(workspace, trainee) if call == LAST else find_transcript(workspace, call)
    if path.value is None:
        return failed(path.errors)
    found = list(Marker(workspace, scenario).transcript(path.value))
    problems = tuple(each for each in found if isinstance(each, Problem))
    return Loaded(next((each for each in found if isinstance(each, Marked)), None), problems)


def latest(workspace: Workspace, trainee: str | None) -> Loaded[Path]:
    """The transcript that began last."""
    for path in reversed(list_transcripts(workspace)):
        begun = started(path)
        if begun and trainee in (None, begun.trainee):
            return Loaded(path)
    none, hint = msg("There is no call yet."), msg("Practise one: {command}.", command="trainer play")
    return failed([Problem(Location(shown(workspace.transcripts)), "W102", none, hint)])


def debrief_of(workspace: Workspace, marked: Marked) -> Debrief | None:
    """The debrief of a marked call; None where the scenario that frames it is gone."""
    practice = marked.practice
    if practice is None or practice.scenario is None:
        return None
    missed = missed_before(workspace, practice.state, marked.judge)
    return debrief(practice.scenario, practice.state, marked.card, marked.judge.rubrics, missed)


def missed_before(workspace: Workspace, state: State, judge: Judge) -> frozenset[str]:
    """The criteria that cost points in the trainee's last finished call before this one."""

    def earlier(call: Started) -> bool:
        return call.id < state.id and call.trainee == state.trainee and call.language.rubrics == judge.rubrics.language

    marker = Marker(workspace, judge=judge)
    for path in reversed(list_transcripts(workspace)):
        begun = started(path)
        for found in marker.transcript(path) if begun and earlier(begun) else ():
            if isinstance(found, Marked) and found.practice and found.practice.state.ended:
                points = session(found, found.practice).points
                return frozenset(point.criterion for point in points if lost(point) > 0)
    return frozenset()
