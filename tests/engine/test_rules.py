"""Lines of a rubric against a reply: and, not, with, near, before, twice, thrice."""

import pytest

from tests.small import reply_to, rule, sign
from trainer.engine.rules import holding

SIGNS = [sign("sorry", "sorry"), sign("plan", "plan"), sign("wait", "wait")]


@pytest.mark.parametrize(
    ("line", "yes", "no"),
    [
        ("sorry", "sorry", "plan"),
        ("sorry and plan", "sorry. i. plan", "sorry"),
        ("sorry and not plan", "sorry", "sorry, plan"),
        ("not plan", "sorry", "plan"),
        ("sorry with plan", "sorry plan", "sorry. plan"),
        ("sorry near plan", "sorry. plan", "sorry. i. plan"),
        ("sorry before plan", "sorry. i. plan", "plan sorry"),
        ("sorry with plan and wait", "sorry plan. wait", "sorry. plan wait"),
        ("sorry twice", "sorry sorry", "sorry"),
        ("sorry thrice", "sorry sorry sorry", "sorry sorry"),
        ("not sorry twice", "sorry", "sorry sorry"),
        ("sorry with [start]", "sorry. plan", "plan. sorry"),
        ("plan with [end]", "sorry. plan", "plan. sorry"),
        ("sorry and [short]", "sorry", "sorry one two three four five six"),
        ("sorry with [short]", "sorry", "sorry one two three four five six"),
        ("sorry near [money]", "sorry. £5 back", "sorry. a. £5 back"),
        ("sorry with plan with wait", "sorry plan wait", "sorry plan. wait"),
    ],
)
def test_a_line_holds_or_not(line: str, yes: str, no: str) -> None:
    """The first reply makes the line hold, the second does not."""
    assert holding(rule(line), reply_to("hello", yes, SIGNS)) is not None
    assert holding(rule(line), reply_to("hello", no, SIGNS)) is None


def test_a_line_shows_the_hits_behind_it() -> None:
    """What was asked for is shown, what was denied is not."""
    reply = reply_to("hello", "sorry sorry", SIGNS)
    assert [hit.span.first for hit in holding(rule("sorry and not plan"), reply) or []] == [0, 1]
    assert holding(rule("not plan"), reply) == []


def test_a_spoilt_hit_makes_no_line_hold() -> None:
    """Negated words neither hold nor, in a denial, keep a line from holding."""
    reply = reply_to("hello", "not sorry", SIGNS)
    assert holding(rule("sorry"), reply) is None
    assert holding(rule("not sorry"), reply) == []


def test_an_empty_reply_holds_only_denials() -> None:
    """No words, no signs."""
    assert holding(rule("sorry"), reply_to("hello", "", SIGNS)) is None
    assert holding(rule("sorry with [start]"), reply_to("hello", "", SIGNS)) is None
    assert holding(rule("not sorry"), reply_to("hello", "", SIGNS)) == []
