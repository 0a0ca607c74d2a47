"""Finds scenarios, rubrics and transcripts in a workspace."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from trainer.archive import find_transcript, list_transcripts, new_transcript_path
from trainer.files.loaded import Loaded, failed, in_order
from trainer.files.nearest import did_you_mean
from trainer.files.rubrics import load_rubrics
from trainer.files.scenarios import load_scenario
from trainer.model.language import Language
from trainer.model.message import msg
from trainer.model.problem import Location, Problem
from trainer.model.rubric import RubricSet
from trainer.model.scenario import Channel, Scenario
from trainer.workspace import Filled, Workspace, init_workspace, open_workspace, shown

__all__ = [
    "Entry", "Filled", "Shelf", "Workspace", "find_scenario", "find_transcript", "init_workspace", "list_scenarios",
    "list_transcripts", "new_transcript_path", "open_workspace", "rubrics_for", "scenario_files", "shown",
]  # fmt: skip


Stamps = tuple[tuple[str, int, int], ...]
"""Name, time of change and size of files."""
PLAIN_ID = re.compile("[a-z0-9-]{1,100}")


@dataclass(frozen=True, slots=True)
class Entry:
    """A scenario as `trainer list` shows it."""

    id: str
    title: str
    language: Language
    channel: Channel
    difficulty: int
    reason: str
    path: Path


@dataclass(frozen=True, slots=True)
class Shelf:
    """The usable scenarios, easiest first, and what is wrong with the others."""

    entries: tuple[Entry, ...]
    problems: tuple[Problem, ...] = ()


def list_scenarios(workspace: Workspace, language: Language | None = None) -> Shelf:
    """One entry per id and language; a file of an earlier folder hides one of a later folder."""
    entries: dict[tuple[str, Language], Entry] = {}
    problems: list[Problem] = []
    for path in scenario_files(workspace):
        read = load_scenario(path, shown=shown(path))
        problems += read.errors
        if not read.value:
            continue
        entry = _entry(read.value, path)
        first = entries.setdefault((entry.id, entry.language), entry)
        if first is not entry and _folder_of(workspace, first.path) == _folder_of(workspace, path):
            wrong = msg("The scenario `{id}` is also in {file}.", id=entry.id, file=shown(first.path))
            problems.append(Problem(Location(shown(path)), "S218", wrong, msg("Give one of the two another id.")))
    listed = [entry for entry in entries.values() if language in (None, entry.language)]
    return Shelf(tuple(sorted(listed, key=lambda e: (e.difficulty, e.id, e.language))), in_order(problems))


def find_scenario(workspace: Workspace, name: str, language: Language | None = None) -> Loaded[Scenario]:
    """A scenario by id (without a language: in the first of the three it exists in) or by the path of its file."""
    rubrics_of = cache(lambda wanted: rubrics_for(workspace, wanted).value)
    if name.endswith((".yaml", ".yml")):
        return load_scenario(Path(name), rubrics_of, name)
    wanted = (language,) if language else tuple(Language)
    for path in _likely_files(workspace, name, wanted):
        read = load_scenario(path, rubrics_of, shown(path))
        if not read.value or (read.value.id == name and read.value.language in wanted):
            return read
    shelf = list_scenarios(workspace)
    versions = {entry.language: entry for entry in shelf.entries if entry.id == name}
    for version in wanted:
        if version in versions:
            path = versions[version].path
            return load_scenario(path, rubrics_of, shown(path))
    broken = [problem for problem in shelf.problems if Path(problem.location.file).stem == name]
    return failed([_unknown(workspace, name, language, shelf), *broken])


def _likely_files(workspace: Workspace, name: str, wanted: tuple[Language, ...]) -> list[Path]:
    """Where the file of an id usually is, so that not all files need to be read."""
    if not PLAIN_ID.fullmatch(name):
        return []
    paths = [folder / version / f"{name}.yaml" for version in wanted for folder in workspace.scenarios]
    return [path for path in paths if path.is_file()]


def _unknown(workspace: Workspace, name: str, language: Language | None, shelf: Shelf) -> Problem:
    place = Location(shown(workspace.scenarios[0]))
    elsewhere = [entry.language for entry in shelf.entries if entry.id == name]
    if elsewhere and language:
        wrong = msg("There is no scenario `{id}` in {language}.", id=name, language=language)
        return Problem(place, "W101", wrong, msg("It exists in: {languages}.", languages=", ".join(elsewhere)))
    wrong = msg("There is no scenario `{id}`.", id=name)
    return Problem(place, "W101", wrong, did_you_mean(name, {entry.id for entry in shelf.entries}))


def _entry(scenario: Scenario, path: Path) -> Entry:
    return Entry(
        id=scenario.id,
        title=scenario.title,
        language=scenario.language,
        channel=scenario.channel,
        difficulty=scenario.difficulty,
        reason=scenario.reason,
        path=path,
    )


def _folder_of(workspace: Workspace, path: Path) -> Path:
    return next(folder for folder in workspace.scenarios if path.is_relative_to(folder))


def rubrics_for(workspace: Workspace, language: Language) -> Loaded[RubricSet]:
    """The rubrics that judge a language; evidence names them `rubrics/en/…`, wherever the workspace is."""
    folder = workspace.rubrics / language.rubrics
    files = sorted(path for path in folder.glob("*.yaml") if path.is_file())
    stamps = tuple((path.name, path.stat().st_mtime_ns, path.stat().st_size) for path in files)
    return _rubrics(folder, language.rubrics, stamps)


@lru_cache(maxsize=8)
def _rubrics(folder: Path, language: str, stamps: Stamps) -> Loaded[RubricSet]:
    """Read once as long as the files stay as they are: a call needs its rubrics twice, to check and to judge."""
    del stamps
    return load_rubrics(folder, f"rubrics/{language}")


def scenario_files(workspace: Workspace) -> Iterator[Path]:
    """Every scenario file, folder by folder."""
    for folder in workspace.scenarios:
        yield from sorted(path for kind in ("*.yaml", "*.yml") for path in folder.rglob(kind))
