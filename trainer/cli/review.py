"""`trainer review`: the debrief of a call once more."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from trainer.cli.options import LanguageOption, PlainOption
from trainer.cli.output import write_file
from trainer.cli.problems import refuse, show
from trainer.render import wording
from trainer.render.wording import _

if TYPE_CHECKING:
    from trainer.marking import Marked
    from trainer.render.look import Look
    from trainer.workspace import Workspace

CallArgument = Annotated[
    str, typer.Argument(metavar=_("CALL"), help=_("Its id or its file; the latest call when left out or `last`."))
]
PersonOption = Annotated[str | None, typer.Option("--as", metavar=_("NAME"), help=_("Whose latest call."))]
ScenarioOption = Annotated[
    Path | None,
    typer.Option("--scenario", metavar=_("FILE"), help=_("The scenario's file, if it was played from one.")),
]
HtmlOption = Annotated[Path | None, typer.Option("--html", metavar=_("FILE"), help=_("Write a page for the browser."))]


def command(
    call: CallArgument = "last",
    name: PersonOption = None,
    scenario: ScenarioOption = None,
    lang: LanguageOption = None,
    html: HtmlOption = None,
    plain: PlainOption = False,
) -> int:
    """Score the call anew and show what a trainee is shown after it."""
    from trainer.render.look import look_at
    from trainer.reviewing import open_call
    from trainer.workspace import open_workspace

    workspace = open_workspace()
    opened = open_call(workspace, call, name, scenario)
    if opened.value is None:
        return refuse(opened.problems)
    wording.use(lang or opened.value.conversation.language)
    show(opened.problems)
    if html:
        return _write_page(workspace, opened.value, html)
    print(_text(workspace, opened.value, look_at(sys.stdout, plain=plain)), end="")
    return 0


def _text(workspace: "Workspace", marked: "Marked", look: "Look") -> str:
    from trainer.render.card import card_text
    from trainer.render.debrief import text_of
    from trainer.reviewing import debrief_of

    found = debrief_of(workspace, marked)
    if found is None:
        return card_text(marked.card, marked.conversation, marked.judge.rubrics, look)
    return text_of(found, look)


def _write_page(workspace: "Workspace", marked: "Marked", path: Path) -> int:
    """The page needs the scenario; that it is gone has been said already."""
    from trainer.render.html import call_page
    from trainer.reviewing import debrief_of

    found = debrief_of(workspace, marked)
    if found is None or marked.practice is None or marked.practice.scenario is None:
        return refuse([])
    write_file(path, call_page(found, marked.card, marked.practice.scenario.customer.name))
    return 0
