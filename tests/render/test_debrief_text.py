import pytest

from tests.calls import BAD, GOOD, KIND, debrief_after, judge, kettle, marked
from trainer.render.debrief import debrief_text, text_of
from trainer.render.look import Look
from trainer.render.terminal import Style, visible, width


@pytest.mark.parametrize("columns", [40, 60, 80, 96])
@pytest.mark.parametrize("replies", [GOOD, BAD, (KIND,), ()])
def test_every_line_fits(columns: int, replies: tuple[str, ...]) -> None:
    """Whatever the width and however the call went."""
    shown = text_of(debrief_after(replies), Look(columns, drawn=True))
    assert max(width(line) for line in shown.splitlines()) <= columns


def test_what_worked_comes_before_everything_else() -> None:
    """Strengths, then what must not happen, then the one thing, and the figures last."""
    shown = text_of(debrief_after(BAD), Look())
    order = ["What worked", "What must not happen", "The one thing to work on next", "What became of", "The figures"]
    assert sorted(shown.index(heading) for heading in order) == [shown.index(heading) for heading in order]


def test_nobody_is_told_what_they_are() -> None:
    """Feedback is about the reply: no "you are", and never a number alone."""
    for replies in (GOOD, BAD, (KIND, "Well.")):
        shown = text_of(debrief_after(replies), Look(96)).lower()
        ours = "\n".join(line for line in shown.splitlines() if "“" not in line)
        assert "you are" not in ours
        assert "you're" not in ours


def test_a_plain_page_has_no_bars_and_no_colours() -> None:
    """Without drawing the numbers and words stand alone; with colours only sequences are added."""
    state, _card = marked(BAD)
    plain = debrief_text(kettle(), state, judge(), Look(60))
    colourful = debrief_text(kettle(), state, judge(), Look(60, Style(colour=True)))
    assert not set("■□─\x1b") & set(plain)
    assert visible(colourful).strip() == plain.strip()


def test_words_of_a_reply_are_not_obeyed() -> None:
    """Terminal sequences in a reply are gone before it is quoted."""
    shown = text_of(debrief_after([f"\x1b[2J{KIND}\x1b]0;title\x07", "\x1b[31mWell"]), Look())
    assert "\x1b" not in shown
    assert KIND.split(",")[0] in shown.replace("\n  ", " ")
