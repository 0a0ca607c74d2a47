"""Scores as somebody kept them: a line that `trainer score --json` once printed."""

from collections.abc import Mapping
from dataclasses import dataclass, field

Lines = Mapping[str, float]
"""The lines of a rubric that held, with their points."""


@dataclass(frozen=True, slots=True)
class StoredLevel:
    """One criterion on one reply; `points` is None where no line held."""

    level: int = 0
    sure: bool = True
    points: float | None = None
    lines: Lines = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class StoredScore:
    """`levels` by turn and criterion, those that were written down; `record` is the line as it stands."""

    id: str
    levels: Mapping[tuple[int, str], StoredLevel]
    turns: tuple[int, ...]
    explained: bool
    """Whether the lines that held were written down."""
    score: float | None
    band: str | None
    critical: tuple[str, ...]
    receipt: Mapping[str, object] | None
    record: Mapping[str, object] = field(repr=False)
