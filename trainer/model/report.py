"""Progress of people over many calls: ranges rather than points, and the quoted words behind them."""

from dataclasses import dataclass
from enum import StrEnum

from trainer.model.debrief import Point
from trainer.model.language import Language
from trainer.model.rubric import Critical, Section
from trainer.model.scenario import Outcome
from trainer.model.score import Band, Scorecard


class Standing(StrEnum):
    """How far a skill has come; see `trainer.engine.mastery` for the rule."""

    TOO_EARLY = "too early"
    NOT_MET = "not met"
    FORMING = "forming"
    MASTERED = "mastered"
    FADING = "fading"


@dataclass(frozen=True, slots=True)
class Session:
    """One practised call; `at` is the ISO time of its beginning, and points hold the sentences to quote."""

    id: str
    trainee: str
    scenario: str
    title: str
    reason: str
    language: Language
    at: str
    outcome: Outcome | None
    card: Scorecard
    points: tuple[Point, ...]

    @property
    def day(self) -> str:
        return self.at[:10]


@dataclass(frozen=True, slots=True)
class Interval:
    """A value with the range that holds it 95 times in 100."""

    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Trend:
    """A section (or, with None, the whole score) over calls; `mean` is None while there are too few to say."""

    section: Section | None
    values: tuple[tuple[str, float], ...]
    """The id of each call with its value, in the order of time."""
    mean: Interval | None
    band: Band | None
    change: Interval | None = None
    """Later half less earlier half; None while there are too few calls to compare."""

    @property
    def changed(self) -> bool:
        """Whether the range of the change leaves zero out, so that it may be told."""
        return self.change is not None and not self.change.low <= 0 <= self.change.high


@dataclass(frozen=True, slots=True)
class Mastery:
    """One skill over the calls in which it was due, those the scorer was not sure of left out."""

    criterion: str
    section: Section
    title: str
    due: int
    full: int
    share: Interval | None
    standing: Standing
    examples: tuple[tuple[str, Point], ...] = ()
    """Call ids with the point of that call, newest first."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One conduct fault over the calls in which it could have happened."""

    criterion: str
    title: str
    calls: int
    mild: int
    clear: int
    clean: Interval | None
    """The share of calls without it."""
    examples: tuple[tuple[str, Point], ...] = ()


@dataclass(frozen=True, slots=True)
class CriticalCall:
    """A critical error with the call it happened in; its words are in the point's excerpt."""

    session: str
    trainee: str
    at: str
    title: str
    kind: Critical
    point: Point


@dataclass(frozen=True, slots=True)
class Attempts:
    """One scenario as one person met it again and again."""

    scenario: str
    title: str
    count: int
    first: float
    best: float
    first_band: Band
    best_band: Band


@dataclass(frozen=True, slots=True)
class Boundaries:
    """How abusive calls went: in how many a limit was named, and how many ended under the policy."""

    calls: int
    warned: int
    ended: int


@dataclass(frozen=True, slots=True)
class Reason:
    """A contact reason, how many calls it brought and how many of them were resolved."""

    reason: str
    calls: int
    resolved: int


@dataclass(frozen=True, slots=True)
class Summary:
    """The calls of one person, or of all (`name` is empty); calls that were left early are only counted."""

    name: str
    sessions: tuple[Session, ...]
    unfinished: int
    score: Trend
    sections: tuple[Trend, ...]
    mastery: tuple[Mastery, ...]
    faults: tuple[Fault, ...]
    critical: tuple[CriticalCall, ...]
    boundaries: Boundaries
    attempts: tuple[Attempts, ...]
    not_sure: Interval | None

    @property
    def calls(self) -> int:
        return len(self.sessions)


@dataclass(frozen=True, slots=True)
class Report:
    """People by name, never by rank; `overall` is all of them together."""

    people: tuple[Summary, ...]
    overall: Summary
    reasons: tuple[Reason, ...]
    first_day: str = ""
    last_day: str = ""
