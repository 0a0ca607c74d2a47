"""Marked replies under the scorer of a workspace: what `trainer calibrate` stands on."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from trainer.engine.calibration import calibrate
from trainer.engine.case import cases
from trainer.engine.judge import Judge
from trainer.engine.threshold import ceilings
from trainer.files.marks import Marks, read_marks
from trainer.library import rubrics_for
from trainer.model.calibration import Calibration, JudgedReply, MarkedReply
from trainer.model.language import Language
from trainer.model.problem import Problem
from trainer.model.rubric import Criterion
from trainer.workspace import Workspace, shown


@dataclass(frozen=True, slots=True)
class Scorers:
    """The judges of a workspace by rubric language, `en` and `zh`, and why one of them cannot be had."""

    judges: Mapping[str, Judge]
    problems: tuple[Problem, ...]

    @property
    def criteria(self) -> dict[str, tuple[Criterion, ...]]:
        return {language: judge.rubrics.criteria for language, judge in self.judges.items()}

    @property
    def names(self) -> list[str]:
        """Every criterion once, in the order of the rubrics."""
        return list(dict.fromkeys(c.name for criteria in self.criteria.values() for c in criteria))


def open_scorers(workspace: Workspace, language: Language | None = None) -> Scorers:
    """The judges of both rubric languages, or of the one that judges a language."""
    wanted = (language,) if language else (Language.ENGLISH, Language.SIMPLIFIED)
    read = {tag.rubrics: rubrics_for(workspace, tag) for tag in wanted}
    judges = {name: Judge(found.value) for name, found in read.items() if found.value}
    return Scorers(judges, tuple(problem for found in read.values() for problem in found.errors))


def open_marks(
    scorers: Scorers, paths: Iterable[Path], log: Path | None = None, language: Language | None = None
) -> Marks:
    """The marked replies of the files, or those of them in one language."""
    found = read_marks(paths, scorers.names, log, shown)
    wanted = tuple(reply for reply in found.replies if language in (None, reply.language))
    return Marks(wanted, found.problems)


def criteria_in(scorers: Scorers, language: Language) -> tuple[Criterion, ...]:
    """The criteria as they are called in a language; where it has no rubrics here, in the other one."""
    own = scorers.criteria.get(language.rubrics, ())
    return (*(c for criteria in scorers.criteria.values() for c in criteria), *own)


def judged(scorers: Scorers, replies: Iterable[MarkedReply]) -> list[JudgedReply]:
    """What the scorer says of each reply; those in a language without a judge are passed over."""
    return [
        _judged(scorers.judges[reply.language.rubrics], reply)
        for reply in replies
        if reply.language.rubrics in scorers.judges
    ]


def calibration_of(scorers: Scorers, replies: Sequence[MarkedReply], most: int) -> Calibration:
    """All figures, and at most so many replies to talk about."""
    return calibrate(judged(scorers, replies), scorers.criteria, most)


def _judged(judge: Judge, reply: MarkedReply) -> JudgedReply:
    case = cases(reply.conversation)[-1]
    return JudgedReply(reply, judge.turn(case), ceilings(judge, case))
