"""Ways of reading a hit in which it does not count: negated, conditional, hedged, someone else's words, and so on."""

from bisect import bisect_right
from collections.abc import Callable
from functools import cache, cached_property

from trainer.engine.matcher import Matches
from trainer.engine.spans import Span, Spans
from trainer.engine.stuffing import is_stuffed
from trainer.model.rubric import Reading

NEGATION_REACH = 4
PERSON_REACH = {"en": 4, "zh": 5}
PERSONS = ("first_person", "second_person", "third_party")
QUOTATION = '"'


class Surroundings:
    """Answers whether a hit is spoiled; the word sets it uses have fixed names in `words.yaml`."""

    def __init__(self, matches: Matches, language: str, masked: frozenset[int] = frozenset()) -> None:
        self._matches = matches
        self._tokens = matches.text.tokens
        self._language = language
        self._masked = masked
        self._clauses: dict[str, frozenset[int]] = {}
        self._sentences: dict[str, frozenset[int]] = {}

    def spoiling(self, hit: Span, spoiled_by: frozenset[Reading]) -> Reading | None:
        """The first of these readings that applies to the hit."""
        return next((reading for reading, applies in _tests(spoiled_by) if applies(self, hit)), None)

    def negated(self, hit: Span) -> bool:
        clause = self._tokens[hit.first].clause
        return any((hit.first - apart, clause) in self._negations for apart in range(NEGATION_REACH))

    def conditional(self, hit: Span) -> bool:
        """An `if` before it in the sentence, or behind it in its clause."""
        first_of, last_of = self._conditions
        mine = self._tokens[hit.first]
        return first_of.get(mine.sentence, hit.first) < hit.first or last_of.get(mine.clause, -1) >= hit.last

    def quoted(self, hit: Span) -> bool:
        return hit.first in self._quotations

    def stuffed(self, hit: Span) -> bool:
        del hit  # it is the whole reply that is a heap of keywords
        return self._is_stuffed

    def in_clause(self, name: str, hit: Span) -> bool:
        if name not in self._clauses:
            self._clauses[name] = frozenset(self._tokens[span.first].clause for span in self._matches.of_set(name))
        found = self._clauses[name]
        return bool(found) and (self._tokens[hit.first].clause in found or self._tokens[hit.last - 1].clause in found)

    def in_sentence(self, name: str, hit: Span) -> bool:
        if name not in self._sentences:
            self._sentences[name] = frozenset(self._tokens[span.first].sentence for span in self._matches.of_set(name))
        return self._tokens[hit.first].sentence in self._sentences[name]

    def person(self, hit: Span) -> str:
        """Whose the hit is: the nearest person before it in its clause."""
        nearest, who = hit.first - PERSON_REACH[self._language] - 1, ""
        for name in PERSONS:
            spans = self._matches.of_set(name)
            start = bisect_right(spans, nearest, key=lambda span: span.first)
            stop = bisect_right(spans, hit.first, start, key=lambda span: span.first)
            for span in spans[start:stop]:
                if self._tokens[span.first].clause == self._tokens[hit.first].clause and span.last <= hit.last:
                    nearest, who = span.first, name
        return who

    @cached_property
    def _is_stuffed(self) -> bool:
        return is_stuffed(self._matches, self._language)

    @cached_property
    def _negations(self) -> set[tuple[int, int]]:
        """Behind which token, and in which clause, a real negation ends."""
        excused = Spans(self._matches.of_set("not_negation"))
        return {
            (span.last, self._tokens[span.first].clause)
            for span in self._matches.of_set("negation")
            if not excused.hold(span)
        }

    @cached_property
    def _conditions(self) -> tuple[dict[int, int], dict[int, int]]:
        """The first condition of each sentence and the last of each clause."""
        firsts = [span.first for span in self._matches.of_set("condition")]
        first_of = {self._tokens[first].sentence: first for first in reversed(firsts)}
        return first_of, {self._tokens[first].clause: first for first in firsts}

    @cached_property
    def _quotations(self) -> frozenset[int]:
        """Tokens that are someone else's words: masked, in quotation marks, or said to be the customer's."""
        marks = [n for n, token in enumerate(self._tokens) if token.word == QUOTATION]
        inside = {n for start, end in zip(marks[::2], marks[1::2], strict=False) for n in range(start, end)}
        reported = 0
        for opener in self._matches.of_set("quoting"):
            begins = self._tokens[opener.first]
            reported = max(reported, opener.last)
            while reported < len(self._tokens) and self._tokens[reported].sentence == begins.sentence:
                if self._tokens[reported].clause > begins.clause + 1:
                    break
                inside.add(reported)
                reported += 1
        return self._masked | inside


Test = Callable[[Surroundings, Span], bool]
TESTS: dict[Reading, Test] = {
    Reading.NEGATED: Surroundings.negated,
    Reading.CONDITIONAL: Surroundings.conditional,
    Reading.HEDGED: lambda around, hit: around.in_clause("hedge", hit),
    Reading.COUNTERFACTUAL: lambda around, hit: around.in_sentence("counterfactual", hit),
    Reading.PAST: lambda around, hit: around.in_clause("past", hit),
    Reading.ASKED: lambda around, hit: around.in_sentence("question_mark", hit),
    Reading.QUOTED: Surroundings.quoted,
    Reading.MOCKED: lambda around, hit: around.in_sentence("mockery", hit),
    Reading.STUFFED: Surroundings.stuffed,
    Reading.FIRST_PERSON: lambda around, hit: around.person(hit) == "first_person",
    Reading.OTHERS: lambda around, hit: around.person(hit) == "third_party",
}


@cache
def _tests(spoiled_by: frozenset[Reading]) -> tuple[tuple[Reading, Test], ...]:
    return tuple((reading, TESTS[reading]) for reading in Reading if reading in spoiled_by)
