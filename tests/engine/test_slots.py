"""Where a reply speaks of the case: facts, issues, remedies and the customer's own particulars."""

from dataclasses import replace

import pytest

from tests.small import reply_to
from trainer.engine import slots
from trainer.engine.case import About
from trainer.engine.text import read


def quoted(text: str, *wordings: str, loose: bool = False) -> list[str]:
    opened = read(text)
    return [opened.quote(s.first, s.last)[2] for s in slots.phrases(opened, wordings, loose=loose)]


@pytest.mark.parametrize(
    ("text", "wording", "found"),
    [
        ("The kettle leaked on me", "the kettle leaks", ["The kettle leaked"]),
        ("the ketle leaks", "kettle leaks", ["ketle leaks"]),
        ("kettle still now leaks", "kettle leaks", ["kettle still now leaks"]),
        ("kettle which we sold you leaks", "kettle leaks", []),
        ("leaks, the kettle", "kettle leaks", []),
        ("kettle. leaks", "kettle leaks", []),
        ("the sockets were wet and water came under the kettle", "water came under kettle near sockets",
         ["sockets were wet and water came under the kettle"]),
        ("water came. near the sockets", "water came under kettle near sockets", []),
        ("水壶一直漏水", "水壶漏水", ["水壶一直漏水"]),
        ("水壺漏水了", "水壶漏水", ["水壺漏水"]),
        ("漏水的水壶", "水壶漏水", ["漏水的水壶"]),
        ("费的电", "电费", []),
        ("order 88213", "88213", ["88213"]),
        ("anything", "", []),
    ],
)  # fmt: skip
def test_a_wording_stands_there_or_not(text: str, wording: str, found: list[str]) -> None:
    """A short wording stands in order, slips forgiven; of a long one most of it in one sentence will do."""
    assert quoted(text, wording) == found


def test_loosely_any_word_of_meaning_will_do() -> None:
    """A log names an issue in one sentence, so each of its words speaks of it; empty words do not."""
    assert quoted("your kettle and the wait", "the kettle leaks", loose=True) == ["kettle"]
    assert quoted("the and you", "the kettle and you", loose=True) == []


def test_details_are_what_the_customer_said() -> None:
    """The customer's particulars count wherever they were given, empty words never."""
    reply = reply_to("my kettle leaked at the wedding", "that kettle, at a wedding! thank you")
    assert [reply.text.tokens[s.first].word for s in slots.details(reply.case)] == ["kettle", "wedding"]
    assert reply.reading("two_details")
    assert not reply.reading("three_details")


def test_slots_of_a_log_are_its_sentences() -> None:
    """Issues, remedies and, for want of facts, the customer's words stand for the cause."""
    reply = reply_to("it leaks", "the kettle leaks, so a refund", issues=("kettle leaks",), authority=("full refund",))
    for name, words in (("issue", ["kettle", "leaks"]), ("remedy", ["refund"]), ("cause", ["leaks"]), ("colour", [])):
        places = slots.slot(name, reply.case)
        assert [reply.text.quote(s.first, s.last)[2] for s in places] == words, name


def test_facts_and_forbidden_remedies_are_wordings() -> None:
    """A scenario's facts are asked for by name."""
    case = reply_to("it leaks", "water under the base; cash today").case
    about = About(facts=(("cause", ("water under the base",)),), forbidden=("cash today",), from_log=False)
    case = replace(case, about=about)
    assert [len(slots.slot(name, case)) for name in ("cause", "forbidden", "impact")] == [1, 1, 0]
