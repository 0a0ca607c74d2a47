"""Whether kept scores still stand."""

from dataclasses import dataclass
from enum import StrEnum


class Basis(StrEnum):
    """What a score rests on, by the names of its receipt."""

    TRANSCRIPT = "transcript"
    SCENARIO = "scenario"
    RUBRICS = "rubrics"
    ENGINE = "engine"


@dataclass(frozen=True, slots=True)
class Verification:
    """One kept score held against the same conversation scored once more."""

    id: str
    basis: tuple[Basis, ...]
    """What is not what it was when the receipt was written."""
    rubrics: tuple[str, ...]
    """The rubrics that are not what they were."""
    version: str
    """The version of the program that wrote the receipt, where it was another engine."""
    altered: bool
    """Whether the scores are not those that the receipt was written for."""
    different: tuple[str, ...]
    """Keys of the kept scores that scoring once more gives another value for."""

    @property
    def same(self) -> bool:
        """Whether nothing has changed, neither the scores nor anything they rest on."""
        return not (self.basis or self.altered or self.different)

    @property
    def by_hand(self) -> bool:
        """Whether nothing but a change of the kept scores themselves explains what differs."""
        return self.altered or bool(self.different and not self.basis)
