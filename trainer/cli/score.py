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
ExplainOption = Annotated[
    bool, typer.Option("--explain", help=_("Say of every reply and criterion why, and why not more."))
]
DiffOption = Annotated[
    Path | None,
    typer.Option("--diff", metavar=_("OLD"), help=_("Show what differs from scores that --json printed earlier.")),
]


def command(
    files: FilesArgument,
    json: JsonOption = False,
    explain: ExplainOption = False,
    diff: DiffOption = None,
    plain: PlainOption = False,
) -> int:
    """Score every conversation; what cannot be read is told on standard error, and the rest is scored."""
    if diff:
        from trainer.cli.score_diff import show_flips

        if explain:
            print(_("trainer score: --explain and --diff do not go together · give one of them"), file=sys.stderr)
            return MISUSE
        return show_flips(diff, files, json=json, plain=plain)
    from trainer.marking import Marker
    from trainer.workspace import open_workspace

    code = 0
    write = _json_writer(explain) if json else _card_writer(explain, plain)
    for found in Marker(open_workspace()).paths(files):
        if isinstance(found, Problem):
            show([found])
            code = MISUSE if found.is_error else code
        else:
            write(found)
    return code


def _json_writer(explain: bool) -> "Callable[[Marked], None]":
    from trainer.engine.explain import explain as explained
    from trainer.render.explain_json import explanation_object
    from trainer.render.json import one_line, score_object

    def write(marked: "Marked") -> None:
        record = score_object(marked.card)
        if explain:
            record["explanation"] = explanation_object(explained(marked.conversation, marked.judge))
        write_line(one_line(record))

    return write


def _card_writer(explain: bool, plain: bool) -> "Callable[[Marked], None]":
    from trainer.engine.explain import explain as explained
    from trainer.render.card import card_text
    from trainer.render.explain import explanation_text
    from trainer.render.look import look_at

    look = look_at(sys.stdout, plain=plain)

    def write(marked: "Marked") -> None:
        rubrics = marked.judge.rubrics
        print(card_text(marked.card, marked.conversation, rubrics, look))
        if explain:
            print(explanation_text(explained(marked.conversation, marked.judge), rubrics.criteria, look))

    return write
