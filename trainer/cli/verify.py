"""`trainer verify`: whether kept scores still stand."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from trainer.cli.guard import MISUSE
from trainer.cli.options import PlainOption
from trainer.cli.problems import show
from trainer.model.problem import Problem
from trainer.render.wording import _

ScoresArgument = Annotated[
    list[Path], typer.Argument(metavar=_("SCORES"), help=_("What trainer score --json printed, kept in a file."))
]
LogOption = Annotated[
    list[Path] | None,
    typer.Option(
        "--log", metavar=_("FILE"), help=_("Where the conversations are; your own transcripts when left out.")
    ),
]
DIFFERENT = 1


def command(scores: ScoresArgument, log: LogOption = None, plain: PlainOption = False) -> int:
    """Score every conversation once more and say what is not as it was; returns 1 when anything is."""
    from trainer.render.look import look_at
    from trainer.render.verification import counts_text, verification_text
    from trainer.verifying import verifications
    from trainer.workspace import open_workspace

    look, workspace = look_at(sys.stdout, plain=plain), open_workspace()
    same = different = code = 0
    for path in scores:
        for found in verifications(workspace, path, log or ()):
            if isinstance(found, Problem):
                show([found])
                code = MISUSE if found.is_error else code
                continue
            same, different = same + found.same, different + (not found.same)
            print(verification_text(found, look), end="")
    if same or different:
        print(counts_text(same, different))
    return code or (DIFFERENT if different else 0)
