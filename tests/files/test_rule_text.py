"""Lines of indicators, stops and caps taken apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.files.rule_text import names_of, parse_rule
from trainer.model.message import Message
from trainer.model.problem import Location
from trainer.model.rubric import Rule, Term

HERE = Location("f.yaml", 3, 7)
WORDS = ["and", "not", "with", "near", "before", "twice", "thrice", "stall", "<cause>", "[time]", "or", ""]


@pytest.mark.parametrize(
    ("line", "terms"),
    [
        ("apology", [Term(("apology",))]),
        ("not apology", [Term(("apology",), negated=True)]),
        ("stall and not [time]", [Term(("stall",)), Term(("[time]",), negated=True)]),
        ("feeling near <cause>", [Term(("feeling", "<cause>"), "near")]),
        ("a before b before c", [Term(("a", "b", "c"), "before")]),
        ("not a with b", [Term(("a", "b"), "with", negated=True)]),
        ("action thrice", [Term(("action",), times=3)]),
        ("stall twice and  b", [Term(("stall",), times=2), Term(("b",))]),
    ],
)
def test_lines(line: str, terms: list[Term]) -> None:
    """Each way of joining signs gives its terms."""
    assert parse_rule(line, HERE) == Rule(" ".join(line.split()), tuple(terms), HERE)


@pytest.mark.parametrize(
    "line",
    ["", "and", "a and", "and a", "not", "a or b", "a b", "a with", "with a", "a with b near c", "a with b twice", "A",
     "<a", "twice", "not not a", "a with not b", "客气"],
)  # fmt: skip
def test_lines_that_cannot_be_read(line: str) -> None:
    """A line that is no rule gives a message that says why."""
    fault = parse_rule(line, HERE)
    assert isinstance(fault, Message)
    assert str(fault).endswith(".")


def test_names() -> None:
    """Signs, slots and readings are named in order."""
    rule = parse_rule("a with <b> and not [time]", HERE)
    assert isinstance(rule, Rule)
    assert names_of(rule) == ("a", "<b>", "[time]")


@given(st.lists(st.sampled_from(WORDS), max_size=9).map(" ".join))
def test_rules_keep_their_words(line: str) -> None:
    """A line is either refused or kept word for word, with a sign in every term."""
    rule = parse_rule(line, HERE)
    if isinstance(rule, Rule):
        assert rule.text == " ".join(line.split())
        assert all(term.signs for term in rule.terms)
        assert set(names_of(rule)) <= {"stall", "<cause>", "[time]"} | {"or"}
