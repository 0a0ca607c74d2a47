"""What is wrong with an input, as a value: collected, sorted and printed, never raised midway."""

from dataclasses import dataclass
from enum import StrEnum

from trainer.model.message import Message


class Severity(StrEnum):
    """Errors keep a file from being used; warnings do not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A place in a file; line and column count from 1, and 0 means the file as a whole."""

    file: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        return ":".join([self.file, *(str(n) for n in (self.line, self.column) if n)])


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake in an input: where it is, what it is, and how to mend it."""

    location: Location
    code: str
    message: Message
    hint: Message
    severity: Severity = Severity.ERROR

    @property
    def is_error(self) -> bool:
        return self.severity is Severity.ERROR
