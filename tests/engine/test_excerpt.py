from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from trainer.engine.excerpt import LONGEST, excerpt, merged
from trainer.model.score import Evidence

TEXTS = st.one_of(
    st.text(max_size=400),
    st.lists(st.sampled_from(["I", "am", "sorry.", "您说得对！", "refund,", "3", "pm\n（）"]), max_size=120).map(
        " ".join
    ),
)


def evidence(start: int, end: int, text: str, turn: int = 1) -> Evidence:
    return Evidence(turn, start, end, text[start:end], "cue", 100.0, "rubrics/en/empathy.yaml:1")


@given(TEXTS, st.data())
def test_marks_stand_on_the_words_of_the_evidence(text: str, data: st.DataObject) -> None:
    """Whatever the text, a mark never shows words that are not evidence, and the quote stays short."""
    places = st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(sorted)
    spans = [(a, b) for a, b in data.draw(st.lists(places, max_size=4)) if a < b]
    found = excerpt(1, text, [evidence(a, b, text) for a, b in spans])
    shown = {text[a:b] for a, b in merged(spans)}
    assert len(found.text) <= max(LONGEST, *(b - a for a, b in merged(spans)), 0) + 4
    for start, end in found.marks:
        assert any(found.text[start:end] in words for words in shown)
    assert found.text.removeprefix("… ").removesuffix(" …") in text


def test_the_sentence_around_the_words_is_quoted() -> None:
    """A quote is a sentence, not a fragment, and not the whole message."""
    text = "Thank you for waiting. I will ring you by 3 pm today! Is there anything else?"
    found = excerpt(1, text, [evidence(text.index("by 3 pm"), text.index(" today"), text)])
    assert found.text == "… I will ring you by 3 pm today! …"
    assert [found.text[a:b] for a, b in found.marks] == ["by 3 pm"]


def test_evidence_of_another_message_is_not_marked() -> None:
    """Places belong to the turn they were found in."""
    assert excerpt(1, "I am sorry.", [evidence(0, 4, "I am sorry.", turn=2)]).marks == ()


@given(st.lists(st.tuples(st.integers(0, 50), st.integers(0, 50)), max_size=8))
def test_merged_stretches_lie_apart_and_cover_the_same(spans: list[tuple[int, int]]) -> None:
    """Merging loses no character and leaves no two stretches that touch."""
    found = merged(spans)
    covered = {n for a, b in spans for n in range(a, b)}
    assert {n for a, b in found for n in range(a, b)} == covered
    assert all(one[1] < other[0] for one, other in pairwise(found))
