"""`trainer init`: make a workspace."""

from pathlib import Path
from typing import Annotated

import typer

from trainer.cli.problems import refuse
from trainer.render.wording import _

FolderArgument = Annotated[
    Path | None, typer.Argument(metavar=_("FOLDER"), help=_("Where; the current folder when left out."))
]


def command(folder: FolderArgument = None) -> int:
    """Copy the shipped content into the folder; files that are there already stay as they are."""
    from trainer.workspace import init_workspace

    place = folder or Path()
    filled = init_workspace(place)
    if filled.problems:
        return refuse(filled.problems)
    print(_("{folder}: {count} files were made.").format(folder=place, count=len(filled.made)))
    if filled.kept:
        print(_("{count} files were there already and stay as they are.").format(count=len(filled.kept)))
    print(_("Change what you like in scenarios and rubrics, then run: {command}").format(command="trainer check"))
    return 0
