"""All literals of all cues in one trie, walked once over a reply: the work grows with the reply, not with the cues."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from trainer.engine.fuzzy import near_words
from trainer.engine.pinyin import SOUNDS
from trainer.engine.spans import Span
from trainer.engine.stem import stem
from trainer.engine.text import Text, Token

SMALL = frozenset(
    "a an the so very really just also all then now for to of and at my your our this that it is be been have "
    "has had will would again please too me us you is am are do does did both".split()
)
SLIPPED_IN = 2
HOMOPHONE = 90.0
STEM_ONLY = 97.0
UNHEARD = -1
HEARD_FROM = 4
"""A shorter Chinese literal sounds like too many other words: 面谈 like 免谈, 停售 like 停手; rubrics list its usual slips."""
SMALL_CHARACTERS = frozenset("您你我他她它们的了是在有和也都不没一个这那就还给把被让来去到上下好会能可要")
"""A homophone beside nothing but these is another word, not a slip: 解您 is not 借您."""


Literal = tuple[int, tuple[str, ...]]
"""The number of a literal, and its keys."""


@dataclass(slots=True)
class Node:
    """One step of the trie; `literals` end here. It grows where a text walks, for most cues are never met."""

    depth: int = 0
    waiting: list[Literal] = field(default_factory=list)
    children: dict[str, "Node"] = field(default_factory=dict)
    sounds: dict[str, list[str]] = field(default_factory=dict)
    literals: list[int] = field(default_factory=list)

    def grow(self) -> None:
        """Hands the literals that wait here on to the children they begin with."""
        for number, keys in self.waiting:
            if len(keys) == self.depth:
                self.literals.append(number)
                continue
            key = keys[self.depth]
            if len(keys) > 1 and key in SOUNDS:
                alike = self.sounds.setdefault(SOUNDS[key], [])
                if key not in alike:
                    alike.append(key)
            if key not in self.children:
                self.children[key] = Node(self.depth + 1)
            self.children[key].waiting.append((number, keys))
        self.waiting = []


class Index:
    """Literals by number; `find` tells where each of them stands in a text."""

    def __init__(self, literals: Iterable[tuple[str, ...]], known: Iterable[str] = ()) -> None:
        numbered = list(enumerate(literals))
        self._root = Node(waiting=numbered)
        words = {key for _, keys in numbered for key in keys if not key.startswith("=") and key.isascii()}
        self._stems = frozenset(words)
        self._known = frozenset(stem(word) for word in known) | self._stems | SMALL
        self._near: dict[str, list[str]] = {}
        for word in sorted(word for word in words if len(word) >= 4 and word.isalpha()):
            self._near.setdefault(word[0], []).append(word)
        self._slips = lru_cache(maxsize=8192)(self._slips_of)

    def find(self, text: Text) -> dict[int, list[Span]]:
        """For each literal that occurs, its places in order; a place is listed once, at its best similarity."""
        options = [self._options(token) for token in text.tokens]
        found: dict[int, dict[tuple[int, int], float]] = {}
        for start in range(len(options)):
            hits = list(self._walk(text.tokens, options, start))
            meant = {last for _, last, similarity in hits if similarity > HOMOPHONE}
            for number, last, similarity in hits:
                if similarity == HOMOPHONE and last in meant:
                    continue  # 回复 is itself a word some cue knows, and no slip for 恢复
                places = found.setdefault(number, {})
                places[start, last] = max(similarity, places.get((start, last), 0.0))
        return {
            number: [Span(first, last, similarity) for (first, last), similarity in sorted(places.items())]
            for number, places in found.items()
        }

    def _options(self, token: Token) -> tuple[tuple[str, float], ...]:
        word = token.word
        if not (word.isascii() and word.isalpha()):
            return ((word, 100.0), (f"={word}", 100.0))
        base = stem(word)
        exact = ((base, 100.0), (f"={word}", 100.0))
        return exact if base in self._known else exact + self._slips(word)

    def _slips_of(self, word: str) -> tuple[tuple[str, float], ...]:
        vocabulary = self._near.get(word[0], [])
        return tuple(near_words(stem(word), vocabulary) or near_words(word, vocabulary))

    def _walk(
        self, tokens: tuple[Token, ...], options: list[tuple[tuple[str, float], ...]], start: int
    ) -> Iterator[tuple[int, int, float]]:
        stack = [(self._root, start, 100.0, 0, UNHEARD)]
        while stack:
            node, at, similarity, slipped, misheard = stack.pop()
            if node.waiting:
                node.grow()
            if misheard == UNHEARD or (at - start >= HEARD_FROM and _still_clear(tokens[start:at], misheard - start)):
                for number in node.literals:
                    yield number, at, similarity
            if at >= len(tokens) or tokens[at].sentence != tokens[start].sentence:
                continue
            for key, alike in options[at]:
                if key in node.children:
                    stack.append((node.children[key], at + 1, min(similarity, alike), slipped, misheard))
            if misheard == UNHEARD and (sound := SOUNDS.get(tokens[at].word)) in node.sounds:
                for key in node.sounds[sound]:
                    if key != tokens[at].word:
                        stack.append((node.children[key], at + 1, HOMOPHONE, slipped, at))
            if at > start and slipped < SLIPPED_IN and node.children and tokens[at].word in SMALL:
                stack.append((node, at + 1, similarity, slipped + 1, misheard))


def _still_clear(tokens: tuple[Token, ...], misheard: int) -> bool:
    """Whether a literal with one misheard character keeps another that carries its meaning."""
    return any(n != misheard and token.word not in SMALL_CHARACTERS for n, token in enumerate(tokens))
