"""A conversation as the scorer sees it, whether it was practised here or logged elsewhere."""

from dataclasses import dataclass

from trainer.model.language import Language
from trainer.model.scenario import Channel, Scenario, Stage, Tag


@dataclass(frozen=True, slots=True)
class Turn:
    """One message; a log has no tag and no stage, and the scorer reads them from the words."""

    agent: bool
    text: str
    tag: Tag | None = None
    stage: Stage | None = None


@dataclass(frozen=True, slots=True)
class Conversation:
    """Turns in order; `scenario` is None for a log, whose `issues` and `authority` are plain sentences."""

    id: str
    language: Language
    turns: tuple[Turn, ...]
    channel: Channel = Channel.CHAT
    issues: tuple[str, ...] = ()
    authority: tuple[str, ...] = ()
    scenario: Scenario | None = None
    finished: bool = True
    revealed: tuple[str, ...] = ()
    """Hidden issues of the scenario that have come out by now."""
