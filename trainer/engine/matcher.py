"""Cues against a reply: literals come from the index, and cues of several parts are joined from their places."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache

from trainer.engine.cue import Kind, Part, parts_of
from trainer.engine.index import Index
from trainer.engine.joining import Joining
from trainer.engine.live import Pattern, Wiring
from trainer.engine.spans import Span
from trainer.engine.text import LONG, Text

Finder = Callable[[Part], list[Span]]
"""Where a slot or a reading stands; it depends on the case, so the caller supplies it."""

ANSWERS = 4096
KEPT = 64
"""So many texts, the last ones, keep what was found in them: a customer's turn is asked about again and again."""


class Matcher:
    """All cues and word sets of one language, indexed together; `cues` are lists by a name to ask for them by."""

    def __init__(
        self,
        language: str,
        words: Mapping[str, tuple[str, ...]],
        cues: Mapping[str, tuple[str, ...]],
        known: Iterable[str] = (),
    ) -> None:
        self.language = language
        self._numbers: dict[tuple[str, ...], int] = {}
        self._patterns: dict[str, Pattern] = {}
        listed = {name: self._compile(texts) for name, texts in cues.items()}
        self._lists = listed | {_list_of(name): self._compile(members) for name, members in words.items()}
        self._wiring = Wiring(self._lists)
        self._index = Index(self._numbers, known)
        self._found = lru_cache(maxsize=KEPT)(self._find)
        self._held = lru_cache(maxsize=ANSWERS)(self._holds)

    def _compile(self, cues: tuple[str, ...]) -> tuple[Pattern, ...]:
        return tuple(self._patterns.get(cue) or self._patterns.setdefault(cue, self._pattern(cue)) for cue in cues)

    def _pattern(self, cue: str) -> Pattern:
        parts = parts_of(cue)
        return Pattern(parts, tuple(self._number(part) for part in parts))

    def _number(self, part: Part) -> int:
        return self._numbers.setdefault(part.keys, len(self._numbers)) if part.kind is Kind.WORDS else -1

    def open(self, text: Text, finder: Finder | None = None) -> "Matches":
        """The matches of every cue in one text, worked out when asked for."""
        return Matches(self, text, *self._found(text), finder or (lambda _: []))

    def _find(self, text: Text) -> tuple[dict[int, list[Span]], dict[str, list[int]]]:
        literals = self._index.find(text)
        return literals, self._wiring.live(literals)

    def holds(self, text: Text, word_set: str) -> bool:
        """Whether a text has a word of a set; every reply of a call asks this of all the turns before it."""
        return (self._held if len(text.raw) <= LONG else self._holds)(text, word_set)

    def _holds(self, text: Text, word_set: str) -> bool:
        return bool(self.open(text).of_set(word_set))

    def pattern(self, cue: str) -> Pattern:
        """A cue that was given to the constructor."""
        return self._patterns[cue]

    def patterns(self, name: str) -> tuple[Pattern, ...]:
        return self._lists.get(name, ())


def _list_of(word_set: str) -> str:
    return f"{{{word_set}}}"


class Matches:
    """What stands where in one text; every answer is worked out once."""

    def __init__(
        self,
        matcher: Matcher,
        text: Text,
        literals: Mapping[int, list[Span]],
        live: Mapping[str, list[int]],
        finder: Finder,
    ) -> None:
        self.text = text
        self._matcher = matcher
        self._literals = literals
        self._live = live
        self._finder = finder
        self._sets: dict[str, list[Span]] = {}
        self._others: dict[Part, list[Span]] = {}
        self.of_set("negation")  # first: cues ask for it while they are joined

    def of_cue(self, cue: str) -> list[Span]:
        return self._of_pattern(self._matcher.pattern(cue))

    def of_parts(self, cue: str) -> list[tuple[Part, list[Span]]]:
        """Where each part of a cue stands by itself, joined or not."""
        pattern = self._matcher.pattern(cue)
        return [(part, self._of_part(part, n)) for part, n in zip(pattern.parts, pattern.literals, strict=True)]

    def may_hold(self, name: str) -> bool:
        """Whether the words of any cue of a list are in the text; if not, none of them stands there."""
        return name in self._live

    def of_list(self, name: str) -> Iterator[tuple[int, Span]]:
        """The places of each cue of a list, with the cue's position in the list."""
        patterns = self._matcher.patterns(name)
        for position in self._live.get(name, ()):
            for span in self._of_pattern(patterns[position]):
                yield position, span

    def of_set(self, name: str) -> list[Span]:
        """Where any member of the word set stands, in order; a set that names itself adds nothing."""
        if name not in self._sets:
            self._sets[name] = []
            spans = {span for _, span in self.of_list(_list_of(name))}
            self._sets[name] = sorted(spans, key=lambda span: (span.first, -span.last))
        return self._sets[name]

    def _of_pattern(self, pattern: Pattern) -> list[Span]:
        places = []
        for part, number in zip(pattern.parts, pattern.literals, strict=True):
            spans = self._of_part(part, number)
            if not spans:
                return []
            places.append(spans)
        if len(places) < 2:
            return places[0] if places else []
        joining = Joining(self._matcher.language, self.text.tokens, self.of_set("negation"))
        return list(joining.spans(pattern.parts, places))

    def _of_part(self, part: Part, number: int) -> list[Span]:
        if part.kind is Kind.WORDS:
            return self._literals.get(number, [])
        if part.kind is Kind.SET:
            return self.of_set(part.name)
        if part not in self._others:
            self._others[part] = sorted(self._finder(part), key=lambda span: span.first)
        return self._others[part]
