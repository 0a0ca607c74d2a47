"""`trainer calibrate --fit`: points for the lines of a rubric from marked replies, and a look at what they rest on."""

import sys
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from trainer.cli.guard import MISUSE
from trainer.cli.problems import refuse, show
from trainer.render.terminal import on_one_line
from trainer.render.wording import _, ngettext

if TYPE_CHECKING:
    from trainer.calibrating import Scorers
    from trainer.fitting.table import Bench
    from trainer.model.calibration import MarkedReply
    from trainer.model.fitting import Fit
    from trainer.render.look import Look
    from trainer.workspace import Workspace

FitOption = Annotated[bool, typer.Option("--fit", help=_("Fit the points of all lines to the marks."))]
WriteOption = Annotated[bool, typer.Option("--write", help=_("Write the fitted points into the rubrics."))]
BankOption = Annotated[
    Path | None, typer.Option("--bank", metavar=_("FILE"), help=_("Example sentences to fit on as well."))
]
TrapsOption = Annotated[
    Path | None, typer.Option("--traps", metavar=_("FILE"), help=_("Sentences that fool a matcher, to fit on as well."))
]
WhyOption = Annotated[
    str, typer.Option("--why", metavar=_("CRITERION"), help=_("Fit one criterion, and show where it is wrong."))
]
SignOption = Annotated[
    str, typer.Option("--sign", metavar=_("SIGN"), help=_("Show where a sign is found in the marked replies."))
]


@dataclass(frozen=True, slots=True)
class Wish:
    """What is asked of a fit."""

    why: str = ""
    sign: str = ""
    write: bool = False
    bank: Path | None = None
    traps: Path | None = None


def fit_points(
    workspace: "Workspace", scorers: "Scorers", replies: "Iterable[MarkedReply]", wish: Wish, look: "Look"
) -> int:
    """Fit, look or write; what cannot be had is told in one line."""
    from trainer.fitting.work import open_bench

    if wish.write and workspace.folder is None:
        from trainer.ruling import not_yours

        return refuse([not_yours("--write")])
    if not find_spec("scipy") and not wish.sign:
        needs = _('trainer calibrate --fit needs numpy and scipy · install them: pip install "trainer[fit]"')
        print(on_one_line(needs), file=sys.stderr)
        return MISUSE
    opened = open_bench(scorers, replies, wish.bank, wish.traps)
    if opened.problems:
        return refuse(opened.problems)
    if wish.sign:
        return _show_sign(opened.bench, wish.sign, look)
    return _fit(workspace, scorers, opened.bench, wish, look)


def _show_sign(bench: "Bench", sign: str, look: "Look") -> int:
    from trainer.fitting.looking import firings, unknown_sign
    from trainer.render.fitting import sign_text

    if problem := unknown_sign(bench, sign):
        return refuse([problem])
    print(sign_text(firings(bench, sign), look), end="")
    return 0


def _fit(workspace: "Workspace", scorers: "Scorers", bench: "Bench", wish: Wish, look: "Look") -> int:
    from trainer.calibrating import criteria_in
    from trainer.fitting.looking import why
    from trainer.fitting.work import fits, wanted
    from trainer.render.fitting import fit_line, mean_line, why_text
    from trainer.render.script import in_script
    from trainer.render.wording import language

    only = wanted(scorers, wish.why)
    if not isinstance(only, str):
        return refuse([only])
    titles = {criterion.name: in_script(criterion).title for criterion in criteria_in(scorers, language())}
    found: list[Fit] = []
    for name, table, fit in fits(bench, only):
        print(fit_line(titles.get(name, name), fit, table.positives), flush=True)
        if fit:
            found.append(fit)
            print(why_text(why(table, fit), look) if only else "", end="")
    if found:
        print(mean_line(found))
    return _write(workspace, scorers, found) if wish.write else 0


def _write(workspace: "Workspace", scorers: "Scorers", found: "list[Fit]") -> int:
    from trainer.fitting.work import write

    code = 0
    for file, written in write(workspace, scorers, found):
        if written.value is None:
            show(written.problems)
            code = MISUSE
        else:
            changed = ngettext("{n} number changed", "{n} numbers changed", written.value)
            print(on_one_line(_("{file}: {changed}").format(file=file, changed=changed)))
    return code
