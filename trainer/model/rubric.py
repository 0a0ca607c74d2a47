"""What counts: criteria, the signs that show them in a reply, and the cues that make up a sign."""

from dataclasses import dataclass, field
from enum import StrEnum

from trainer.model.problem import Location


class Section(StrEnum):
    """The four rubrics; conduct only subtracts."""

    EMPATHY = "empathy"
    RESOLUTION = "resolution"
    CONDUCT = "conduct"
    BOUNDARY = "boundary"


class Scope(StrEnum):
    """Which of the due turns speaks for the call."""

    BEST = "best"
    LAST = "last"
    WORST = "worst"
    SHARE = "share"


class Critical(StrEnum):
    """Whom a critical error hurts; a staff-welfare flag is protection and never costs points."""

    CUSTOMER = "customer"
    BUSINESS = "business"
    STAFF_WELFARE = "staff-welfare"


class Moment(StrEnum):
    """When a criterion is due; read from the scenario's tags, for a log from the customer's words."""

    ALWAYS = "always"
    OPENING = "opening"
    OUTBURST = "outburst"
    EXPLORING = "exploring"
    PROPOSAL = "proposal"
    CLOSING = "closing"
    ABUSE = "abuse"
    SECOND_ABUSE = "second_abuse"
    LAST_WARNING = "last_warning"


class Reading(StrEnum):
    """What may be wrong with a hit in its surroundings, so that it does not count."""

    NEGATED = "negated"
    CONDITIONAL = "conditional"
    HEDGED = "hedged"
    COUNTERFACTUAL = "counterfactual"
    PAST = "past"
    ASKED = "asked"
    QUOTED = "quoted"
    MOCKED = "mocked"
    STUFFED = "stuffed"
    FIRST_PERSON = "first_person"
    OTHERS = "others"


@dataclass(frozen=True, slots=True)
class Cue:
    """One phrase of a sign, as the trainer wrote it; `{set}`, `<slot>`, `[quantity]` and `...` stand inside."""

    text: str
    where: Location


@dataclass(frozen=True, slots=True)
class Sign:
    """Something a reply can show: any of its cues, unless read in a way that spoils it or inside a look-alike."""

    id: str
    cues: tuple[Cue, ...]
    spoiled_by: frozenset[Reading]
    lookalikes: tuple[Cue, ...] = ()


@dataclass(frozen=True, slots=True)
class Term:
    """One part of a rule: signs joined by `with`, `near` or `before`, perhaps negated, perhaps needed twice."""

    signs: tuple[str, ...]
    join: str = ""
    negated: bool = False
    times: int = 1


@dataclass(frozen=True, slots=True)
class Rule:
    """Terms that must all hold; `text` is the line of the rubric they were read from."""

    text: str
    terms: tuple[Term, ...]
    where: Location
    needs: frozenset[str] = field(init=False, repr=False, compare=False)
    """The signs without which the rule cannot hold."""

    def __post_init__(self) -> None:
        named = (name for term in self.terms if not term.negated for name in term.signs)
        object.__setattr__(self, "needs", frozenset(name for name in named if not name.startswith(("[", "<"))))


@dataclass(frozen=True, slots=True)
class Indicator:
    """A rule that speaks for a criterion or, below zero, against it; one point is worth one level."""

    rule: Rule
    points: float


@dataclass(frozen=True, slots=True)
class Criterion:
    """One skill or fault: what each level means, and the indicators whose points add up to a level."""

    id: str
    section: Section
    title: str
    teaching: str
    weight: int
    deductions: tuple[int, int]
    scope: Scope
    due: tuple[Moment, ...]
    critical: Critical | None
    anchors: tuple[str, str, str]
    base: float
    indicators: tuple[Indicator, ...]
    stops: tuple[Rule, ...]
    caps: tuple[Rule, ...]
    weak_example: str
    strong_example: str
    critical_when: tuple[Rule, ...] = ()
    missing: tuple[tuple[str, str], ...] = ()
    needs_fault: bool = False

    @property
    def name(self) -> str:
        """The fixed name other systems know it by, as in `empathy.name_the_feeling`."""
        return f"{self.section}.{self.id}"


@dataclass(frozen=True, slots=True)
class Rubric:
    """One file of `rubrics/<language>/`, with the word sets and signs it shares through `words.yaml`."""

    id: Section
    language: str
    title: str
    criteria: tuple[Criterion, ...]
    digest: str = ""


@dataclass(frozen=True, slots=True)
class RubricSet:
    """All rubrics of one language: what `score` needs to judge a conversation."""

    language: str
    rubrics: tuple[Rubric, ...]
    signs: tuple[Sign, ...]
    words: tuple[tuple[str, tuple[str, ...]], ...] = field(repr=False, default=())

    @property
    def criteria(self) -> tuple[Criterion, ...]:
        return tuple(criterion for rubric in self.rubrics for criterion in rubric.criteria)
