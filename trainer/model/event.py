"""What happens in a call, in the order it is written down; a transcript is a list of these."""

from dataclasses import dataclass

from trainer.model.language import Language
from trainer.model.scenario import Outcome, Stage, Tag

FORMAT = 1


@dataclass(frozen=True, slots=True)
class Started:
    """The first event: which scenario (by id and digest), who practises, and the seed that picks wordings."""

    at: str
    id: str
    scenario: str
    digest: str
    language: Language
    trainee: str
    seed: int
    mood: int
    patience: int
    version: str
    format: int = FORMAT


@dataclass(frozen=True, slots=True)
class Spoke:
    """The customer says a line of a beat."""

    at: str
    beat: str
    tag: Tag
    stage: Stage
    text: str


@dataclass(frozen=True, slots=True)
class Replied:
    """The trainee's words, exactly as typed; `seconds` is the time from the customer's line to Enter."""

    at: str
    text: str
    seconds: float


@dataclass(frozen=True, slots=True)
class Moved:
    """What the reply did: where the call goes, and the customer's state after it."""

    at: str
    to: str
    route: int
    mood: int
    patience: int
    settled: tuple[str, ...] = ()
    offered: tuple[str, ...] = ()
    revealed: tuple[str, ...] = ()
    warnings: int = 0


@dataclass(frozen=True, slots=True)
class Ended:
    """The call is over, with the customer's last words."""

    at: str
    ending: str
    outcome: Outcome
    text: str


@dataclass(frozen=True, slots=True)
class Left:
    """The trainee stopped before the end (Ctrl-C, Ctrl-D, end of input); the call can be resumed."""

    at: str


@dataclass(frozen=True, slots=True)
class Resumed:
    """The trainee came back to a call that was left or cut off."""

    at: str


Event = Started | Spoke | Replied | Moved | Ended | Left | Resumed
