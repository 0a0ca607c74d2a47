"""Inflected forms of English words share a stem, and different words do not."""

import pytest

from trainer.engine.stem import stem


@pytest.mark.parametrize(
    "forms",
    ["refund refunds refunded refunding", "charge charges charged charging", "stop stops stopped stopping",
     "apology apologies", "try tries tried trying", "call calls called calling", "fix fixes fixed fixing"],
)  # fmt: skip
def test_forms_of_a_word_share_a_stem(forms: str) -> None:
    """Plural, past and -ing are the same word."""
    assert len({stem(word) for word in forms.split()}) == 1


@pytest.mark.parametrize(
    "pair", ["during dure", "evening even", "address addres", "note not", "news new", "this thi", "is i"]
)
def test_other_words_keep_theirs(pair: str) -> None:
    """What only looks inflected is not cut."""
    one, other = pair.split()
    assert stem(one) != stem(other)


@pytest.mark.parametrize("word", ["对不起", "3pm", "=sure", "ok", ""])
def test_what_is_no_english_word_stays(word: str) -> None:
    """Chinese, numbers and short words are their own stem."""
    assert stem(word) == word
