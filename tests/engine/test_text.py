"""Reading a text: words that know which characters they came from, sentences and clauses."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from trainer.engine.text import LONG, normalise, read

TEXTS = st.text(max_size=60) | st.text("abé 对不起，。！?\u0301\U0001f600\ud800①ﬁＡ１İß\n'’", max_size=60)


def words(raw: str) -> list[str]:
    return [token.word for token in read(raw).tokens]


def test_width_case_and_quotes_are_made_alike() -> None:
    """Full width, capitals and curly quotes read as plain ones."""
    assert words("１５：３０ SORRY “ok”") == ["15:30", "sorry", '"', "ok", '"']


def test_short_forms_are_written_out() -> None:
    """An apostrophe may be curly or missing."""
    assert words("can’t cant it's we've") == ["can", "not", "can", "not", "it", "is", "we", "have"]


def test_a_possessive_is_its_owner() -> None:
    """Only words that take `is` are read with one."""
    assert words("the customer's kettle, that's it") == ["the", "customer", "kettle", ",", "that", "is", "it"]


def test_sentences_end_at_their_marks() -> None:
    """A point inside an amount or an address ends nothing; a line break ends a sentence."""
    text = read("It is £1.50 at shop.com. Sorry!\nBye")
    assert [text.tokens[text.sentence(n)[0]].word for n in range(text.sentences)] == ["it", "sorry", "\n", "bye"]


def test_clauses_end_at_commas() -> None:
    """A comma begins a new clause of the same sentence."""
    first, last = read("我理解，但是不行").tokens[0], read("我理解，但是不行").tokens[-1]
    assert (first.sentence, last.sentence) == (0, 0)
    assert first.clause < last.clause


def test_an_empty_text_has_no_sentence() -> None:
    """Nothing but blanks is no word and no sentence."""
    assert (read("").tokens, read("  ").sentences) == ((), 0)


@given(TEXTS)
def test_the_offsets_stay_in_the_original(raw: str) -> None:
    """Every normalised character knows an original one, in order."""
    normal, origin = normalise(raw)
    assert len(origin) == len(normal)
    assert all(one <= other for one, other in pairwise(origin))
    assert all(0 <= place < len(raw) for place in origin)


@given(TEXTS)
def test_tokens_quote_the_original(raw: str) -> None:
    """Tokens lie inside the text, one after the other, and quote its own characters."""
    text = read(raw)
    for n, token in enumerate(text.tokens):
        assert 0 <= token.start < token.end <= len(raw)
        assert text.quote(n, n + 1)[2] == raw[token.start : token.end]
    assert all(one.start <= other.start for one, other in pairwise(text.tokens))


@given(TEXTS)
def test_sentences_cover_the_tokens(raw: str) -> None:
    """Each token is in exactly one sentence, which knows where it begins and ends."""
    text = read(raw)
    inside = [n for sentence in range(text.sentences) for n in range(*text.sentence(sentence))]
    assert inside == list(range(len(text.tokens)))
    assert all(text.tokens[n].sentence == s for s in range(text.sentences) for n in range(*text.sentence(s)))


def test_a_very_long_text_is_read_once_at_a_time() -> None:
    """100 kB keep their offsets; the same text gives the same tokens again."""
    raw = "对不起，我这就办。Sorry! " * 5000
    assert len(raw) > LONG
    text = read(raw)
    assert text.quote(len(text.tokens) - 2, len(text.tokens))[2] == "Sorry!"
    assert read(raw).tokens == text.tokens
