import re

from hypothesis import given
from hypothesis import strategies as st

from trainer.render.terminal import Style, on_one_line, padded, shortened, visible, width, wrap

ANY_TEXT = st.text(st.characters(), max_size=300)
OBEYED = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ud800-\udfff]")


@given(ANY_TEXT)
def test_nothing_a_terminal_obeys_is_left(text: str) -> None:
    """Whatever comes in, no control, bidi, zero-width or lone surrogate character goes out."""
    assert not OBEYED.search(visible(text))
    assert "\n" not in on_one_line(text)


@given(ANY_TEXT)
def test_visible_is_done_once(text: str) -> None:
    """Making text harmless twice changes nothing more."""
    assert visible(visible(text)) == visible(text)


def test_sequences_go_and_words_stay() -> None:
    """Colours, titles and links vanish whole; an opened title that never ends does not swallow the reply."""
    assert visible("\x1b[31mred\x1b[0m \x1b]0;title\x07plain \x1b]8;;http://x\x1b\\link") == "red plain link"
    assert visible("\x1b]0;and what follows") == "0;and what follows"
    assert visible("a\r\nb\rc\u202ed\u200be") == "a\nbcde"
    assert visible("客\u202e戶👨\u200d👩") == "客戶👨👩"


def test_width_counts_columns() -> None:
    """Wide characters count two, a combining mark none."""
    assert width("abc") == 3
    assert width("客户ab") == 6
    assert width("e\u0301") == 1
    assert padded("客", 4) == "客  "


@given(ANY_TEXT, st.integers(12, 100))
def test_no_line_is_wider_than_asked(text: str, columns: int) -> None:
    """Every wrapped line fits, and no word is lost."""
    lines = wrap(text, columns, "  ")
    assert all(width(line) <= columns for line in lines)
    kept = "".join("".join(lines).split())
    assert kept == "".join(visible(text).split())
    assert width(shortened(text, columns)) <= columns


def test_wrapping_keeps_words_whole_and_punctuation_with_them() -> None:
    """English breaks at spaces; Chinese anywhere but before a closing mark."""
    assert wrap("one two three", 8) == ["one two", "three"]
    assert wrap("您说得对，我马上退。", 9) == ["您说得", "对，我马", "上退。"]
    assert wrap("a b", 20, "- ") == ["- a b"]


def test_colour_only_when_wanted() -> None:
    """Without colour a style adds nothing."""
    assert Style().strong("x") == "x"
    assert Style(colour=True).strong("x") == "\x1b[1mx\x1b[0m"
