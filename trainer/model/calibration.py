"""Replies that people marked, and how far people and the scorer agree on them."""

from collections.abc import Mapping
from dataclasses import dataclass

from trainer.model.conversation import Conversation
from trainer.model.language import Language
from trainer.model.problem import Location
from trainer.model.report import Interval
from trainer.model.score import TurnScore

Levels = Mapping[str, int | None]
"""What one person says of a reply; a criterion left out is level 0, and None means: I did not look at this one."""


@dataclass(frozen=True, slots=True)
class MarkedReply:
    """The last reply of a conversation with what each rater says of it, in the order of their names."""

    conversation: Conversation
    raters: tuple[tuple[str, Levels], ...]
    where: Location
    group: str = ""
    """Replies to one customer share it; empty where the marks do not say, and then the words before the reply tell."""

    @property
    def id(self) -> str:
        return self.conversation.id

    @property
    def language(self) -> Language:
        return self.conversation.language

    def levels(self, criterion: str) -> tuple[int | None, ...]:
        """The level that each rater gave."""
        return tuple(levels.get(criterion, 0) for _, levels in self.raters)


@dataclass(frozen=True, slots=True)
class Ruling:
    """What people have decided about the last reply of a conversation, so that every rubric to come is held to it."""

    conversation: Conversation
    criterion: str
    level: int
    because: str
    where: Location


@dataclass(frozen=True, slots=True)
class JudgedReply:
    """A marked reply with what the scorer says; `ceilings` are the levels that stops and caps leave possible."""

    marked: MarkedReply
    score: TurnScore
    ceilings: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Agreement:
    """One criterion; kappas are quadratic weighted, means over the raters. None: nobody marked a reply twice."""

    criterion: str
    positives: int
    """Replies to which at least one person gave a level above 0."""
    people: float | None
    scorer: Interval
    alpha: float | None
    length: float
    """The kappa of the best that the length of the replies alone could do."""
    counted: bool
    """Whether there are enough positives for the mean over criteria."""


@dataclass(frozen=True, slots=True)
class Totals:
    """All criteria together; `macro` is the mean over those that count, None if none does."""

    replies: int
    macro: Interval | None
    macro_people: float | None
    pooled: Interval
    pooled_people: float | None
    false_alarms: float
    """Replies in a hundred in which the scorer sees a clear fault of conduct where every rater sees none."""
    recall: float | None
    """The share of faults of conduct seen by every rater that the scorer sees, too; None if there is none."""
    rank: float
    rank_length: float


@dataclass(frozen=True, slots=True)
class Talk:
    """A reply that is worth talking about: people and scorer, or two people, are far apart on a criterion."""

    id: str
    criterion: str
    marks: tuple[tuple[str, int], ...]
    level: int
    points: float
    lines: tuple[tuple[str, float], ...]
    stopped_by: str
    applicable: bool
    """False where the scorer sees no occasion for the criterion."""
    reply: str

    @property
    def base(self) -> float:
        """The points of a reply in which nothing is found."""
        return round(self.points - sum(points for _, points in self.lines), 2)


@dataclass(frozen=True, slots=True)
class Advice:
    """A criterion of one language whose `base`, moved by `shift`, would agree better with people."""

    criterion: str
    language: str
    base: float
    shift: float
    kappa: float
    gain: Interval
    """On replies that the shift was not chosen on."""


@dataclass(frozen=True, slots=True)
class Calibration:
    """Everything that marks say about a scorer and about the raters."""

    raters: tuple[str, ...]
    criteria: tuple[Agreement, ...]
    totals: Totals
    languages: tuple[tuple[Language, Totals], ...]
    talks: tuple[Talk, ...]
    advice: tuple[Advice, ...]
