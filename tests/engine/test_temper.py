"""The temper of a customer turn."""

import pytest

from tests.small import WORDS, judge, talk
from trainer.engine.case import cases
from trainer.engine.matcher import Matcher
from trainer.engine.temper import is_shouting, tag_of
from trainer.engine.text import read
from trainer.model.scenario import Tag

MATCHER = Matcher("en", WORDS, {})


@pytest.mark.parametrize(
    ("said", "temper"),
    [
        ("where is it", Tag.CALM), ("i am furious", Tag.ANGER), ("WHERE IS THE PARCEL", Tag.ANGER),
        ("now!!", Tag.ANGER), ("你们太慢了！！", Tag.ANGER), ("you idiot", Tag.ABUSE), ("废物", Tag.ABUSE),
        ("furious, you idiot", Tag.ABUSE), ("i will find you, idiot", Tag.THREAT), ("OK", Tag.CALM), ("", Tag.CALM),
    ],
)  # fmt: skip
def test_words_tell_the_temper(said: str, temper: Tag) -> None:
    """The worst of the word sets decides; capitals and two exclamation marks are anger."""
    assert tag_of(None, read(said), MATCHER) is temper


def test_a_scenarios_tag_is_believed() -> None:
    """A tag outweighs the words."""
    assert tag_of(Tag.CALM, read("you idiot"), MATCHER) is Tag.CALM


@pytest.mark.parametrize(("raw", "shouts"), [("PLEASE CALM down", True), ("USB HDMI VAT", False), ("WAIT", False)])
def test_shouting_is_two_long_words_in_capitals(raw: str, *, shouts: bool) -> None:
    """Abbreviations do not shout."""
    assert is_shouting(raw) is shouts


def test_tempers_go_by_customer_run() -> None:
    """A reply knows the tempers of all the turns before it."""
    reply = judge([]).reading(cases(talk("you idiot", "hello", "sorry about that", "ok"))[-1])
    assert reply.tempers == (Tag.ABUSE, Tag.CALM)
