"""Where content and transcripts live: a workspace folder, or the shipped content and the user's own data folder."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from trainer.model.message import msg
from trainer.model.problem import Location, Problem
from trainer.model.reason import reason

HOME = "TRAINER_HOME"
SCENARIOS, RUBRICS, TRANSCRIPTS = "scenarios", "rubrics", "transcripts"
PACKAGE = Path(__file__).resolve().parent


@dataclass(frozen=True, slots=True)
class Workspace:
    """Folders to look in, the first one first; `folder` is None where the shipped content is used."""

    scenarios: tuple[Path, ...]
    rubrics: Path
    transcripts: Path
    folder: Path | None = None


@dataclass(frozen=True, slots=True)
class Filled:
    """What `init_workspace` did: files made, files that were there and stay as they are, and what went wrong."""

    made: tuple[Path, ...]
    kept: tuple[Path, ...]
    problems: tuple[Problem, ...] = ()


def open_workspace(start: Path | None = None, environment: Mapping[str, str] | None = None) -> Workspace:
    """The workspace around a folder (the current one); TRAINER_HOME, if set, keeps the transcripts."""
    chosen = (os.environ if environment is None else environment).get(HOME)
    here = (start or current_folder()).resolve()
    home = Path(chosen).expanduser().resolve() if chosen else None
    candidates = [here, *here.parents, *([home] if home else [])]
    folder = next((candidate for candidate in candidates if is_workspace(candidate)), None)
    if folder:
        return Workspace((folder / SCENARIOS,), folder / RUBRICS, (home or folder) / TRANSCRIPTS, folder)
    data = home or _data_folder()
    content = shipped()
    return Workspace((data / SCENARIOS, content / SCENARIOS), content / RUBRICS, data / TRANSCRIPTS)


def current_folder() -> Path:
    """The folder the command was given in; the root, if that folder has been deleted meanwhile."""
    try:
        return Path.cwd()
    except OSError:
        return Path(os.sep)


def is_workspace(folder: Path) -> bool:
    """Whether both kinds of content are in the folder."""
    try:
        return (folder / SCENARIOS).is_dir() and (folder / RUBRICS).is_dir()
    except OSError:  # a folder that may not be looked into
        return False


def shipped() -> Path:
    """The folder with the content of the program: in the package, or (editable install) beside it."""
    inside = PACKAGE / "shipped"
    return inside if is_workspace(inside) else PACKAGE.parent


def init_workspace(folder: Path) -> Filled:
    """Copies the shipped content into a folder and makes `transcripts`; never writes over a file."""
    made: list[Path] = []
    kept: list[Path] = []
    content = shipped()
    try:
        (folder / TRANSCRIPTS).mkdir(mode=0o700, parents=True, exist_ok=True)
        for kind in (SCENARIOS, RUBRICS):
            for source in sorted((content / kind).rglob("*.yaml")):
                target = folder / source.relative_to(content)
                (made if _copied(source, target) else kept).append(target)
    except OSError as error:
        what = msg("The workspace cannot be made: {reason}.", reason=reason(error))
        hint = msg("Choose a folder that you may write to.")
        return Filled(tuple(made), tuple(kept), (Problem(Location(str(folder)), "W104", what, hint),))
    return Filled(tuple(made), tuple(kept))


def shown(path: Path) -> str:
    """The path as a person in the current folder would write it."""
    here = current_folder()
    return str(path.relative_to(here)) if path.is_relative_to(here) else str(path)


def _copied(source: Path, target: Path) -> bool:
    target.parent.mkdir(parents=True, exist_ok=True)
    text = source.read_bytes()
    try:
        with target.open("xb") as file:
            file.write(text)
    except FileExistsError:
        return False
    return True


def _data_folder() -> Path:
    from platformdirs import user_data_path  # late: a workspace does without

    return user_data_path("trainer", appauthor=False)
