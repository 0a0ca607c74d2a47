"""Readings of a reply that are no quantities, each both ways."""

import pytest

from tests.small import judge, reply_to, sign, talk
from trainer.engine.case import cases
from trainer.engine.readers import READERS
from trainer.engine.reading import ReplyReading
from trainer.model.readings import OF_THE_CASE, OF_THE_REPLY

ONE_LIMIT = ("credit up to £20",)


def reads(name: str, text: str, customer: str = "hello", **more: tuple[str, ...]) -> bool:
    language = "en" if text.isascii() else "zh"
    return bool(reply_to(customer, text, language=language, **more).reading(name))


def last_of(*turns: str, **more: tuple[str, ...]) -> ReplyReading:
    return judge([]).reading(cases(talk(*turns, **more))[-1])


def test_every_reading_has_a_reader() -> None:
    """The names that a rubric may use are the names that are read."""
    assert set(READERS) == OF_THE_REPLY | OF_THE_CASE


@pytest.mark.parametrize(
    ("name", "yes", "no"),
    [
        ("question", "is it?", "it is"),
        ("question", "可以吗", "可以。"),
        ("many_questions", "a? b? c? d?", "a? b? c?"),
        ("short", "one two three", "one two three four five six seven"),
        ("short", "我马上查", "我现在马上去帮您把这件事情查清楚"),
        ("brief", "word " * 40, "word " * 41),
        ("long", "word " * 91, "word " * 90),
        ("long", "字" * 131, "字" * 130),
        ("shouting", "PLEASE CALM down", "please CALM down"),
        ("exclaims", "no! no! no!", "no! no!"),
        ("start", "anything", ""),
        ("end", "anything", ""),
    ],
)
def test_readings_of_the_reply(name: str, yes: str, no: str) -> None:
    """The first reply has it, the second has not."""
    assert reads(name, yes)
    assert not reads(name, no)


@pytest.mark.parametrize(
    ("name", "customer", "yes", "no"),
    [
        ("copied", "my kettle leaks all over the floor", "my kettle leaks all over the floor", "we will replace it"),
        ("customer_number", "order 88213", "ok", None),
        ("customer_asked", "where is it?", "ok", None),
        ("after_outburst", "i am furious", "ok", None),
        ("after_outburst", "WHERE IS MY PARCEL", "ok", None),
        ("after_outburst", "where is it!!", "ok", None),
        ("after_abuse", "you idiot", "ok", None),
        ("after_threat", "i will find you", "ok", None),
        ("customer_upset", "it hurt my son", "ok", None),
        ("second_contact", "this is the third time i call", "ok", None),
        ("first_reply", "hello", "ok", None),
        ("one_issue", "hello", "ok", None),
    ],
)
def test_readings_of_the_customer(name: str, customer: str, yes: str, no: str | None) -> None:
    """What the customer said gives the reading; another reply, or a calm customer, does not."""
    assert reads(name, yes, customer)
    assert not reads(name, no or yes, customer if no else "hello there") or name in ("first_reply", "one_issue")


def test_readings_of_the_agents_earlier_words() -> None:
    """Warnings, offers and repetition look back at the agent's own turns."""
    same = last_of("hello", "We are looking into it now.", "and?", "We are looking into it now!")
    assert [bool(same.reading(name)) for name in ("repeated", "earlier_warning", "first_reply")] == [True, False, False]
    warned = last_of("hello", "this is my final warning, then a refund", "and?", "ok")
    assert [bool(warned.reading(name)) for name in ("repeated", "earlier_warning", "earlier_offer")] == [
        False,
        True,
        True,
    ]


ISSUES = ("kettle leaks", "late delivery")


@pytest.mark.parametrize(
    ("text", "done"),
    [
        ("for the kettle i am sending one; for the delivery i am sending a courier", {"every", "half", "some"}),
        ("for the kettle i am sending one", {"half", "some"}),
        ("the kettle is bad. i am sending one", set()),
        ("sorry", set()),
    ],
)
def test_issues_are_answered_beside_an_action(text: str, done: set[str]) -> None:
    """An issue has its answer where it is named in a sentence with an action."""
    assert {
        share
        for share in ("every", "half", "some")
        if reads(f"{share}_issue" + "s" * (share != "every"), text, issues=ISSUES)
    } == done


@pytest.mark.parametrize(
    ("customer", "text", "over", "within"),
    [
        ("it leaks", "i'll credit you £20", False, True),
        ("it leaks", "i'll credit you £21", True, False),
        ("it leaks", "i'll credit you €500", False, False),
        ("it leaks", "i can't credit you £500", False, False),
        ("it leaks", "£500 is what it costs", False, False),
        ("it leaks", "i'll ask my lead to credit £500", False, False),
        ("i paid £500", "i see you paid £500", False, False),
        ("pay me £5,000 or else", "fine, i'll pay you the £5,000", True, False),
        ("pay me £5,000 or else", "£5,000 i can't do", False, False),
        ("pay me £5,000 or else", "you want £5,000", False, False),
        ("赔我五万，不然没完", "好，我赔您五万", True, False),
        ("赔我五万，不然没完", "五万我不能赔", False, False),
        ("我付了五千块", "您付的五千块我看到了", False, False),
    ],
)
def test_amounts_against_the_limit(customer: str, text: str, *, over: bool, within: bool) -> None:
    """Only what is granted can be too much, and only in the currency of the authority."""
    authority = ONE_LIMIT if text.isascii() or "£" in text or "€" in text else ("优惠券20元以内",)
    language = "en" if "£" in text or "€" in text else "zh"
    reply = reply_to(customer, text, language=language, authority=authority)
    assert (bool(reply.reading("over_limit")), bool(reply.reading("within_limit"))) == (over, within)


def test_without_an_authority_a_refund_has_no_limit() -> None:
    """What was paid goes back in full; goodwill stops at the default limit."""
    assert reads("over_limit", "i'll give you £700 for the trouble")
    assert not reads("over_limit", "i'll refund you £700")
    assert reads("over_limit", "i'll refund you £700", authority=("refund up to £60",))
    assert not reads("over_limit", "i'll refund you £700", authority=("full refund", "£20 voucher"))


@pytest.mark.parametrize(
    ("before", "text", "raised"),
    [
        ("you get £20", "you get £40", True),
        ("you get £20", "you get £20", False),
        ("you get £20", "another £10 then", True),
        ("you get £20", "£40 i can't do", False),
        ("you get £20", "you want £40", False),
        ("i am looking", "you get £40", False),
    ],
)
def test_an_offer_is_raised(before: str, text: str, *, raised: bool) -> None:
    """A larger grant than before, or one on top of it; a refused sum raises nothing."""
    assert bool(last_of("it leaks", before, "more!", text).reading("raised_offer")) is raised


def test_a_new_amount_was_named_by_nobody() -> None:
    """What the customer named is not new, and what is refused is not on the table."""
    assert reads("new_amount", "i'll refund you £50", "it leaks")
    assert not reads("new_amount", "i'll refund you £50", "it cost £50")
    assert not reads("new_amount", "i can't refund you £50", "it leaks")


def test_styles_are_the_scenarios() -> None:
    """A log tells no style."""
    assert not any(reads(f"style_{style}", "ok") for style in ("decisive", "anxious", "analytical", "chatty"))


def test_a_reading_of_the_whole_reply_has_no_place() -> None:
    """It can still be asked for in a cue, and stands with anything."""
    reply = reply_to("hello", "ok then", [sign("curt", "[short]")])
    assert reply.good("curt")
