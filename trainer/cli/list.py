"""`trainer list`: which scenarios there are."""

import json
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from trainer.cli.options import JsonOption, LanguageOption, number
from trainer.cli.problems import show
from trainer.render.wording import _

if TYPE_CHECKING:
    from trainer.library import Entry

DifficultyOption = Annotated[
    int | None,
    typer.Option("--difficulty", parser=number, metavar="1-5", help=_("Only scenarios of this difficulty.")),
]
ReasonOption = Annotated[
    str, typer.Option("--reason", metavar=_("TEXT"), help=_("Only scenarios whose contact reason holds this text."))
]


def command(
    lang: LanguageOption = None,
    difficulty: DifficultyOption = None,
    reason: ReasonOption = "",
    as_json: JsonOption = False,
) -> int:
    """Print the scenarios, easiest first; broken files are told and passed over."""
    from trainer.library import list_scenarios
    from trainer.workspace import open_workspace

    shelf = list_scenarios(open_workspace(), lang)
    show(shelf.problems)
    entries = [
        entry
        for entry in shelf.entries
        if difficulty in (None, entry.difficulty) and reason.casefold() in entry.reason.casefold()
    ]
    print(_as_json(entries) if as_json else _as_text(entries))
    return 0


def _as_json(entries: "Sequence[Entry]") -> str:
    keys = ("id", "title", "language", "channel", "difficulty", "reason")
    ascii_only = "utf" not in (sys.stdout.encoding or "").lower()
    return json.dumps(
        [{key: getattr(entry, key) for key in keys} for entry in entries], ensure_ascii=ascii_only, indent=1
    )


def _as_text(entries: "Sequence[Entry]") -> str:
    from trainer.render.look import look_at
    from trainer.render.shelf import row_text

    look = look_at(sys.stdout)
    rows = [
        row_text(entry.id, entry.language, entry.title, entry.channel, entry.difficulty, entry.reason, look)
        for entry in entries
    ]
    return "\n\n".join(rows) or _("There is no such scenario.")
