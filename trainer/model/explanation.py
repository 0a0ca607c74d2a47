"""Why a reply got the level it got: what held, what nearly did, and what was found and did not count."""

from dataclasses import dataclass
from enum import StrEnum

from trainer.model.score import Evidence, Judgement

LOOKALIKE = "lookalike"
"""The reason of an `Uncounted` that lies inside a look-alike; all other reasons are names of a `Reading`."""


class Lack(StrEnum):
    """What is wrong with one part of a line that did not hold."""

    ABSENT = "absent"
    ALMOST = "almost"
    """A cue of it is there but for one of its parts."""
    SCATTERED = "scattered"
    """All parts of a cue of it are there, in a wrong order or too far apart."""
    UNCOUNTED = "uncounted"
    FEW = "few"
    """It is there, but in too few places."""
    APART = "apart"
    """All of its signs are there, and not where they should be to each other."""
    UNWANTED = "unwanted"
    """It is there, and the line says `not`."""


@dataclass(frozen=True, slots=True)
class Uncounted:
    """Words that a cue knew and that did not count; `lookalike` is the cue of the look-alike around them."""

    sign: str
    reason: str
    evidence: Evidence
    lookalike: str = ""


@dataclass(frozen=True, slots=True)
class Gap:
    """One part of a line that did not hold; `evidence` is what of it was found."""

    sign: str
    """A sign, `<slot>` or `[reading]`; for `APART`, `FEW` and `UNWANTED` the whole part as the rubric writes it."""
    lack: Lack
    evidence: tuple[Evidence, ...] = ()
    cue: str = ""
    part: str = ""
    """For `ALMOST` the part of the cue that was not found."""
    uncounted: Uncounted | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the rubric with its points (stops and caps have none) and, if it held, the words that made it hold."""

    text: str
    points: float
    where: str
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class NearMiss:
    """The one part whose lines would have added most, had it been there; `level` is the level with their points."""

    gap: Gap
    lines: tuple[Line, ...]
    points: float
    level: int


@dataclass(frozen=True, slots=True)
class Explanation:
    """One criterion on one reply; `judgement` holds the level and the sum, everything else says why."""

    judgement: Judgement
    base: float = 0.0
    lines: tuple[Line, ...] = ()
    stop: Line | None = None
    cap: Line | None = None
    """A cap that holds; it matters only where the sum would give level 2."""
    near: NearMiss | None = None
    uncounted: tuple[Uncounted, ...] = ()
    near_step: int | None = None
    """For a level that is not sure: the step that the sum is too close to."""
    unlike: tuple[Evidence, ...] = ()
    """For a level that is not sure: the words that are too little like their cue."""


@dataclass(frozen=True, slots=True)
class TurnExplanation:
    """All criteria on one reply, in the order of the rubrics; `turn` as in `TurnScore`."""

    turn: int
    reply: str
    criteria: tuple[Explanation, ...]
