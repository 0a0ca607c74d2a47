"""Places in a reply, counted in tokens, and quick questions about many of them."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate
from typing import NamedTuple


class Span(NamedTuple):
    """Tokens `first` up to but not including `last`; similarity below 97 means a slip was forgiven."""

    first: int
    last: int
    similarity: float


NOWHERE = Span(0, 0, 100.0)
"""The place of a reading that is true of the whole reply."""


class Spans:
    """Answers for one span whether any of these holds it, or shares a token with it."""

    def __init__(self, spans: Iterable[Span]) -> None:
        ordered = sorted(spans, key=lambda span: span.first)
        self._firsts = [span.first for span in ordered]
        self._furthest = list(accumulate((span.last for span in ordered), max))

    def hold(self, span: Span) -> bool:
        before = bisect_right(self._firsts, span.first)
        return before > 0 and self._furthest[before - 1] >= span.last

    def touch(self, span: Span) -> bool:
        before = bisect_left(self._firsts, span.last)
        return before > 0 and self._furthest[before - 1] > span.first
