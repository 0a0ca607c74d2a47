"""What became of a score: the levels, bands and critical errors that are not what they were."""

from dataclasses import dataclass

from trainer.model.stored import StoredLevel

Points = tuple[str, float]
"""A line of a rubric with its points."""


@dataclass(frozen=True, slots=True)
class Flip:
    """A level, or how sure it is, that is not what it was, and why."""

    turn: int
    criterion: str
    old: StoredLevel
    new: StoredLevel
    now: tuple[Points, ...] = ()
    """Lines that hold and did not."""
    no_longer: tuple[Points, ...] = ()
    reweighed: tuple[tuple[str, float, float], ...] = ()
    """Lines that held and hold, with their points then and now."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """One conversation, then and now; a band or score of None means that nothing was due."""

    id: str
    flips: tuple[Flip, ...]
    old_band: str | None
    new_band: str | None
    old_score: float | None
    new_score: float | None
    critical_now: tuple[str, ...]
    critical_no_longer: tuple[str, ...]
    turns_differ: bool
    """Whether the two speak of different replies, so that the conversation itself has changed."""
    explained: bool
    """Whether the old score says which lines held."""

    @property
    def flipped(self) -> bool:
        """Whether anything is different that people act on; points and scores alone may move."""
        band = self.old_band != self.new_band
        return bool(self.flips or band or self.critical_now or self.critical_no_longer or self.turns_differ)


@dataclass(frozen=True, slots=True)
class Tally:
    """What flipped over all conversations that were compared."""

    compared: int
    flipped: int
    higher: int
    lower: int
    certainty: int
    """Levels that are as they were, and are now sure or no longer so."""
    criteria: tuple[tuple[str, int, int], ...]
    """Each criterion of which a level changed, with how many are higher and how many lower."""
    bands: tuple[tuple[str | None, str | None, int], ...]
    critical_now: int
    critical_no_longer: int
