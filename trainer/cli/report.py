"""`trainer report`: the progress of one person or of all, over their transcripts."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from trainer.cli.guard import MISUSE
from trainer.cli.options import JsonOption, LanguageOption, PathsArgument, PlainOption
from trainer.cli.output import write_file, write_text
from trainer.cli.problems import show
from trainer.model.problem import Problem
from trainer.render import wording
from trainer.render.wording import _

if TYPE_CHECKING:
    from trainer.model.language import Language
    from trainer.model.report import Session

PersonOption = Annotated[str | None, typer.Option("--as", metavar=_("NAME"), help=_("Only this person's calls."))]
HtmlOption = Annotated[Path | None, typer.Option("--html", metavar=_("FILE"), help=_("Write a page for the browser."))]
CsvOption = Annotated[Path | None, typer.Option("--csv", metavar=_("FILE"), help=_("Write a table; - prints it."))]


def command(
    paths: PathsArgument = None,
    name: PersonOption = None,
    lang: LanguageOption = None,
    html: HtmlOption = None,
    csv: CsvOption = None,
    json: JsonOption = False,
    plain: PlainOption = False,
) -> int:
    """Sum up the calls of the workspace, or of the transcripts and folders given."""
    from trainer.engine.reporting import summarise

    sessions, code = _read(paths, name, lang)
    report = summarise(sessions)
    if csv:
        from trainer.render.csv import csv_text

        write_file(csv, csv_text(report))
    if html:
        from trainer.render.html import report_page

        write_file(html, report_page(report))
    if json:
        from trainer.render.report_json import report_json

        write_text(report_json(report))
    if not (csv or html or json):
        from trainer.render.look import look_at
        from trainer.render.report import report_text

        print(report_text(report, look_at(sys.stdout, plain=plain)), end="")
    return code


def _read(paths: list[Path] | None, name: str | None, lang: "Language | None") -> "tuple[list[Session], int]":
    from trainer.archive import list_transcripts
    from trainer.marking import Marker
    from trainer.progress import sessions
    from trainer.workspace import open_workspace

    workspace = open_workspace()
    found: list[Session] = []
    code = 0
    for each in sessions(Marker(workspace), paths or list_transcripts(workspace), name, lang, wording.language()):
        if isinstance(each, Problem):
            show([each])
            code = MISUSE if each.is_error else code
        else:
            found.append(each)
    return found, code
