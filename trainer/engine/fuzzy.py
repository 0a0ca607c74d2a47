"""Similarity of strings: the only file that knows rapidfuzz."""

from collections.abc import Sequence
from itertools import pairwise

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA
from rapidfuzz.process import extract, extractOne


def edits_allowed(word: str) -> int:
    """One slip in a word of 4 to 7 letters, two in a longer one, none in a shorter one."""
    return 0 if len(word) < 4 else 1 if len(word) < 8 else 2


def near_words(word: str, vocabulary: Sequence[str]) -> list[tuple[str, float]]:
    """Words of the vocabulary within the slips allowed (a swap of neighbours is one), with similarity 0 to 100."""
    allowed = edits_allowed(word)
    found = extract(word, vocabulary, scorer=OSA.distance, score_cutoff=allowed, limit=4) if allowed else []
    return [
        (near, 100 * (1 - distance / max(len(word), len(near))))
        for near, distance, _ in found
        if distance <= edits_allowed(near) and near[0] == word[0]
    ]


def similarity(one: str, other: str) -> float:
    """0 to 100 for two whole texts; two empty texts are not alike."""
    return fuzz.ratio(one, other) if one and other else 0.0


def nearest(text: str, choices: Sequence[str], cutoff: float) -> tuple[str, float] | None:
    """The choice most like the text, if it is at least as similar as the cutoff."""
    found = extractOne(text, choices, scorer=fuzz.ratio, score_cutoff=cutoff)
    return (found[0], found[1]) if found else None


def copied_share(reply: Sequence[str], source: Sequence[str]) -> float:
    """How much of the reply's pairs of neighbours (words, or Chinese characters) stands in the source, 0 to 1."""
    pairs = set(pairwise(reply))
    return len(pairs & set(pairwise(source))) / len(pairs) if pairs else 0.0
