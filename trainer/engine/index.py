"""All literals of all cues in one trie, walked once over a reply: the work grows with the reply, not with the cues."""

from collections.abc import Iterable, Iterator, Sequence
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
LONG_WORD = 8
ENDINGS = ("ing", "ed")
HOMOPHONE = 90.0
STEM_ONLY = 97.0
HEARD_FROM = 4
"""A shorter Chinese literal sounds like too many other words: 面谈 like 免谈; rubrics list its usual slips."""
SMALL_CHARACTERS = frozenset("您你我他她它们的了是在有和也都不没一个这那就还给把被让来去到上下好会能可要")
"""A homophone beside nothing but these is another word, not a slip: 解您 is not 借您."""


Literal = tuple[int, tuple[str, ...]]
"""The number of a literal, and its keys."""


@dataclass(slots=True)
class Node:
    """One step of the trie: `literals` end here, `sounds` has the children that may be misheard.

    It grows where a text walks, for most cues are never met.
    """

    depth: int = 0
    waiting: list[Literal] = field(default_factory=list)
    children: dict[str, "Node"] = field(default_factory=dict)
    sounds: dict[str, dict[str, "Node"]] = field(default_factory=dict)
    literals: list[int] = field(default_factory=list)

    def grow(self) -> None:
        """Hands the literals that wait here on to the children they begin with."""
        for number, keys in self.waiting:
            if len(keys) == self.depth:
                self.literals.append(number)
                continue
            key = keys[self.depth]
            child = self.children.get(key)
            if child is None:
                child = self.children[key] = Node(self.depth + 1)
            child.waiting.append((number, keys))
            if len(keys) >= HEARD_FROM and key in SOUNDS:
                self.sounds.setdefault(SOUNDS[key], {})[key] = child
        self.waiting = []


Step = tuple[Node, int, float, int, int]
"""A way into the trie: node, token behind it, similarity, tokens slipped in, token that only sounds right or -1."""
Options = Sequence[tuple[tuple[str, float], ...]]
"""For each token the keys it may stand for, with their similarity."""


class Index:
    """Literals by number; `find` tells where each of them stands in a text."""

    def __init__(self, literals: Iterable[tuple[str, ...]], known: Iterable[str] = ()) -> None:
        numbered = list(enumerate(literals))
        self._root = Node(waiting=numbered)
        self._root.grow()
        keys_of_all = {key for _, keys in numbered for key in keys}
        self._exact = frozenset(key for key in keys_of_all if key.startswith("="))
        words = frozenset(key for key in keys_of_all - self._exact if key.isascii())
        self._known = frozenset(stem(word) for word in known) | words | SMALL
        self._near: dict[str, list[str]] = {}
        for word in sorted(word for word in words if len(word) >= 4 and word.isalpha()):
            self._near.setdefault(word[0], []).append(word)
        self._options = lru_cache(maxsize=8192)(self._options_of)

    def find(self, text: Text) -> dict[int, list[Span]]:
        """For each literal that occurs, its places in order; a place is listed once, at its best similarity."""
        options = [self._options(token.word) for token in text.tokens]
        found: dict[int, dict[tuple[int, int], float]] = {}
        for sentence in range(text.sentences):
            first, last = text.sentence(sentence)
            for start in range(first, last):
                for number, end, similarity in self._at(text.tokens, options, start, last):
                    places = found.setdefault(number, {})
                    places[start, end] = max(similarity, places.get((start, end), 0.0))
        return {
            number: [Span(first, last, similarity) for (first, last), similarity in sorted(places.items())]
            for number, places in found.items()
        }

    def _options_of(self, word: str) -> tuple[tuple[str, float], ...]:
        exactly = ((f"={word}", 100.0),) if f"={word}" in self._exact else ()
        if not (word.isascii() and word.isalpha()):
            return ((word, 100.0), *exactly)
        base = stem(word)
        if base in self._known:
            return ((base, 100.0), *exactly)
        return ((base, 100.0), *exactly, *self._slips(word, base))

    def _slips(self, word: str, base: str) -> Iterable[tuple[str, float]]:
        """Stems that a word may be a slip for; in a long word it may also be the ending that has slipped."""
        stems = self._near.get(word[0], ())
        slips = dict(near_words(base, stems) or near_words(word, stems))
        if len(word) >= LONG_WORD:
            inflected = {known + ending: known for known in stems for ending in ENDINGS}
            for form, similarity in near_words(word, tuple(inflected)):
                slips[inflected[form]] = max(similarity, slips.get(inflected[form], 0.0))
        return slips.items()

    def _at(self, tokens: Sequence[Token], options: Options, start: int, stop: int) -> Iterator[tuple[int, int, float]]:
        """The literals that begin at a token: their numbers, the token behind them, and their similarity."""
        ended = self._walk(tokens, options, start, stop)
        meant = {at for _, at, _, _, misheard in ended if misheard < 0}
        for node, at, similarity, _, misheard in ended:
            # 回复 is itself a word some cue knows, and no slip for 恢复
            if misheard < 0 or (at not in meant and _heard(tokens[start:at], misheard - start)):
                for number in node.literals:
                    yield number, at, similarity

    def _walk(self, tokens: Sequence[Token], options: Options, start: int, stop: int) -> list[Step]:
        """The ways into the trie from a token on, within the sentence, on which a literal ends."""
        ended: list[Step] = []
        steps: list[Step] = [(self._root, start, 100.0, 0, -1)]
        while steps:
            step = steps.pop()
            node, at, similarity, slipped, misheard = step
            if node.waiting:
                node.grow()
            if node.literals:
                ended.append(step)
            for place in _reachable(tokens, step, start, stop) if node.children else ():
                slips = slipped + place - at
                for key, alike in options[place]:
                    if key in node.children:
                        steps.append((node.children[key], place + 1, min(similarity, alike), slips, misheard))
                if node.sounds and misheard < 0 and SOUNDS.get(tokens[place].word) in node.sounds:
                    steps.extend(_misheard(node, place, slips, tokens[place].word))
        return ended


def _reachable(tokens: Sequence[Token], step: Step, start: int, stop: int) -> range:
    """The token behind a step, and those behind it over which small words have slipped in."""
    _, at, _, slipped, _ = step
    last = at
    if at > start:
        furthest = min(stop - 1, at + SLIPPED_IN - slipped)
        while last < furthest and tokens[last].word in SMALL:
            last += 1
    return range(at, min(stop, last + 1))


def _misheard(node: Node, at: int, slipped: int, word: str) -> Iterator[Step]:
    """Steps to characters that sound like the one that is there."""
    alike = node.sounds[SOUNDS[word]]
    return ((child, at + 1, HOMOPHONE, slipped, at) for key, child in alike.items() if key != word)


def _heard(tokens: Sequence[Token], misheard: int) -> bool:
    """Whether a literal with one misheard character is long enough, and keeps another that carries its meaning."""
    return len(tokens) >= HEARD_FROM and any(
        n != misheard and token.word not in SMALL_CHARACTERS for n, token in enumerate(tokens)
    )
