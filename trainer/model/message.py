"""Wording that is decided on one floor and translated on another."""

from dataclasses import dataclass
from typing import Union

Value = Union[str, "Message"]
"""What fills a place in a template: text as it is, or wording that is translated as well."""


@dataclass(frozen=True, slots=True)
class Message:
    """An English template with its values, so that the core stays pure and the printer translates."""

    template: str
    values: tuple[tuple[str, Value], ...] = ()

    def __str__(self) -> str:
        return fill(self.template, tuple((name, str(value)) for name, value in self.values))


def fill(template: str, values: tuple[tuple[str, str], ...]) -> str:
    """The template with `{name}` replaced by its value; braces inside a value stay as they are."""
    return template.format_map(dict(values))


def msg(template: str, **values: object) -> Message:
    """A message; the literal template given here is what the translators' catalogue collects."""
    return Message(
        template,
        tuple((name, value if isinstance(value, Message) else str(value)) for name, value in values.items()),
    )
