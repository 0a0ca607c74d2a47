"""What the scorer found, and what it adds up to."""

from dataclasses import dataclass
from enum import StrEnum

from trainer.model.receipt import Receipt
from trainer.model.rubric import Critical, Section


class Verdict(StrEnum):
    """Whether a level was given; the others are answers too, never a missing number."""

    SCORED = "scored"
    NOT_SURE = "not sure"
    NOT_APPLICABLE = "not applicable"


class Band(StrEnum):
    """Words for the final score: under 50, 50 to 69, 70 to 84, 85 and more; or a critical error instead."""

    NOT_YET = "not yet"
    FORMING = "forming"
    SOLID = "solid"
    STRONG = "strong"
    CRITICAL = "critical error"


@dataclass(frozen=True, slots=True)
class Evidence:
    """The trainee's own characters behind a level; `turn` indexes the turns, `start` and `end` the turn's text."""

    turn: int
    start: int
    end: int
    quote: str
    cue: str
    similarity: float
    where: str


@dataclass(frozen=True, slots=True)
class Judgement:
    """One criterion on one reply; `level` is the best guess even where the verdict is not sure."""

    criterion: str
    verdict: Verdict
    level: int
    due: bool
    points: float = 0.0
    evidence: tuple[Evidence, ...] = ()
    lines: tuple[tuple[str, float], ...] = ()
    """The indicators that held, with their points."""
    missing: tuple[str, ...] = ()
    stopped_by: str = ""
    critical: bool = False


@dataclass(frozen=True, slots=True)
class TurnScore:
    """All criteria on one reply; `turn` is the index of its last message in the conversation."""

    turn: int
    judgements: tuple[Judgement, ...]

    def level(self, criterion: str) -> int:
        return next((j.level for j in self.judgements if j.criterion == criterion), 0)


@dataclass(frozen=True, slots=True)
class Finding:
    """One criterion over the whole call; conduct has negative points and nothing possible."""

    criterion: str
    verdict: Verdict
    level: int
    points: float
    possible: float
    evidence: tuple[Evidence, ...] = ()
    turn: int | None = None
    missing: tuple[str, ...] = ()
    stopped_by: str = ""

    @property
    def section(self) -> Section:
        return Section(self.criterion.partition(".")[0])


@dataclass(frozen=True, slots=True)
class CriticalError:
    """An error that no score outweighs, with the words that made it."""

    criterion: str
    kind: Critical
    evidence: tuple[Evidence, ...] = ()
    turn: int | None = None


@dataclass(frozen=True, slots=True)
class Scorecard:
    """A whole call; a section that was never due is not in `sections`, and `score` is None if none was."""

    conversation: str
    turns: tuple[TurnScore, ...]
    findings: tuple[Finding, ...]
    sections: tuple[tuple[Section, float], ...]
    deductions: float
    score: float | None
    band: Band | None
    critical: tuple[CriticalError, ...]
    scored: bool = True
    receipt: Receipt | None = None

    def finding(self, criterion: str) -> Finding | None:
        return next((f for f in self.findings if f.criterion == criterion), None)


@dataclass(frozen=True, slots=True)
class ReplyRead:
    """One reply as the play loop needs it: its levels, and which remedies, issues and cues it holds."""

    score: TurnScore
    offered: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    cues: frozenset[str] = frozenset()
