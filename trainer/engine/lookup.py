"""Searching the knowledge articles of a scenario, with slips forgiven."""

from collections.abc import Iterable

from trainer.engine.fuzzy import near_words
from trainer.engine.index import SMALL
from trainer.engine.stem import stem
from trainer.engine.text import read
from trainer.model.scenario import Article

IN_TITLE, IN_TEXT = 3.0, 1.0


def search(articles: Iterable[Article], words: str) -> tuple[Article, ...]:
    """The articles that hold any of the words, best first; articles as good as each other keep their order."""
    wanted = keys(words)
    scored = [(_score(article, wanted), article) for article in articles]
    return tuple(article for score, article in sorted(scored, key=lambda pair: -pair[0]) if score)


def keys(text: str) -> tuple[str, ...]:
    """Stems of words, and pairs of neighbouring Chinese characters (a lone one by itself)."""
    found: dict[str, None] = {}
    run = ""
    for token in (*(token.word for token in read(text).tokens), ""):
        if "\u3400" <= token <= "\u9fff":
            run += token
            continue
        pairs = [run[n : n + 2] for n in range(len(run) - 1)] or [run]
        found.update(dict.fromkeys(pair for pair in pairs if pair))
        run = ""
        if token[:1].isalnum() and token not in SMALL:
            found[stem(token)] = None
    return tuple(found)


def _score(article: Article, wanted: tuple[str, ...]) -> float:
    return sum(_held(article.title, wanted, IN_TITLE)) + sum(_held(article.text, wanted, IN_TEXT))


def _held(text: str, wanted: tuple[str, ...], worth: float) -> Iterable[float]:
    """For each wanted key what it is worth here: all of it, four fifths after a slip, nothing."""
    known = keys(text)
    normal = read(text).normal
    for key in wanted:
        if key in known or (not key.isascii() and key in normal):
            yield worth
        elif key.isascii() and near_words(key, known):
            yield worth * 0.8
