"""Where a call stands: all that its events so far add up to."""

from dataclasses import dataclass

from trainer.model.conversation import Turn
from trainer.model.language import Language
from trainer.model.scenario import Outcome


@dataclass(frozen=True, slots=True)
class State:
    """Derived from events and nothing else; `place` is the beat the call is in, or the ending it came to."""

    id: str = ""
    scenario: str = ""
    language: Language = Language.ENGLISH
    trainee: str = ""
    seed: int = 0
    place: str = ""
    mood: int = 50
    patience: int = 0
    turns: tuple[Turn, ...] = ()
    path: tuple[str, ...] = ()
    """The beats in the order they were met; one met twice stands there twice."""
    moods: tuple[int, ...] = ()
    """The customer's mood at the start and after each reply."""
    settled: tuple[str, ...] = ()
    offered: tuple[str, ...] = ()
    revealed: tuple[str, ...] = ()
    warnings: int = 0
    outcome: Outcome | None = None

    @property
    def ended(self) -> bool:
        return self.outcome is not None

    @property
    def unanswered(self) -> bool:
        """Whether a reply is on record to which the customer has not reacted yet."""
        return bool(self.turns) and self.turns[-1].agent and not self.ended

    @property
    def replies(self) -> int:
        return sum(turn.agent for turn in self.turns)
