"""`trainer calibrate`: how far people agree with each other and with the scorer, and what to do about it."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from trainer.cli.calibrate_fit import (
    BankOption,
    FitOption,
    SignOption,
    TrapsOption,
    WhyOption,
    Wish,
    WriteOption,
    fit_points,
)
from trainer.cli.guard import MISUSE
from trainer.cli.options import JsonOption, LanguageOption, PlainOption, number
from trainer.cli.output import write_text
from trainer.cli.problems import refuse, show
from trainer.render.terminal import on_one_line
from trainer.render.wording import _

if TYPE_CHECKING:
    from trainer.calibrating import Scorers
    from trainer.files.marks import Marks
    from trainer.workspace import Workspace

MarksArgument = Annotated[
    list[Path], typer.Argument(metavar=_("MARKS"), help=_("Marked replies: conversation logs with levels, or CSV."))
]
LogOption = Annotated[
    Path | None, typer.Option("--log", metavar=_("FILE"), help=_("The log that holds the words of the replies."))
]
RowsOption = Annotated[
    int, typer.Option("--rows", parser=number, metavar=_("NUMBER"), help=_("How many replies to talk about are shown."))
]
RulingOption = Annotated[
    tuple[str, str, str] | None,
    typer.Option(
        "--ruling", metavar=_("ID CRITERION LEVEL"), help=_("Write down as a case what level a reply ought to have.")
    ),
]
BecauseOption = Annotated[str, typer.Option("--because", metavar=_("TEXT"), help=_("Why the ruling is as it is."))]


def command(
    marks: MarksArgument,
    log: LogOption = None,
    lang: LanguageOption = None,
    rows: RowsOption = 10,
    ruling: RulingOption = None,
    because: BecauseOption = "",
    fit: FitOption = False,
    bank: BankOption = None,
    traps: TrapsOption = None,
    why: WhyOption = "",
    sign: SignOption = "",
    write: WriteOption = False,
    json: JsonOption = False,
    plain: PlainOption = False,
) -> int:
    """Compare what people say of replies with each other and with the scorer."""
    from trainer.calibrating import open_marks, open_scorers
    from trainer.render.look import look_at
    from trainer.workspace import open_workspace

    workspace = open_workspace()
    scorers = open_scorers(workspace, lang)
    found = open_marks(scorers, marks, log, lang)
    problems = [*scorers.problems, *found.problems]
    show(problems)
    if not found.replies:
        print(on_one_line(_("There are no marked replies. · See: trainer calibrate --help")), file=sys.stderr)
        return MISUSE
    if ruling:
        return _rule(workspace, scorers, found, ruling, because)
    if fit or write or why or sign:
        look = look_at(sys.stdout, plain=plain)
        return fit_points(workspace, scorers, found.replies, Wish(why, sign, write, bank, traps), look)
    _print(scorers, found, rows, json, plain)
    return MISUSE if any(problem.is_error for problem in problems) else 0


def _rule(
    workspace: "Workspace", scorers: "Scorers", marks: "Marks", ruling: tuple[str, str, str], because: str
) -> int:
    from trainer.ruling import level_of_ruling, ruled

    made = ruled(workspace, scorers, marks.replies, ruling, because)
    if made.value is None:
        return refuse(made.problems)
    level = level_of_ruling(scorers.judges[made.value.conversation.language.rubrics], made.value)
    print(on_one_line(_("{place}: the ruling is written down.").format(place=made.value.where)))
    if level != made.value.level:
        print(on_one_line(_("The rubric gives level {level} as yet: mend a cue or the points.").format(level=level)))
    return 0


def _print(scorers: "Scorers", marks: "Marks", rows: int, json: bool, plain: bool) -> None:
    from trainer.calibrating import calibration_of

    found = calibration_of(scorers, marks.replies, max(0, rows))
    if json:
        from trainer.render.calibration_json import calibration_json

        write_text(calibration_json(found))
        return
    from trainer.calibrating import criteria_in
    from trainer.render import wording
    from trainer.render.calibration import calibration_text
    from trainer.render.look import look_at

    print(calibration_text(found, criteria_in(scorers, wording.language()), look_at(sys.stdout, plain=plain)), end="")
