"""The whole of a fit: from marks and examples to points in the files of a workspace."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from trainer.calibrating import Scorers
from trainer.engine.calibration import LEAST
from trainer.files.examples import Example, read_bank, read_traps
from trainer.files.loaded import Loaded
from trainer.files.marks import full_name
from trainer.files.nearest import did_you_mean
from trainer.files.points_writer import write_points
from trainer.fitting.fit import FOLDS, fit
from trainer.fitting.mark import mark_of, marks_of
from trainer.fitting.points import new_points
from trainer.fitting.table import Bench, Table
from trainer.model.calibration import MarkedReply
from trainer.model.fitting import Fit
from trainer.model.message import msg
from trainer.model.problem import Location, Problem
from trainer.model.rubric import Section
from trainer.workspace import Workspace, shown


@dataclass(frozen=True, slots=True)
class Opened:
    """The marks and examples, read under the rubrics, and what could not be read."""

    bench: Bench
    problems: tuple[Problem, ...]


def open_bench(
    scorers: Scorers, replies: Iterable[MarkedReply], bank: Path | None = None, traps: Path | None = None
) -> Opened:
    """Reading the replies costs about as much as scoring them."""
    full = partial(full_name, criteria=scorers.names)
    found = [
        *(read_bank(bank, full, shown(bank)) if bank else ()),
        *(read_traps(traps, full, shown(traps)) if traps else ()),
    ]
    examples = [mark_of(each) for each in found if isinstance(each, Example)]
    problems = tuple(each for each in found if isinstance(each, Problem))
    return Opened(Bench(scorers.judges, [*marks_of(replies), *examples]), problems)


def wanted(scorers: Scorers, written: str) -> str | Problem:
    """The criterion that is asked for by its name or a part of it; empty for all."""
    name = full_name(written, scorers.names)
    if written and not name:
        wrong = msg("There is no criterion `{name}`.", name=written)
        return Problem(Location("--why"), "M112", wrong, did_you_mean(written, scorers.names))
    return name or ""


def fits(bench: Bench, only: str = "") -> Iterator[tuple[str, Table, Fit | None]]:
    """A fit for each criterion, or for one; None where too few customers were marked, or too few replies show it."""
    for name in bench.names:
        if only in ("", name):
            table = bench.table(name)
            enough = len({group for group in table.groups if group}) >= FOLDS and table.positives >= LEAST
            yield name, table, fit(name, table) if enough else None


def write(workspace: Workspace, scorers: Scorers, found: Iterable[Fit]) -> Iterator[tuple[str, Loaded[int]]]:
    """Each rubric file with how many of its numbers were changed."""
    fitted = list(found)
    for language, judge in scorers.judges.items():
        points = new_points(judge.rubrics.criteria, fitted)
        for section in Section:
            path = workspace.rubrics / language / f"{section}.yaml"
            yield shown(path), write_points(path, points, shown(path))
