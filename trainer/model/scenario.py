"""A scripted call: who rings, what happened, what may be granted, and where each reply leads."""

from dataclasses import dataclass
from enum import StrEnum

from trainer.model.language import Language


class Channel(StrEnum):
    """Where the conversation takes place."""

    PHONE = "phone"
    CHAT = "chat"
    EMAIL = "email"
    SOCIAL = "social"


class Style(StrEnum):
    """What the customer wants from the manner of a reply."""

    DECISIVE = "decisive"
    ANXIOUS = "anxious"
    ANALYTICAL = "analytical"
    CHATTY = "chatty"


class Tag(StrEnum):
    """The temper of one customer turn; from anger upwards it is an outburst."""

    CALM = "calm"
    ANGER = "anger"
    ABUSE = "abuse"
    THREAT = "threat"

    @property
    def outburst(self) -> bool:
        return self is not Tag.CALM

    @property
    def abusive(self) -> bool:
        return self in (Tag.ABUSE, Tag.THREAT)


class Stage(StrEnum):
    """The part of the call a customer turn belongs to; criteria are due by stage."""

    OPENING = "opening"
    EXPLORING = "exploring"
    PROPOSAL = "proposal"
    CLOSING = "closing"


class Outcome(StrEnum):
    """How a call can end."""

    RESOLVED = "resolved"
    PARTLY = "partly"
    ESCALATED = "escalated"
    GAVE_UP = "gave_up"
    ENDED_BY_AGENT = "ended_by_agent"


@dataclass(frozen=True, slots=True)
class Customer:
    """Mood runs from 0 (furious) to 100 (content); patience counts the empty replies still borne."""

    name: str
    style: Style
    mood: int
    patience: int
    voice: str = ""


@dataclass(frozen=True, slots=True)
class Issue:
    """One thing the customer wants settled; a hidden one comes out only when asked for."""

    id: str
    title: str
    topics: tuple[str, ...]
    settled_by: tuple[str, ...]
    hidden: bool = False


class Permission(StrEnum):
    """Who decides on a remedy."""

    ALONE = "alone"
    ASK = "ask"
    NEVER = "never"


@dataclass(frozen=True, slots=True)
class Remedy:
    """Something that can be offered; `limit` is in the authority's currency, None where no amount matters."""

    id: str
    title: str
    wordings: tuple[str, ...]
    permission: Permission
    limit: float | None = None


@dataclass(frozen=True, slots=True)
class Authority:
    """The card in front of the agent: what to grant alone, what needs asking, what nobody grants."""

    currency: str
    remedies: tuple[Remedy, ...]
    discretionary: str = ""

    def allowing(self, permission: Permission) -> tuple[Remedy, ...]:
        return tuple(remedy for remedy in self.remedies if remedy.permission is permission)


@dataclass(frozen=True, slots=True)
class Article:
    """A page of the scenario's knowledge base."""

    id: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class When:
    """Every test that is set must hold; an empty `When` always holds. Levels name criteria by full id."""

    level_at_least: tuple[tuple[str, int], ...] = ()
    level_below: tuple[tuple[str, int], ...] = ()
    settled: tuple[str, ...] = ()
    unsettled: tuple[str, ...] = ()
    offered: tuple[str, ...] = ()
    asked_about: tuple[str, ...] = ()
    says: tuple[str, ...] = ()
    mood_at_least: int | None = None
    mood_below: int | None = None
    patience_below: int | None = None
    turns_at_least: int | None = None
    warnings_at_least: int | None = None


@dataclass(frozen=True, slots=True)
class Route:
    """Where a reply leads: a beat or an ending, with what it does to the customer on the way."""

    to: str
    when: When = When()
    mood: int = 0
    patience: int = 0


@dataclass(frozen=True, slots=True)
class Beat:
    """One customer turn: what is said (a wording is picked by the seed) and where replies lead."""

    id: str
    tag: Tag
    stage: Stage
    says: tuple[str, ...]
    routes: tuple[Route, ...]
    reveals: tuple[str, ...] = ()
    good_reply: str = ""
    poor_reply: str = ""


@dataclass(frozen=True, slots=True)
class Ending:
    """How the call closes: the customer's last words and what the trainee takes away."""

    id: str
    outcome: Outcome
    says: tuple[str, ...]
    debrief: str


@dataclass(frozen=True, slots=True)
class WalkStep:
    """A golden reply, where it must lead and the levels it must show."""

    reply: str
    leads_to: str
    levels: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Walk:
    """A whole call written out, played by the tests."""

    id: str
    steps: tuple[WalkStep, ...]


@dataclass(frozen=True, slots=True)
class Scenario:
    """One file of `scenarios/`; `digest` is the SHA-256 of its source, `facts` maps a slot to its wordings."""

    id: str
    title: str
    language: Language
    channel: Channel
    difficulty: int
    reason: str
    brief: str
    customer: Customer
    fault: bool
    facts: tuple[tuple[str, tuple[str, ...]], ...]
    issues: tuple[Issue, ...]
    authority: Authority
    beats: tuple[Beat, ...]
    endings: tuple[Ending, ...]
    out_of_patience: str
    second_contact: bool = False
    promised_before: str = ""
    request: str = ""
    preparation_minutes: int = 0
    warnings: int | None = None
    knowledge: tuple[Article, ...] = ()
    walks: tuple[Walk, ...] = ()
    digest: str = ""

    @property
    def start(self) -> str:
        return self.beats[0].id

    def beat(self, id: str) -> Beat:
        return next(beat for beat in self.beats if beat.id == id)

    def ending(self, id: str) -> Ending | None:
        return next((ending for ending in self.endings if ending.id == id), None)
