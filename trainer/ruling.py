"""Rulings under a rubric: is each still kept, and a new one from a marked reply."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from trainer.calibrating import Scorers
from trainer.engine.case import cases
from trainer.engine.columns import before_reply, reply_of
from trainer.engine.judge import Judge
from trainer.files.loaded import Loaded, failed
from trainer.files.marks import full_name
from trainer.files.nearest import did_you_mean
from trainer.files.ruling_writer import add_ruling
from trainer.files.rulings import RULINGS, load_rulings
from trainer.model.calibration import MarkedReply, Ruling
from trainer.model.conversation import Conversation, Turn
from trainer.model.message import Message, msg
from trainer.model.problem import Location, Problem, Severity
from trainer.workspace import Workspace, shown

OPTION = "--ruling"


def not_yours(option: str) -> Problem:
    """The rubrics in use are those of the program, and nothing is written into them."""
    hint = msg("Make some of your own with: trainer init FOLDER, and work in that folder.")
    return Problem(Location(option), "M114", msg("The rubrics here come with the program."), hint)


def level_of_ruling(judge: Judge, ruling: Ruling) -> int:
    """The level that the rubric gives the reply now."""
    return judge.turn(cases(ruling.conversation)[-1]).level(ruling.criterion)


def ruling_problems(folder: Path, judge: Judge, file: str | None = None) -> tuple[Problem, ...]:
    """What is wrong with the rulings of a folder, and a warning for each that its rubrics do not keep."""
    read = load_rulings(folder, [criterion.name for criterion in judge.rubrics.criteria], file)
    rulings = read.value or ()
    return (*read.problems, *_not_kept(judge, rulings))


def _not_kept(judge: Judge, rulings: Iterable[Ruling]) -> Iterable[Problem]:
    for ruling in rulings:
        level = level_of_ruling(judge, ruling)
        if level != ruling.level:
            wrong = msg(
                "The rubric gives `{criterion}` level {level} here; the ruling says {ruled}.",
                criterion=ruling.criterion, level=level, ruled=ruling.level,
            )  # fmt: skip
            hint = msg("Mend a cue or the points, or change the ruling.")
            yield Problem(ruling.where, "R215", wrong, hint, Severity.WARNING)


def ruled(
    workspace: Workspace, scorers: Scorers, replies: Sequence[MarkedReply], ruling: tuple[str, str, str], because: str
) -> Loaded[Ruling]:
    """A new case beside the rubric of the reply's language; `ruling` is the id of a reply, a criterion and a level."""
    if workspace.folder is None:
        return failed([not_yours(OPTION)])
    id, written, level = ruling
    reply = next((reply for reply in replies if reply.id == id), None)
    name = full_name(written, scorers.names)
    if reply is None:
        wrong = msg("There is no marked reply `{id}`.", id=id)
        return _refused("M111", wrong, did_you_mean(id, [reply.id for reply in replies]))
    if name is None:
        return _refused(
            "M112", msg("There is no criterion `{name}`.", name=written), did_you_mean(written, scorers.names)
        )
    if level not in ("0", "1", "2"):
        return _refused("M113", msg("`{level}` is no level.", level=level), msg("Write 0, 1 or 2."))
    path = workspace.rubrics / reply.language.rubrics / RULINGS
    case = Ruling(_case(reply.conversation), name, int(level), because.strip(), Location(shown(path)))
    return add_ruling(path, reply.language.rubrics, case, shown(path))


def _case(talk: Conversation) -> Conversation:
    """The talk up to the reply, its messages joined, without space around them: as a file gives it back."""
    before = (Turn(turn.agent, turn.text.strip()) for turn in before_reply(talk) if turn.text.strip())
    turns = (*before, Turn(True, reply_of(talk).strip()))
    return Conversation(talk.id, talk.language, turns, issues=talk.issues, authority=talk.authority)


def _refused(code: str, wrong: Message, hint: Message) -> Loaded[Ruling]:
    return failed([Problem(Location(OPTION), code, wrong, hint)])
