"""Checks scenario and rubric files: all problems of all files, in one list."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from trainer.engine.judge import Judge
from trainer.files.loaded import in_order
from trainer.files.rubrics import WORDS, load_rubrics
from trainer.files.rulings import RULINGS
from trainer.files.scenarios import load_scenario
from trainer.library import list_scenarios, rubrics_for, scenario_files
from trainer.model.message import msg
from trainer.model.problem import Location, Problem
from trainer.ruling import ruling_problems
from trainer.workspace import RUBRICS, SCENARIOS, Workspace, is_workspace, open_workspace, shown

ENDINGS = (".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class Checked:
    """How many files were read, and everything that is wrong with them."""

    files: int
    problems: tuple[Problem, ...]

    @property
    def errors(self) -> int:
        return sum(problem.is_error for problem in self.problems)


def check_workspace(workspace: Workspace) -> Checked:
    """Every scenario and rubric of the workspace, and scenarios that share an id."""
    found = check_files([*scenario_files(workspace), *_yaml_in(workspace.rubrics)])
    return Checked(found.files, in_order([*found.problems, *list_scenarios(workspace).problems]))


def check_files(files: Iterable[Path]) -> Checked:
    """The files given; a rubric is checked together with the other files of its folder."""
    paths = list(dict.fromkeys(files))
    folders = dict.fromkeys(path.parent for path in paths if _is_rubric(path))
    problems = [problem for folder in folders for problem in _rubric_problems(folder)]
    for path in paths:
        if not _is_rubric(path):
            workspace = open_workspace(path.parent)
            rubrics_of = cache(lambda language, workspace=workspace: rubrics_for(workspace, language).value)
            problems += load_scenario(path, rubrics_of, shown(path)).problems
    return Checked(len(paths), in_order(problems))


def files_in(path: Path) -> list[Path]:
    """The path itself, or the scenario and rubric files in the folder; hidden folders are passed over."""
    if not path.is_dir():
        return [path]
    folders = [path / SCENARIOS, path / RUBRICS] if is_workspace(path) else [path]
    return [file for folder in folders for file in _yaml_in(folder)]


def nothing_at(path: Path) -> Problem:
    """There is no file to check here."""
    return Problem(
        Location(str(path)),
        "W105",
        msg("There are no scenarios or rubrics here."),
        msg("Name a .yaml file or a folder."),
    )


def _rubric_problems(folder: Path) -> Iterable[Problem]:
    """Of the rubrics of one language, and of the rulings beside them once the rubrics can be used."""
    read = load_rubrics(folder, shown(folder))
    yield from read.problems
    if read.value and (folder / RULINGS).is_file():
        yield from ruling_problems(folder, Judge(read.value), shown(folder))


def _yaml_in(folder: Path) -> list[Path]:
    return sorted(
        path
        for path in folder.rglob("*")
        if path.suffix in ENDINGS and not any(part.startswith(".") for part in path.relative_to(folder).parts)
    )


def _is_rubric(path: Path) -> bool:
    return (path.parent / WORDS).is_file()
