"""What a fit of points learns from and finds."""

from collections.abc import Mapping
from dataclasses import dataclass

from trainer.model.conversation import Conversation
from trainer.model.rubric import Reading


@dataclass(frozen=True, slots=True)
class Mark:
    """One marked reply: its last agent turn, with a level for every criterion, or (`only`) for a single one.

    `group` names the customer; an example out of any call has none. None as a level: nobody looked at it.
    """

    conversation: Conversation
    levels: Mapping[str, int | None]
    group: str
    only: str = ""


@dataclass(frozen=True, slots=True)
class Fit:
    """The outcome for one criterion; `kappa` and `levels` are on customers that the points were not fitted on."""

    criterion: str
    base: float
    points: Mapping[str, float]
    kappa: float
    levels: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Firing:
    """A sign in a marked reply; `quote` is empty where the whole reply has it, `spoiled` says why it does not count."""

    mark: Mark
    quote: str
    cue: str
    spoiled: Reading | None


@dataclass(frozen=True, slots=True)
class Miss:
    """A reply that a fit reads otherwise than it is marked, with the lines that hold."""

    mark: Mark
    marked: int
    read: int
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Why:
    """A fit looked into: in how many replies each line holds, and the replies and examples that are read wrongly."""

    fit: Fit
    counts: Mapping[str, int]
    misses: tuple[Miss, ...]
    examples: tuple[Miss, ...]
