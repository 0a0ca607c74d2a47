"""`trainer resume`: go on with a call that was left or cut off."""

from pathlib import Path
from typing import Annotated

import typer

from trainer.cli.options import AnswersOption, LanguageOption, NameOption, PlainOption
from trainer.cli.problems import refuse
from trainer.render import wording
from trainer.render.wording import _

CallArgument = Annotated[
    str | None,
    typer.Argument(metavar=_("CALL"), help=_("Its id or its file; your last unfinished call when left out.")),
]
ScenarioOption = Annotated[
    Path | None,
    typer.Option("--scenario", metavar=_("FILE"), help=_("The scenario's file, if it was played from one.")),
]


def command(
    call: CallArgument = None,
    name: NameOption = None,
    scenario: ScenarioOption = None,
    lang: LanguageOption = None,
    answers: AnswersOption = None,
    plain: PlainOption = False,
) -> int:
    """Find the call and its scenario, show its last lines, and go on."""
    from trainer.cli.desk import go_on, seat, user_name
    from trainer.unfinished import reopen
    from trainer.workspace import open_workspace

    workspace = open_workspace()
    found = reopen(workspace, call, name or user_name(), scenario)
    if isinstance(found, tuple):
        return refuse(found)
    wording.use(lang or found.scenario.language)
    desk = seat(workspace, found.scenario, answers, plain=plain)
    if isinstance(desk, tuple):
        return refuse(desk)
    return go_on(desk, found)
