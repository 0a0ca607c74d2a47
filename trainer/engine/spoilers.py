"""Ways of reading a hit in which it does not count: negated, conditional, hedged, someone else's words, and so on."""

from collections.abc import Callable

from trainer.engine.index import Span
from trainer.engine.matcher import Matches
from trainer.model.rubric import Reading

NEGATION_REACH = 4
PERSON_REACH = {"en": 4, "zh": 5}
QUOTATION = '"'
STUFFED_WORDS, STUFFED_SHARE = 8, 0.12
STUFFED_CHUNKS, CHUNK_LENGTH = 5, 6


class Surroundings:
    """Answers whether a hit is spoiled; the word sets it uses have fixed names in `words.yaml`."""

    def __init__(self, matches: Matches, language: str, masked: frozenset[int] = frozenset()) -> None:
        self._matches = matches
        self._tokens = matches.text.tokens
        self._language = language
        self._quoted = masked | self._inside_quotes()
        self._stuffed = is_stuffed(matches, language)
        self._tests: dict[Reading, Callable[[Span], bool]] = {
            Reading.NEGATED: self._negated,
            Reading.CONDITIONAL: self._conditional,
            Reading.HEDGED: lambda hit: self._in_clause("hedge", hit),
            Reading.COUNTERFACTUAL: lambda hit: self._in_sentence("counterfactual", hit),
            Reading.PAST: lambda hit: self._in_clause("past", hit),
            Reading.ASKED: self._asked,
            Reading.QUOTED: lambda hit: hit.first in self._quoted,
            Reading.MOCKED: lambda hit: self._in_sentence("mockery", hit),
            Reading.STUFFED: lambda hit: self._stuffed,
            Reading.FIRST_PERSON: lambda hit: self._person(hit) == "first_person",
            Reading.OTHERS: lambda hit: self._person(hit) == "third_party",
        }

    def spoiling(self, hit: Span, spoiled_by: frozenset[Reading]) -> Reading | None:
        """The first of these readings that applies to the hit."""
        return next(
            (reading for reading in Reading if reading in spoiled_by and self._tests[reading](hit)),
            None,
        )

    def _negated(self, hit: Span) -> bool:
        harmless = self._matches.of_set("not_negation")
        clause = self._tokens[hit.first].clause
        for negation in self._matches.of_set("negation"):
            before = 0 <= hit.first - negation.last < NEGATION_REACH
            same = self._tokens[negation.first].clause == clause
            excused = any(span.first <= negation.first and negation.last <= span.last for span in harmless)
            if before and same and not excused:
                return True
        return False

    def _conditional(self, hit: Span) -> bool:
        mine = self._tokens[hit.first]
        for condition in self._matches.of_set("condition"):
            other = self._tokens[condition.first]
            before = condition.first < hit.first and other.sentence == mine.sentence
            if before or (other.clause == mine.clause and condition.first >= hit.last):
                return True
        return False

    def _asked(self, hit: Span) -> bool:
        return any(
            self._tokens[mark.first].sentence == self._tokens[hit.first].sentence
            for mark in self._matches.of_set("question_mark")
        )

    def _in_clause(self, name: str, hit: Span) -> bool:
        clauses = {self._tokens[hit.first].clause, self._tokens[hit.last - 1].clause}
        return any(self._tokens[span.first].clause in clauses for span in self._matches.of_set(name))

    def _in_sentence(self, name: str, hit: Span) -> bool:
        sentence = self._tokens[hit.first].sentence
        return any(self._tokens[span.first].sentence == sentence for span in self._matches.of_set(name))

    def _person(self, hit: Span) -> str:
        """Whose the hit is: the nearest person before it in its clause."""
        nearest, who = hit.first - PERSON_REACH[self._language] - 1, ""
        for name in ("first_person", "second_person", "third_party"):
            for span in self._matches.of_set(name):
                same = self._tokens[span.first].clause == self._tokens[hit.first].clause
                if same and nearest < span.first <= hit.first and span.last <= hit.last:
                    nearest, who = span.first, name
        return who

    def _inside_quotes(self) -> frozenset[int]:
        marks = [n for n, token in enumerate(self._tokens) if token.word == QUOTATION]
        inside = {n for start, end in zip(marks[::2], marks[1::2], strict=False) for n in range(start, end)}
        for opener in self._matches.of_set("quoting"):
            sentence = self._tokens[opener.first].sentence
            for n in range(opener.last, len(self._tokens)):
                if (
                    self._tokens[n].sentence != sentence
                    or self._tokens[n].clause > self._tokens[opener.first].clause + 1
                ):
                    break
                inside.add(n)
        return frozenset(inside)


def is_stuffed(matches: Matches, language: str) -> bool:
    """A heap of keywords: a sentence with hardly a function word; short clipped sentences are none."""
    if language == "zh":
        return _stuffed_chinese(matches.text.normal)
    small = {n for span in matches.of_set("function_word") for n in range(span.first, span.last)}
    counts: dict[int, list[int]] = {}
    for n, token in enumerate(matches.text.tokens):
        if token.word[0].isalnum():
            counts.setdefault(token.sentence, [0, 0])[n in small] += 1
    return any(heavy >= STUFFED_WORDS and light < STUFFED_SHARE * (heavy + light) for heavy, light in counts.values())


def _stuffed_chinese(normal: str) -> bool:
    chunks = normal.replace(",", " ").replace("，", " ").replace("、", " ").split()
    loose = [c for c in chunks if len(c) <= CHUNK_LENGTH and not set(c) & set("了的是把给会我您就") and not c.isascii()]
    return len(loose) >= STUFFED_CHUNKS and len(loose) >= 0.8 * len(chunks)
