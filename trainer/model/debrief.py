"""What a trainee is shown after a call; the words around it are the renderer's."""

from dataclasses import dataclass

from trainer.model.language import Language
from trainer.model.rubric import Critical, Section
from trainer.model.scenario import Outcome, Tag
from trainer.model.score import Band, Evidence, Verdict


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A sentence or two of one reply with what counted in it; `marks` are start and end inside `text`."""

    turn: int
    text: str
    marks: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Point:
    """One criterion over the call with everything that can be said about it, from level to quoted words."""

    criterion: str
    section: Section
    title: str
    verdict: Verdict
    level: int
    anchor: str
    """What the rubric says of this level."""
    points: float
    possible: float
    teaching: str = ""
    missing: tuple[str, ...] = ()
    stopped_by: str = ""
    excerpt: Excerpt | None = None
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Contrast:
    """Two replies to the same moment; `of_this_turn` where they were written for it, else they are the rubric's."""

    weak: str
    strong: str
    of_this_turn: bool


@dataclass(frozen=True, slots=True)
class NextStep:
    """The one thing to work on: the criterion, the reply to which it was due, and a pair to compare."""

    point: Point
    heard: str
    """What the customer had said."""
    reply: Excerpt | None
    contrast: Contrast | None


@dataclass(frozen=True, slots=True)
class Serious:
    """A critical error; one of the class staff-welfare protects the trainee and costs nothing."""

    point: Point
    kind: Critical
    contrast: Contrast | None


@dataclass(frozen=True, slots=True)
class Step:
    """One stop of the call; the mood is the customer's before and after the reply, None where none is known."""

    turn: int | None
    beat: str
    tag: Tag | None
    heard: str
    reply: str | None
    before: int | None
    after: int | None


@dataclass(frozen=True, slots=True)
class Swing:
    """A reply that moved the customer most, by so many points of mood."""

    turn: int
    reply: str
    change: int


@dataclass(frozen=True, slots=True)
class Debrief:
    """Strengths come first, what is critical stands apart, and one thing is to be worked on next."""

    conversation: str
    title: str
    language: Language
    trainee: str
    outcome: Outcome | None
    lesson: str
    """The ending's own debrief, as the scenario's author wrote it."""
    strengths: tuple[Point, ...]
    polite: bool
    """Whether no conduct fault was found in any reply."""
    serious: tuple[Serious, ...]
    next_step: NextStep | None
    steps: tuple[Step, ...]
    last_words: str
    """What the customer said at the end; empty where the call was left before."""
    rise: Swing | None
    fall: Swing | None
    settled: tuple[str, ...]
    unsettled: tuple[str, ...]
    unheard: tuple[str, ...]
    """Hidden issues that never came out."""
    unused: tuple[str, ...]
    """Remedies that would have settled what stayed open, and that were in the trainee's hands."""
    sections: tuple[tuple[Section, str, float], ...]
    faults: tuple[Point, ...]
    deductions: float
    score: float | None
    band: Band | None
    points: tuple[Point, ...]
    not_applicable: tuple[str, ...]
    not_sure: tuple[str, ...]
