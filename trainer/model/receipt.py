"""What a score rests on, so that anybody can see later whether it still stands."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Receipt:
    """SHA-256 digests in hexadecimal digits; `scenario` is empty for a log, and where the scenario is gone."""

    transcript: str
    """Of everything that was said and happened, whatever the file around it looks like."""
    scenario: str
    rubrics: tuple[tuple[str, str], ...]
    """By section; each digest covers the section's file and the words that all sections share."""
    version: str
    engine: str
    """Of the source that judges, since a version number may stand still while the source moves."""
