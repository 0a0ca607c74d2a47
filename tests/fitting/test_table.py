"""What a fit sees of marked replies and examples."""

import pytest

from tests.calls import judge
from trainer.files.examples import Example
from trainer.fitting.looking import firings, unknown_sign
from trainer.fitting.mark import mark_of, marks_of
from trainer.fitting.table import EXAMPLE_WEIGHT, Bench
from trainer.model.calibration import MarkedReply
from trainer.model.conversation import Conversation, Turn
from trainer.model.language import Language
from trainer.model.problem import Location
from trainer.model.scenario import Tag

pytest.importorskip("numpy", reason="numpy is an extra")
FEELING, SORRY, STALL = "empathy.name_the_feeling", "empathy.own_the_apology", "conduct.vague_stalling"


def marked(reply: str, *people: dict[str, int | None], group: str = "") -> MarkedReply:
    turns = (Turn(False, "The kettle leaked!"), Turn(True, reply))
    raters = tuple((f"P{n}", levels) for n, levels in enumerate(people))
    return MarkedReply(Conversation("c1", Language.ENGLISH, turns), raters, Location("marks", 1), group)


def test_several_people_give_the_middle_level() -> None:
    """The lower of two; what nobody looked at is not learnt from."""
    [mark] = marks_of([marked("Hm.", {FEELING: 2, SORRY: None}, {FEELING: 1, SORRY: None}, group="g")])
    assert (mark.levels, mark.group) == ({FEELING: 1, SORRY: None}, "g")
    bench = Bench({"en": judge()}, [mark])
    assert (bench.table(FEELING).y.tolist(), bench.table(SORRY).y.tolist()) == ([1], [])


def test_replies_to_one_customer_share_a_group() -> None:
    """Without a group the words before the reply say which customer it is."""
    one, other = marks_of([marked("Hm.", {}), marked("Well.", {})])
    assert one.group == other.group != ""


def test_a_row_says_which_lines_hold() -> None:
    """A column for each line of the criterion, with the points that it has so far."""
    bench = Bench({"en": judge()}, marks_of([marked("You must be frightened.", {FEELING: 1}), marked("Hm.", {})]))
    table = bench.table(FEELING)
    assert table.lines[0] == "names_feeling"
    assert table.x[:, 0].tolist() == [1.0, 0.0]
    assert (table.y.tolist(), table.positives) == ([1, 0], 1)


def test_an_example_speaks_of_one_criterion() -> None:
    """It counts half, and no other criterion learns from it."""
    bench = Bench({"en": judge()}, [mark_of(Example(FEELING, Language.ENGLISH, "You must be frightened.", 2))])
    assert bench.table(FEELING).weight.tolist() == [EXAMPLE_WEIGHT]
    assert bench.table(SORRY).x.shape == (0, len(bench.table(SORRY).lines))


@pytest.mark.parametrize(
    ("name", "tag"),
    [
        ("boundary.name_the_behaviour", Tag.ABUSE), ("conduct.talking_back", Tag.ABUSE),
        ("empathy.emotion_before_process", Tag.ANGER), (STALL, Tag.CALM),
    ],
)  # fmt: skip
def test_an_example_is_said_where_it_can_be_asked(name: str, tag: Tag) -> None:
    """To an abusive, an angry or a calm customer."""
    assert mark_of(Example(name, Language.ENGLISH, "Hm.", 0)).conversation.turns[0].tag is tag


def test_a_language_without_a_judge_is_passed_over() -> None:
    """Marks in Chinese say nothing to an English rubric."""
    assert Bench({"en": judge()}, [mark_of(Example(FEELING, Language.SIMPLIFIED, "您一定急坏了", 2))]).read == []


def test_a_sign_is_shown_where_it_fires() -> None:
    """With its words, and the reason if it does not count."""
    replies = [marked("You must be frightened.", {}), marked("You are not frightened.", {}), marked("Hm.", {})]
    bench = Bench({"en": judge()}, marks_of(replies))
    found = [(each.quote, str(each.spoiled)) for each in firings(bench, "names_feeling")]
    assert found == [("frightened", "None"), ("frightened", "negated")]


@pytest.mark.parametrize(
    ("sign", "known"),
    [("names_feeling", True), ("<cause>", True), ("[time]", True), ("[tme]", False), ("names_felling", False)],
)
def test_a_sign_that_is_not_there_is_told(sign: str, known: bool) -> None:
    """A slot may have any name."""
    bench = Bench({"en": judge()}, [])
    assert (unknown_sign(bench, sign) is None) is known
