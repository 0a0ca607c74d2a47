"""Finds and names transcripts in the folder where a workspace keeps them."""

from datetime import datetime
from pathlib import Path

from trainer.files.loaded import Loaded, failed
from trainer.files.nearest import did_you_mean
from trainer.model.message import msg
from trainer.model.problem import Location, Problem
from trainer.workspace import Workspace, shown


def list_transcripts(workspace: Workspace) -> tuple[Path, ...]:
    """All transcripts, in the order of their names: oldest call first."""
    return tuple(sorted(workspace.transcripts.rglob("*.jsonl"), key=lambda path: (path.name, str(path))))


def find_transcript(workspace: Workspace, name: str) -> Loaded[Path]:
    """A transcript by its path, its id, or the beginning of its id if only one begins so."""
    if name.endswith(".jsonl"):
        return Loaded(Path(name))
    every = list_transcripts(workspace)
    exact = [path for path in every if path.stem == name]
    begun = exact or [path for path in every if name and path.stem.startswith(name)]
    if len(begun) == 1:
        return Loaded(begun[0])
    place = Location(shown(workspace.transcripts))
    if begun:
        many = msg("{n} transcripts begin with `{name}`.", n=len(begun), name=name)
        return failed([Problem(place, "W103", many, msg("Write more of the id."))])
    wrong = msg("There is no transcript `{name}`.", name=name)
    return failed([Problem(place, "W102", wrong, did_you_mean(name, {path.stem for path in every}))])


def new_transcript_path(workspace: Workspace, scenario: str, at: datetime) -> Path:
    """A name that no transcript has yet, by time and scenario; its stem is the id of the call."""
    stem = f"{at:%Y%m%d-%H%M%S}-{scenario}"
    names = (stem if n == 1 else f"{stem}-{n}" for n in range(1, 1000))
    paths = (workspace.transcripts / f"{name}.jsonl" for name in names)
    return next(path for path in paths if not path.exists())
