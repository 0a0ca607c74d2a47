"""One reply under the matcher: which signs it shows, where, and what its surroundings say."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from trainer.engine import quantity, slots
from trainer.engine.case import Case
from trainer.engine.cue import Kind, Part
from trainer.engine.matcher import Matcher, Matches
from trainer.engine.spans import NOWHERE, Span, Spans
from trainer.engine.spoilers import Surroundings
from trainer.engine.temper import tempers
from trainer.engine.text import Text
from trainer.model.readings import QUANTITIES
from trainer.model.rubric import Cue, Reading, Sign

ECHO_WORDS, ECHO_CHARACTERS = 6, 12


@dataclass(frozen=True, slots=True)
class Hit:
    """A sign, slot or reading found in the reply; `spoiled` says why it does not count, None if it does."""

    name: str
    span: Span
    cue: Cue | None = None
    spoiled: Reading | None = None


Readers = dict[str, Callable[["ReplyReading"], list[Span] | bool]]
"""How each `[reading]` that is no quantity is worked out: its places, or whether the whole reply has it."""


class ReplyReading:
    """Answers which signs and readings a reply shows; each is worked out once, when asked for."""

    def __init__(self, case: Case, matcher: Matcher, signs: dict[str, Sign], readers: Readers) -> None:
        self.case = case
        self.text: Text = case.text
        self._matcher = matcher
        self._signs = signs
        self._readers = readers
        self.matches: Matches = matcher.open(case.text, self._find)
        self.language = matcher.language
        self.surroundings = Surroundings(self.matches, self.language, self._echoed())
        self.tempers = tempers(case, matcher)
        self._hits: dict[str, list[Hit]] = {}
        self._good: dict[str, list[Hit]] = {}
        self._readings: dict[str, list[Span]] = {}
        self._slots: dict[str, list[Span]] = {}

    def hits(self, name: str) -> list[Hit]:
        """Every place of a sign, a `<slot>` or a `[reading]`, the spoiled ones too."""
        if name not in self._hits:
            self._hits[name] = self._work_out(name)
        return self._hits[name]

    def good(self, name: str) -> list[Hit]:
        """The hits that count."""
        if name not in self._good:
            self._good[name] = [hit for hit in self.hits(name) if hit.spoiled is None]
        return self._good[name]

    @cached_property
    def shown(self) -> frozenset[str]:
        """The signs with a hit that counts."""
        return frozenset(name for name in self._signs if self.matches.may_hold(name) and self.good(name))

    def _work_out(self, name: str) -> list[Hit]:
        if name.startswith("["):
            return [Hit(name, span) for span in self.reading(name[1:-1])]
        if name.startswith("<"):
            return [Hit(name, span) for span in self.slot(name[1:-1])]
        if not self.matches.may_hold(name):
            return []
        sign = self._signs[name]
        blind = Spans(span for _, span in self.matches.of_list(lookalikes_of(name)))
        hits = [
            Hit(name, span, sign.cues[position], self.surroundings.spoiling(span, sign.spoiled_by))
            for position, span in self.matches.of_list(name)
            if not blind.touch(span)
        ]
        return _apart(hits, len(self.text.tokens))

    def _find(self, part: Part) -> list[Span]:
        return self.slot(part.name) if part.kind is Kind.SLOT else self.reading(part.name)

    def slot(self, name: str) -> list[Span]:
        if name not in self._slots:
            self._slots[name] = slots.slot(name, self.case)
        return self._slots[name]

    def reading(self, name: str) -> list[Span]:
        if name not in self._readings:
            if name in QUANTITIES:
                places = (self.text.tokens_of(*span) for span in quantity.spans(name, self.text.normal))
                self._readings[name] = [Span(first, last, 100.0) for first, last in places if first < last]
            else:
                found = self._readers[name](self)
                self._readings[name] = found if isinstance(found, list) else [NOWHERE] if found else []
        return self._readings[name]

    def _echoed(self) -> frozenset[int]:
        """Tokens handed back from the customer's own turn: long runs of the same words."""
        run = ECHO_WORDS if self.language == "en" else ECHO_CHARACTERS
        theirs = [token.word for token in self.case.customer.tokens]
        ours = [token.word for token in self.text.tokens]
        known = {tuple(theirs[n : n + run]) for n in range(len(theirs) - run + 1)}
        starts = [n for n in range(len(ours) - run + 1) if tuple(ours[n : n + run]) in known]
        return frozenset(n for start in starts for n in range(start, start + run))

    def elsewhere(self, text: Text, word_set: str) -> bool:
        """Whether another text of the call holds a word of the set."""
        return self._matcher.holds(text, word_set)

    @cached_property
    def words(self) -> int:
        """How many there are; in Chinese, characters."""
        return sum(token.word[0].isalnum() for token in self.text.tokens)

    def sentence_spans(self, which: int) -> list[Span]:
        """One sentence as a place; 0 is the first and -1 the last."""
        if not self.text.tokens:
            return []
        return [Span(*self.text.sentence(which % self.text.sentences), 100.0)]

    def answered(self, issue: tuple[str, ...]) -> bool:
        """An issue has its own answer when it is named in or beside a sentence with an action."""
        tokens = self.text.tokens
        acting = {tokens[hit.span.first].sentence for hit in self.good("action")}
        return any(tokens[span.first].sentence in acting for span in slots.of_issue(self.case, issue))

    def issues_answered(self) -> tuple[int, int]:
        """How many of the known issues have an answer, and how many there are."""
        issues = self.case.about.issues
        return sum(self.answered(issue) for issue in issues), len(issues)


def lookalikes_of(sign: str) -> str:
    """What the matcher calls the list of a sign's look-alikes."""
    return f"not {sign}"


def _apart(hits: list[Hit], tokens: int) -> list[Hit]:
    """The longest of the hits that overlap, best similarity first; a good one before a spoiled one."""
    if len(hits) < 2:
        return hits
    kept: list[Hit] = []
    taken = bytearray(tokens)
    order = sorted(
        hits,
        key=lambda h: (h.spoiled is not None, -(h.span.last - h.span.first), -h.span.similarity),
    )
    for hit in order:
        first, last = hit.span.first, hit.span.last
        if taken.find(1, first, last) < 0:
            taken[first:last] = b"\1" * (last - first)
            kept.append(hit)
    return sorted(kept, key=lambda hit: hit.span.first)
