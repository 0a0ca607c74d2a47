"""`trainer score`: transcripts and conversation logs against the rubrics."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from trainer.cli.guard import MISUSE
from trainer.cli.options import JsonOption, PlainOption
from trainer.cli.output import write_line
from trainer.cli.problems import show
from trainer.model.problem import Problem
from trainer.render.wording import _

if TYPE_CHECKING:
    from trainer.marking import Marked

FilesArgument = Annotated[list[Path], typer.Argument(metavar=_("FILE"), help=_("Transcripts, logs, or folders."))]


def command(files: FilesArgument, json: JsonOption = False, plain: PlainOption = False) -> int:
    """Score every conversation; what cannot be read is told on standard error, and the rest is scored."""
    from trainer.marking import Marker
    from trainer.workspace import open_workspace

    code = 0
    write = _json_writer() if json else _card_writer(plain)
    for found in Marker(open_workspace()).paths(files):
        if isinstance(found, Problem):
            show([found])
            code = MISUSE if found.is_error else code
        else:
            write(found)
    return code


def _json_writer() -> "Callable[[Marked], None]":
    from trainer.render.json import score_line

    return lambda marked: write_line(score_line(marked.card))


def _card_writer(plain: bool) -> "Callable[[Marked], None]":
    from trainer.render.card import card_text
    from trainer.render.look import look_at

    look = look_at(sys.stdout, plain=plain)
    return lambda marked: print(card_text(marked.card, marked.conversation, marked.judge.rubrics, look))
