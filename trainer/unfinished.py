"""Reopening a call that has not ended: its events, and the scenario it can go on with."""

from dataclasses import dataclass
from pathlib import Path

from trainer.archive import find_transcript
from trainer.engine.session import replay
from trainer.files.transcripts import read_transcript
from trainer.history import last_unfinished
from trainer.library import find_scenario
from trainer.model.event import Event, Started
from trainer.model.message import msg
from trainer.model.problem import Location, Problem
from trainer.model.scenario import Scenario
from trainer.workspace import Workspace, shown


@dataclass(frozen=True, slots=True)
class Unfinished:
    """A call to go on with; `changed` says that the scenario is another than when the call began."""

    path: Path
    events: tuple[Event, ...]
    scenario: Scenario
    changed: bool


def reopen(
    workspace: Workspace, name: str | None, trainee: str, scenario: Path | None = None
) -> Unfinished | tuple[Problem, ...]:
    """The call by its id or file, or the trainee's last one that has not ended; or why it cannot go on."""
    path = _path(workspace, name, trainee)
    if isinstance(path, tuple):
        return path
    events = read_transcript(path, shown(path))
    if events.value is None:
        return events.errors
    state = replay(events.value)
    if state.ended:
        hint = msg("Read its debrief: {command}.", command=f"trainer review {path.stem}")
        return (Problem(Location(shown(path)), "P105", msg("This call has ended."), hint),)
    found = find_scenario(workspace, str(scenario or state.scenario), state.language)
    if found.value is None:
        return found.errors
    if state.place and not _has(found.value, state.place):
        what = msg("The scenario has no `{place}` any more, where this call stopped.", place=state.place)
        return (Problem(Location(shown(path)), "P106", what, msg("Play the call anew.")),)
    began = next(event for event in events.value if isinstance(event, Started))
    return Unfinished(path, events.value, found.value, changed=began.digest != found.value.digest)


def _path(workspace: Workspace, name: str | None, trainee: str) -> Path | tuple[Problem, ...]:
    if name:
        found = find_transcript(workspace, name)
        return found.value or found.errors
    place = Location(shown(workspace.transcripts))
    none = msg("There is no unfinished call of {name}.", name=trainee)
    hint = msg("Begin one: {command}.", command="trainer play")
    return last_unfinished(workspace, trainee) or (Problem(place, "P104", none, hint),)


def _has(scenario: Scenario, place: str) -> bool:
    return scenario.ending(place) is not None or any(beat.id == place for beat in scenario.beats)
