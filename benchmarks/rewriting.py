"""Ways to write the same thing otherwise, as learners, people in a hurry and other places do."""

import re
from collections.abc import Callable
from zlib import crc32

from trainer.model.language import Language

Change = Callable[[str], str]
ONE_WORD_IN = 8


def swapped(text: str) -> str:
    """Two letters of about every eighth longer word change places; which words, their own letters decide."""

    def slip(found: re.Match[str]) -> str:
        word = found.group()
        at = 1 + crc32(word.encode()) // ONE_WORD_IN % (len(word) - 2)
        return word[:at] + word[at + 1] + word[at] + word[at + 2 :] if crc32(word.encode()) % ONE_WORD_IN == 0 else word

    return re.sub(r"\b[a-z]{5,}\b", slip, text)


def without_articles(text: str) -> str:
    return re.sub(r"\b(?:[Tt]he|[Aa]n?) ", "", text)


def without_capitals(text: str) -> str:
    return text.lower().replace("'", "").replace("’", "")


def without_marks(text: str) -> str:
    """Commas, full stops and the like become spaces; a number keeps its own."""
    return re.sub(r"(?<!\d)[,.!?;:]|[,.!?;:](?!\d)|[，。！？；：、]", " ", text)


def agreement_slips(text: str) -> str:
    return re.sub(r"\bis (?=\w+ing)", "are ", re.sub(r"\bhas\b", "have", text))


def converted(way: str) -> Change:
    from opencc import OpenCC

    change: Change = OpenCC(way).convert
    return change


def changes() -> dict[Language, dict[str, Change]]:
    return {
        Language.ENGLISH: {
            "articles left out": without_articles,
            "verbs that do not agree": agreement_slips,
            "letters swapped in one word of eight": swapped,
            "no articles, and swapped letters": lambda text: swapped(without_articles(text)),
            "no capitals, no apostrophes": without_capitals,
            "no punctuation": without_marks,
        },
        Language.SIMPLIFIED: {
            "Traditional characters": converted("s2t"),
            "Traditional characters and Taiwan words": converted("s2twp"),
            "no punctuation": without_marks,
        },
    }
