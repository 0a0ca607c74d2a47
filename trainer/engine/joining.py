"""Cues of several parts: the places of the parts, one after the other in a sentence and not too far apart."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from operator import attrgetter

from trainer.engine.cue import Part
from trainer.engine.spans import Span
from trainer.engine.text import Token

APART = {"en": 2, "zh": 3}
FAR_APART = {"en": 8, "zh": 12}
FIRST = attrgetter("first")
End = tuple[int, float]
"""The token after the last part, and the least similarity on the way there."""


class Joining:
    """Joins places part by part; a negation that slipped in between turns a cue round, so that it does not hold."""

    def __init__(self, language: str, tokens: Sequence[Token], negations: Sequence[Span]) -> None:
        self._language = language
        self._tokens = tokens
        self._negations = negations

    def spans(self, parts: Sequence[Part], places: Sequence[Sequence[Span]]) -> Iterator[Span]:
        """For each place of the first part the shortest way through the others; places are in order of `first`."""
        reaches = [(FAR_APART if part.wide else APART)[self._language] for part in parts]
        known: dict[tuple[int, int, int], End | None] = {}
        for first in places[0]:
            end = self._onward(1, first.last, self._tokens[first.first].sentence, places, reaches, known)
            if end:
                yield Span(first.first, end[0], min(first.similarity, end[1]))

    def _onward(
        self,
        at: int,
        last: int,
        sentence: int,
        places: Sequence[Sequence[Span]],
        reaches: Sequence[int],
        known: dict[tuple[int, int, int], End | None],
    ) -> End | None:
        """The way from the token `last` through the parts from `at` on; each step is worked out once."""
        if at == len(places):
            return last, 100.0
        step = at, last, sentence
        if step not in known:
            known[step] = None
            for span in self._near(places[at], last, reaches[at]):
                if self._tokens[span.first].sentence == sentence and not self._negated(last, span.first):
                    end = self._onward(at + 1, span.last, sentence, places, reaches, known)
                    if end:
                        known[step] = end[0], min(span.similarity, end[1])
                        break
        return known[step]

    @staticmethod
    def _near(spans: Sequence[Span], last: int, reach: int) -> Sequence[Span]:
        """The places that begin at the token `last` or up to `reach` tokens on."""
        start = bisect_left(spans, last, key=FIRST)
        return spans[start : bisect_right(spans, last + reach, start, key=FIRST)]

    def _negated(self, start: int, end: int) -> bool:
        if start >= end:
            return False
        at = bisect_left(self._negations, start, key=FIRST)
        return at < len(self._negations) and self._negations[at].first < end
