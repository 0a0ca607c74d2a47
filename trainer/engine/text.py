"""A reply as the matcher reads it: normalised words that still know which characters they came from."""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from trainer.engine.script import to_simplified

QUOTES = str.maketrans({"’": "'", "‘": "'", "`": "'", "´": "'", "“": '"', "”": '"', "「": '"', "」": '"',
                        "『": '"', "』": '"', "«": '"', "»": '"', "–": "-", "—": "-"})  # fmt: skip
WORD = re.compile(
    r"[a-z]+(?:'[a-z]+)*"  # an English word, with its apostrophes
    r"|\d+(?:[.,:]\d+)*"  # a number, an amount or a clock time
    r"|[\u3400-\u9fff]"  # one Chinese character
    r"|[^\s\w]"  # a mark
    r"|\w"
)
SENTENCE_ENDS = frozenset("。！？!?;；…\n")
CLAUSE_ENDS = frozenset(",，:：、()（）-")


@dataclass(frozen=True, slots=True)
class Token:
    """One word, number, Chinese character or mark; `start` and `end` index the original text."""

    word: str
    start: int
    end: int
    sentence: int
    clause: int


@dataclass(frozen=True, slots=True)
class Text:
    """The original characters and the tokens read from them."""

    raw: str
    normal: str
    tokens: tuple[Token, ...]
    places: tuple[int, ...]
    """Where each token begins in `normal`, for what is found by pattern rather than by word."""

    @property
    def sentences(self) -> int:
        return self.tokens[-1].sentence + 1 if self.tokens else 0

    def quote(self, first: int, last: int) -> tuple[int, int, str]:
        """Where tokens `first` up to but not including `last` stand in the original, and their characters."""
        start, end = self.tokens[first].start, self.tokens[last - 1].end
        return start, end, self.raw[start:end]

    def tokens_of(self, start: int, end: int) -> tuple[int, int]:
        """The tokens that begin inside a stretch of `normal`."""
        return bisect_left(self.places, start), bisect_left(self.places, end)


@lru_cache(maxsize=2048)
def read(raw: str) -> Text:
    """Normalise width, case, quotes and script, then split into tokens, clauses and sentences."""
    normal, origin = normalise(raw)
    tokens: list[Token] = []
    places: list[int] = []
    sentence = clause = 0
    for word, start, end in _words(normal):
        if word == ".":
            ends_sentence = end >= len(normal) or not normal[end].isalnum()
        else:
            ends_sentence = word in SENTENCE_ENDS
        for part in _expand(word):
            tokens.append(Token(part, origin[start], origin[end - 1] + 1, sentence, clause))
            places.append(start)
        if ends_sentence:
            sentence += 1
            clause += 1
        elif word in CLAUSE_ENDS:
            clause += 1
    return Text(raw, normal, tuple(tokens), tuple(places))


def normalise(raw: str) -> tuple[str, list[int]]:
    """The text to match on, and for each of its characters the index of the original one."""
    characters: list[str] = []
    origin: list[int] = []
    for index, character in enumerate(raw):
        plain = character if character == "\n" else unicodedata.normalize("NFKC", character)
        plain = plain.translate(QUOTES).lower()
        characters.append(plain)
        origin.extend([index] * len(plain))
    return to_simplified("".join(characters)), origin


def _words(normal: str) -> Iterator[tuple[str, int, int]]:
    for line_break_or_word in re.finditer(rf"\n|{WORD.pattern}", normal):
        yield line_break_or_word.group(), line_break_or_word.start(), line_break_or_word.end()


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
    "ur": ("your",), "pls": ("please",), "plz": ("please",), "thx": ("thanks",), "asap": ("as", "soon", "as", "possible"),
}  # fmt: skip


def _expand(word: str) -> tuple[str, ...]:
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
