"""`trainer play`: practise one call from its first line."""

from typing import Annotated

import typer

from trainer.cli.options import AnswersOption, LanguageOption, NameOption, PlainOption, number
from trainer.cli.problems import refuse
from trainer.cli.spoken import of_environment
from trainer.render import wording
from trainer.render.wording import _

ScenarioArgument = Annotated[
    str | None, typer.Argument(metavar=_("SCENARIO"), help=_("Its id or its file; the next one due when left out."))
]
SeedOption = Annotated[
    int | None,
    typer.Option(
        "--seed",
        parser=number,
        metavar=_("NUMBER"),
        help=_("Picks the customer's wordings; left out, each attempt differs."),
    ),
]


def command(
    scenario: ScenarioArgument = None,
    name: NameOption = None,
    lang: LanguageOption = None,
    answers: AnswersOption = None,
    plain: PlainOption = False,
    seed: SeedOption = None,
) -> int:
    """Choose the scenario, seat the trainee and let the call begin."""
    from trainer.choice import choose
    from trainer.cli.desk import begin_call, seat, user_name
    from trainer.workspace import open_workspace

    workspace, trainee = open_workspace(), name or user_name()
    choice = choose(workspace, scenario, trainee, lang or of_environment(), strict=lang is not None)
    if choice.scenario is None:
        return refuse(choice.problems)
    wording.use(lang or choice.scenario.language)
    desk = seat(workspace, choice.scenario, answers, plain=plain)
    if isinstance(desk, tuple):
        return refuse(desk)
    if choice.why:
        desk.screen.say(wording.translate(choice.why))
    return begin_call(desk, trainee, seed)
