"""Searching knowledge articles."""

import pytest

from trainer.engine.lookup import search
from trainer.model.scenario import Article

ARTICLES = (
    Article("safety", "Water and electrics", "Unplug at the wall. Switch the breaker back on only when dry."),
    Article("courier", "Courier times", "A replacement ordered before five arrives the next day."),
    Article("refund", "退款时限", "原路退回，三个工作日内到账。漏水另有说明。"),
    Article("water", "漏水与用电", "先拔下插头，完全擦干以后再合上电闸。"),
)


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("water", "safety"),
        ("electricz", "safety"),
        ("couriers", "courier"),
        ("what time does the courier come", "courier"),
        ("replacements", "courier"),
        ("退款", "refund"),
        ("漏水", "water"),
        ("插頭", "water"),
        ("电", "water"),
    ],
)
def test_the_best_article_comes_first(words: str, first: str) -> None:
    """Titles weigh more than text; inflection, slips and the Chinese script do not matter."""
    assert search(ARTICLES, words)[0].id == first


@pytest.mark.parametrize("words", ["", "zebra", "the and of", "？", "香蕉"])
def test_nothing_is_found_for_words_that_are_nowhere(words: str) -> None:
    """Small words and unknown words find no article."""
    assert search(ARTICLES, words) == ()
