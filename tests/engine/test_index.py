"""Where literals stand: exact, inflected, misspelt, misheard, with a little slipped in; against a plain search."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.engine.index import SLIPPED_IN, SMALL, Index
from trainer.engine.stem import stem
from trainer.engine.text import read


def keys(literal: str) -> tuple[str, ...]:
    return tuple(stem(token.word) for token in read(literal).tokens)


def places(text: str, *literals: str) -> list[list[str]]:
    """The quoted places of each literal."""
    opened = read(text)
    spans = Index([keys(literal) for literal in literals]).find(opened)
    return [[opened.quote(s.first, s.last)[2] for s in spans.get(n, [])] for n in range(len(literals))]


def holds(text: str, literal: str) -> bool:
    return bool(places(text, literal)[0])


@pytest.mark.parametrize(
    ("text", "literal"),
    [
        ("We are refunding it", "we are refund"),
        ("i am realy sory", "really sorry"),
        ("I am so very sorry", "i am sorry"),
        ("recieve the payment", "receive payment"),
        ("对不起", "对不起"),
        ("對不起", "对不起"),
        ("给您尽块处理", "尽快处理"),
        ("Apologise", "apologise"),
    ],
)
def test_a_literal_is_found(text: str, literal: str) -> None:
    """Inflection, one slip in a word, a homophone and small words between are forgiven."""
    assert holds(text, literal)


@pytest.mark.parametrize(
    ("text", "literal"),
    [
        ("we refund", "refund we"),
        ("I am. Sorry", "i am sorry"),
        ("i am not sorry", "i am sorry"),
        ("now", "not"),
        ("sure", "cure"),
        ("免谈", "面谈"),
        ("", "sorry"),
    ],
)
def test_a_literal_is_not_found(text: str, literal: str) -> None:
    """Order, sentences, short words, first letters and two-character homophones are not forgiven."""
    assert not holds(text, literal)


def test_a_word_that_some_cue_knows_is_no_slip() -> None:
    """`charge` is not a slip for `change` where a cue knows it."""
    assert places("we charge it", "change", "charge") == [[], ["charge"]]


def test_a_place_is_told_at_its_best() -> None:
    """A word that fits as it is has similarity 100, a slip less."""
    text = read("sorry sory")
    spans = Index([("sorri",)]).find(text)[0]
    assert [span.similarity > 97 for span in spans] == [True, False]


def test_homophones_do_not_depend_on_the_order_of_cues() -> None:
    """A single character among the cues does not hide what longer ones sound like."""
    assert places("在给您加急", "再给您加急", "再") == places("在给您加急", "再", "再给您加急")[::-1]


VOCABULARY = ["ant", "bee", "cat", "dog", "the", "a"]
SENTENCES = st.lists(st.sampled_from([*VOCABULARY, "."]), max_size=12).map(" ".join)
LITERALS = st.lists(
    st.lists(st.sampled_from(VOCABULARY), min_size=1, max_size=3).map(" ".join), min_size=1, max_size=6, unique=True
)


def plain_search(text: str, literal: str) -> set[tuple[int, int]]:
    """All places by trying every start and every way to slip small words in."""
    tokens, wanted = read(text).tokens, literal.split()
    found = set()

    def go_on(start: int, at: int, matched: int, slipped: int) -> None:
        if matched == len(wanted):
            found.add((start, at))
        if at == len(tokens) or tokens[at].sentence != tokens[start].sentence:
            return
        if matched < len(wanted) and tokens[at].word == wanted[matched]:
            go_on(start, at + 1, matched + 1, slipped)
        if 0 < matched < len(wanted) and tokens[at].word in SMALL and slipped < SLIPPED_IN:
            go_on(start, at + 1, matched, slipped + 1)

    for start in range(len(tokens)):
        go_on(start, start, 0, 0)
    return found


@given(SENTENCES, LITERALS)
def test_the_index_finds_what_a_plain_search_finds(text: str, literals: list[str]) -> None:
    """Walking all literals at once gives the places that each gives by itself."""
    spans = Index([tuple(literal.split()) for literal in literals]).find(read(text))
    for number, literal in enumerate(literals):
        assert {(span.first, span.last) for span in spans.get(number, [])} == plain_search(text, literal), literal
