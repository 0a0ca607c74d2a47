"""`trainer score --diff`: which levels, bands and critical errors are not what they were."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from trainer.cli.guard import MISUSE
from trainer.cli.output import write_line
from trainer.cli.problems import show
from trainer.model.problem import Problem
from trainer.render import wording

if TYPE_CHECKING:
    from trainer.comparing import Compared
    from trainer.model.comparison import Comparison, Tally

FLIPPED = 1


def show_flips(old: Path, files: list[Path], *, json: bool, plain: bool) -> int:
    """Score the files and print what differs from the old scores; returns 1 when anything flipped."""
    from trainer.comparing import Comparing
    from trainer.engine.comparing import tally
    from trainer.marking import Marker
    from trainer.workspace import open_workspace

    comparing = Comparing(Marker(open_workspace()), old, wording.language())
    writer = _JsonWriter() if json else _TextWriter(plain)
    flipped: list[Comparison] = []
    compared = code = 0
    for found in comparing.paths(files):
        if isinstance(found, Problem):
            show([found])
            code = MISUSE if found.is_error else code
            continue
        compared += 1
        if found.comparison.flipped:
            flipped.append(found.comparison)
            writer.flip(found)
    if compared:
        writer.all(tally(flipped, compared), comparing.only_old, comparing.only_new)
    return code or (FLIPPED if flipped else 0)


class _JsonWriter:
    """One line a conversation with a flip, and a last one for all."""

    def flip(self, found: "Compared") -> None:
        from trainer.render.diff_json import comparison_object
        from trainer.render.json import one_line

        write_line(one_line(comparison_object(found.comparison)))

    def all(self, found: "Tally", only_old: tuple[str, ...], only_new: tuple[str, ...]) -> None:
        from trainer.render.diff_json import tally_object
        from trainer.render.json import one_line

        write_line(one_line(tally_object(found, only_old, only_new)))


class _TextWriter:
    """A paragraph a conversation with a flip, and a last one for all."""

    def __init__(self, plain: bool) -> None:
        from trainer.render.look import look_at

        self._look = look_at(sys.stdout, plain=plain)
        self._titles: dict[str, str] = {}

    def flip(self, found: "Compared") -> None:
        from trainer.render.diff import comparison_text, titles_of

        titles = titles_of(found.criteria)
        self._titles |= titles
        print(comparison_text(found.comparison, titles, self._look))

    def all(self, found: "Tally", only_old: tuple[str, ...], only_new: tuple[str, ...]) -> None:
        from trainer.render.diff import tally_text

        print(tally_text(found, self._titles, len(only_old), len(only_new), self._look), end="")
