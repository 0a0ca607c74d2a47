"""The work for a reply grows with its length and no faster, whatever the reply is made of."""

import sys
from collections.abc import Callable
from types import FrameType

import pytest

from tests import shipped
from trainer.model.conversation import Conversation, Turn
from trainer.model.language import Language

PIECES = [
    "sorry ", "I am so sorry, you waited all day. ", "not ", "if ", "you said ", '"a ', "?", "12 ", "1,",
    "two hundred and ", "对不起", "您等了一天，真对不起。", "三点", "一", "，", "如果", "不", "\n", "a'",
    "HELLO ", "\U0001f600",
]  # fmt: skip
TIMES = 300
"""So often that what does not depend on the length hardly counts."""


def calls(work: Callable[[], object]) -> int:
    """How many functions are called in the course of some work."""
    count = 0

    def note(frame: FrameType, event: str, arg: object) -> None:
        nonlocal count
        del frame, arg
        count += event in ("call", "c_call")

    sys.setprofile(note)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count


def judging(reply: str) -> Callable[[], object]:
    language = Language.ENGLISH if reply.isascii() else Language.SIMPLIFIED
    turns = (Turn(False, "It leaks, and I waited all day. 水壶漏水"), Turn(True, reply))
    talk = Conversation("c1", language, turns, issues=("kettle leaks", "a day lost"), authority=("refund up to £60",))
    judge = shipped.judge(language.rubrics)
    return lambda: judge.turns(talk)


@pytest.mark.parametrize("piece", PIECES)
def test_twice_the_text_is_about_twice_the_work(piece: str) -> None:
    """Doubling a long reply at most doubles and a half the function calls that judging it takes."""
    calls(judging(piece * 3))  # compiles patterns and fills the trie
    once, twice = calls(judging(piece * TIMES)), calls(judging(piece * (2 * TIMES)))
    assert twice < 2.5 * once


def test_a_long_call_is_about_as_much_work_a_reply() -> None:
    """The turns before a reply are looked at once, not once for each reply after them."""

    def talk(turns: int) -> Callable[[], object]:
        said = tuple(Turn(n % 2 == 1, f"Message {n} of {turns}: I am sorry for the wait.") for n in range(turns))
        return lambda: shipped.judge("en").turns(Conversation("c1", Language.ENGLISH, said))

    calls(talk(4))
    once, twice = calls(talk(80)), calls(talk(160))
    assert twice < 3 * once
