"""A reply as the matcher reads it: normalised words that still know which characters they came from."""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from trainer.engine.script import to_simplified

QUOTES = str.maketrans({"’": "'", "‘": "'", "`": "'", "´": "'", "“": '"', "”": '"', "「": '"', "」": '"',
                        "『": '"', "』": '"', "«": '"', "»": '"', "–": "-", "—": "-"})  # fmt: skip
WORD = re.compile(
    r"\n"
    r"|[a-z]+(?:'[a-z]+)*"  # an English word, with its apostrophes
    r"|\d+(?:[.,:]\d+)*"  # a number, an amount or a clock time
    r"|[\u3400-\u9fff]"  # one Chinese character
    r"|[^\s\w]"  # a mark
    r"|\w"
)
SENTENCE_ENDS = frozenset("。！？!?;；…\n")
CLAUSE_ENDS = frozenset(",，:：、()（）-")
LONG = 2000
"""Of texts longer than this only a few are kept in memory."""


class Token(NamedTuple):
    """One word, number, Chinese character or mark; `start` and `end` index the original text."""

    word: str
    start: int
    end: int
    sentence: int
    clause: int


@dataclass(frozen=True, slots=True)
class Text:
    """The original characters and the tokens read from them; texts of the same characters are equal."""

    raw: str
    normal: str = field(compare=False)
    tokens: tuple[Token, ...] = field(compare=False)
    places: tuple[int, ...] = field(compare=False)
    """Where each token begins in `normal`, for what is found by pattern rather than by word."""
    sentence_starts: tuple[int, ...] = field(compare=False)
    """The first token of each sentence."""

    @property
    def sentences(self) -> int:
        return len(self.sentence_starts)

    def sentence(self, number: int) -> tuple[int, int]:
        """The first token of a sentence and the one after its last."""
        starts = self.sentence_starts
        return starts[number], starts[number + 1] if number + 1 < len(starts) else len(self.tokens)

    def quote(self, first: int, last: int) -> tuple[int, int, str]:
        """Where tokens `first` up to but not including `last` stand in the original, and their characters."""
        start, end = self.tokens[first].start, self.tokens[last - 1].end
        return start, end, self.raw[start:end]

    def tokens_of(self, start: int, end: int) -> tuple[int, int]:
        """The tokens that begin inside a stretch of `normal`."""
        return bisect_left(self.places, start), bisect_left(self.places, end)


def read(raw: str) -> Text:
    """Normalise width, case, quotes and script, then split into tokens, clauses and sentences."""
    return _read_short(raw) if len(raw) <= LONG else _read_long(raw)


def _read(raw: str) -> Text:
    normal, origin = normalise(raw)
    tokens: list[Token] = []
    places: list[int] = []
    starts: list[int] = []
    sentence = clause = 0
    for word, start, end in _words(normal):
        if len(starts) == sentence:
            starts.append(len(tokens))
        for part in in_full(word):
            tokens.append(Token(part, origin[start], origin[end - 1] + 1, sentence, clause))
            places.append(start)
        if _ends_sentence(word, normal, end):
            sentence += 1
            clause += 1
        elif word in CLAUSE_ENDS:
            clause += 1
    return Text(raw, normal, tuple(tokens), tuple(places), tuple(starts))


_read_short = lru_cache(maxsize=2048)(_read)
_read_long = lru_cache(maxsize=16)(_read)


def _ends_sentence(word: str, normal: str, end: int) -> bool:
    """A full stop inside a number or an address ends nothing."""
    if word == ".":
        return end >= len(normal) or not normal[end].isalnum()
    return word in SENTENCE_ENDS


def normalise(raw: str) -> tuple[str, Sequence[int]]:
    """The text to match on, and for each of its characters the index of the original one."""
    if raw.isascii():
        return raw.translate(QUOTES).lower(), range(len(raw))
    characters: list[str] = []
    origin: list[int] = []
    for index, character in enumerate(raw):
        plain = _plain(character)
        characters.append(plain)
        origin.extend([index] * len(plain))
    return to_simplified("".join(characters)), origin


@lru_cache(maxsize=8192)
def _plain(character: str) -> str:
    """One character in normal width, case and quotes; it may become several."""
    return unicodedata.normalize("NFKC", character).translate(QUOTES).lower()


def _words(normal: str) -> Iterator[tuple[str, int, int]]:
    for word in WORD.finditer(normal):
        yield word.group(), word.start(), word.end()


ENDINGS = {"n't": "not", "'re": "are", "'ve": "have", "'ll": "will", "'m": "am", "'d": "would"}
IS_WORDS = frozenset("it that this what here there he she who where how everything nothing something".split())
SHORT_FORMS = {
    "can't": ("can", "not"), "won't": ("will", "not"), "shan't": ("shall", "not"), "cannot": ("can", "not"),
    "let's": ("let", "us"), "gonna": ("going", "to"), "wanna": ("want", "to"), "gotta": ("got", "to"),
    "cant": ("can", "not"), "wont": ("will", "not"), "dont": ("do", "not"), "doesnt": ("does", "not"),
    "didnt": ("did", "not"), "isnt": ("is", "not"), "wasnt": ("was", "not"), "arent": ("are", "not"),
    "werent": ("were", "not"), "havent": ("have", "not"), "hasnt": ("has", "not"), "hadnt": ("had", "not"),
    "couldnt": ("could", "not"), "wouldnt": ("would", "not"), "shouldnt": ("should", "not"), "aint": ("is", "not"),
    "im": ("i", "am"), "ive": ("i", "have"), "youre": ("you", "are"), "youve": ("you", "have"),
    "youll": ("you", "will"), "weve": ("we", "have"), "theyre": ("they", "are"), "theyve": ("they", "have"),
    "theyll": ("they", "will"), "thats": ("that", "is"), "whats": ("what", "is"), "theres": ("there", "is"),
    "heres": ("here", "is"), "hes": ("he", "is"), "shes": ("she", "is"), "lets": ("let", "us"), "u": ("you",),
    "ur": ("your",), "pls": ("please",), "plz": ("please",), "thx": ("thanks",),
    "asap": ("as", "soon", "as", "possible"),
}  # fmt: skip


def in_full(word: str) -> tuple[str, ...]:
    """Contractions and their apostrophe-less spellings in full, so that a cue needs one form only."""
    if word in SHORT_FORMS:
        return SHORT_FORMS[word]
    if "'" not in word or len(word) == 1:
        return (word,)
    for ending, full in ENDINGS.items():
        if word.endswith(ending) and len(word) > len(ending):
            return word.removesuffix(ending), full
    if word.endswith("'s"):
        base = word.removesuffix("'s")
        return (base, "is") if base in IS_WORDS else (base,)
    return (word.replace("'", ""),)
