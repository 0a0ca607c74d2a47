"""Cues against a reply: literals come from the index, and cues of several parts are joined from their places."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from trainer.engine.cue import Kind, Part, parts_of
from trainer.engine.index import Index, Span
from trainer.engine.text import Text

Finder = Callable[[Part], list[Span]]
"""Where a slot or a reading stands; it depends on the case, so the caller supplies it."""

APART = {"en": 2, "zh": 3}
FAR_APART = {"en": 8, "zh": 12}


@dataclass(frozen=True, slots=True)
class Pattern:
    """A cue ready to match: its parts, and for each literal part its number in the index."""

    parts: tuple[Part, ...]
    literals: tuple[int, ...]


class Matcher:
    """All cues and word sets of one language, indexed together."""

    def __init__(
        self,
        language: str,
        words: dict[str, tuple[str, ...]],
        cues: Iterable[str],
        known: Iterable[str] = (),
    ) -> None:
        self.language = language
        self._numbers: dict[tuple[str, ...], int] = {}
        self._patterns: dict[str, Pattern] = {}
        for cue in cues:
            self._compile(cue)
        self._sets = {name: self._members(members) for name, members in words.items()}
        self._index = Index(self._numbers, known)

    def _compile(self, cue: str) -> Pattern:
        if cue not in self._patterns:
            parts = parts_of(cue)
            numbers = (self._number(part) for part in parts)
            self._patterns[cue] = Pattern(parts, tuple(numbers))
        return self._patterns[cue]

    def _number(self, part: Part) -> int:
        return self._numbers.setdefault(part.keys, len(self._numbers)) if part.kind is Kind.WORDS else -1

    def _members(self, members: tuple[str, ...]) -> tuple[Pattern, ...]:
        return tuple(self._compile(member) for member in members)

    def open(self, text: Text, finder: Finder) -> "Matches":
        """The matches of every cue in one text, worked out when asked for."""
        return Matches(self, text, self._index.find(text), finder)

    def pattern(self, cue: str) -> Pattern:
        """A cue given to the constructor, or one made of literals and sets that were."""
        return self._patterns[cue]

    def members(self, name: str) -> tuple[Pattern, ...]:
        return self._sets.get(name, ())


class Matches:
    """What stands where in one text; every answer is worked out once."""

    def __init__(self, matcher: Matcher, text: Text, literals: dict[int, list[Span]], finder: Finder) -> None:
        self.text = text
        self._matcher = matcher
        self._literals = literals
        self._finder = finder
        self._sets: dict[str, list[Span]] = {}
        self._others: dict[Part, list[Span]] = {}

    def of_cue(self, cue: str) -> list[Span]:
        return self._of_pattern(self._matcher.pattern(cue))

    def of_set(self, name: str) -> list[Span]:
        """Where any member of the word set stands; a set that names itself adds nothing."""
        if name not in self._sets:
            self._sets[name] = []
            patterns = self._matcher.members(name)
            spans = {span for pattern in patterns for span in self._of_pattern(pattern)}
            self._sets[name] = sorted(spans, key=lambda span: (span.first, -span.last))
        return self._sets[name]

    def _of_pattern(self, pattern: Pattern) -> list[Span]:
        places = []
        for part, number in zip(pattern.parts, pattern.literals, strict=True):
            spans = self._of_part(part, number)
            if not spans:
                return []
            places.append(spans)
        if len(places) == 1:
            return places[0]
        joined = (self._join(first, pattern.parts, places, 1) for first in places[0]) if places else ()
        return [span for span in joined if span]

    def _of_part(self, part: Part, number: int) -> list[Span]:
        if part.kind is Kind.WORDS:
            return self._literals.get(number, [])
        if part.kind is Kind.SET:
            return self.of_set(part.name)
        if part not in self._others:
            self._others[part] = self._finder(part)
        return self._others[part]

    def _join(self, so_far: Span, parts: tuple[Part, ...], places: list[list[Span]], at: int) -> Span | None:
        """The shortest way to go on from here through the remaining parts, within the sentence."""
        if at == len(parts):
            return so_far
        tokens = self.text.tokens
        reach = (FAR_APART if parts[at].wide else APART)[self._matcher.language]
        for span in places[at]:
            near = so_far.last <= span.first <= so_far.last + reach
            if near and self._negated_between(so_far.last, span.first):
                continue
            if near and tokens[span.first].sentence == tokens[so_far.first].sentence:
                similarity = min(so_far.similarity, span.similarity)
                whole = self._join(Span(so_far.first, span.last, similarity), parts, places, at + 1)
                if whole:
                    return whole
        return None

    def _negated_between(self, start: int, end: int) -> bool:
        """A `not` that slipped in between the parts of a cue turns it round."""
        return start < end and any(start <= span.first < end for span in self.of_set("negation"))
