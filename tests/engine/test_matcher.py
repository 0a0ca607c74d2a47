"""Cues of several parts: sets, slots and gaps, joined in order within a sentence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.small import WORDS, found, matches
from trainer.engine.spans import Span, Spans

SORRY = WORDS | {"sorry": ("sorry", "my apologies"), "very": ("so {sorry}", "very"), "loop": ("{loop}", "round")}
ZH = WORDS | {"sorry": ("对不起", "抱歉")}


@pytest.mark.parametrize(
    ("text", "cue", "quoted"),
    [
        ("We are sorry today", "{sorry}", ["sorry"]),
        ("my apologies and sorry", "{sorry}", ["my apologies", "sorry"]),
        ("i am so sorry", "{very}", ["so sorry"]),
        ("round", "{loop}", ["round"]),
        ("sorry about this wait", "{sorry} ... wait", ["sorry about this wait"]),
        ("sorry for it. wait", "{sorry} ... wait", []),
        ("sorry one two three four five six seven eight nine wait", "{sorry} ... wait", []),
        ("sorry big old wait", "{sorry} wait", ["sorry big old wait"]),
        ("sorry big old ugly wait", "{sorry} wait", []),
        ("i will refund you", "i refund", ["i will refund"]),
        ("i quickly refund you", "i refund", []),
        ("sorry sorry wait", "{sorry} wait", ["sorry sorry wait", "sorry wait"]),
        ("wait, sorry", "{sorry} wait", []),
        ("sorry but not the wait", "{sorry} ... wait", []),
        ("anything", "", []),
    ],
)
def test_a_cue_is_joined_from_its_parts(text: str, cue: str, quoted: list[str]) -> None:
    """Parts stand in order, near each other, in one sentence, and with no negation slipped in between."""
    assert found(text, cue, words=SORRY) == quoted


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("对不起您久等", ["对不起您久等"]),
        ("對不起讓您久等", ["對不起讓您久等"]),
        ("抱歉真的让您久等", []),
        ("抱歉。久等", []),
        ("抱歉不久等", []),
    ],
)
def test_chinese_parts_may_be_three_characters_apart(text: str, quoted: list[str]) -> None:
    """Both scripts join alike, and a negation between parts ends it."""
    assert found(text, "{sorry} 久等", language="zh", words=ZH) == quoted


def test_a_list_tells_which_cue_stands_where() -> None:
    """A list of cues gives each place with the position of its cue, in order."""
    opened = matches("sorry for the wait", "nothing", "wait", "sorry")
    assert [(position, span.first) for position, span in opened.of_list("cues")] == [(1, 3), (2, 0)]
    assert opened.may_hold("cues")
    assert not opened.may_hold("others")


def test_cues_that_cannot_stand_there_are_not_looked_at() -> None:
    """A list all of whose cues lack a word in the text is known to hold nothing."""
    assert not matches("sorry", "sorry wait", "{feeling} wait").may_hold("cues")


SPANS = st.lists(
    st.tuples(st.integers(0, 20), st.integers(0, 6)).map(lambda p: Span(p[0], p[0] + p[1], 100.0)), max_size=8
)


@given(SPANS, st.tuples(st.integers(0, 20), st.integers(1, 6)).map(lambda p: Span(p[0], p[0] + p[1], 100.0)))
def test_many_spans_answer_as_each_would(spans: list[Span], one: Span) -> None:
    """Holding and touching many spans is holding or touching any of them."""
    several = Spans(spans)
    assert several.hold(one) == any(s.first <= one.first and one.last <= s.last for s in spans)
    assert several.touch(one) == any(s.first < one.last and one.first < s.last for s in spans)


WORD = st.sampled_from(["sorry", "wait", "long", "the", "not", ".", "you"])


@given(st.lists(WORD, max_size=14).map(" ".join))
def test_joining_keeps_to_its_sentence(text: str) -> None:
    """A joined place begins with the first part, ends with the last, and stays in one sentence without a negation."""
    opened = matches(text, "sorry ... wait ... long")
    for span in opened.of_cue("sorry ... wait ... long"):
        inside = opened.text.tokens[span.first : span.last]
        assert (inside[0].word, inside[-1].word) == ("sorry", "long")
        assert len({token.sentence for token in inside}) == 1
        assert "not" not in {token.word for token in inside}
