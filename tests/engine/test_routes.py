"""What one reply does to the customer, and which way the call takes."""

from dataclasses import replace

import pytest

from trainer.engine.routes import chosen_route, holds, mood_change, offered_now, patience_change, settled_now
from trainer.model.conversation import Turn
from trainer.model.language import Language
from trainer.model.scenario import (
    Authority,
    Beat,
    Channel,
    Customer,
    Issue,
    Route,
    Scenario,
    Stage,
    Style,
    Tag,
    When,
)  # fmt: skip
from trainer.model.score import Judgement, ReplyRead, TurnScore, Verdict
from trainer.model.session import State

SCENARIO = Scenario(
    id="s", title="", language=Language.ENGLISH, channel=Channel.CHAT, difficulty=1, reason="", brief="",
    customer=Customer("Ada", Style.DECISIVE, 40, 3), fault=True, facts=(),
    issues=(
        Issue("leak", "", ("leak",), ("replacement", "refund")),
        Issue("delay", "", ("late",), ("refund",)),
        Issue("smell", "", ("smell",), ("visit",), hidden=True),
    ),
    authority=Authority("GBP", ()), beats=(), endings=(), out_of_patience="lost",
)  # fmt: skip
STATE = State(
    mood=40,
    patience=2,
    settled=("leak",),
    offered=("replacement",),
    warnings=1,
    turns=(Turn(True, "a"), Turn(True, "b")),
)


def read(levels: dict[str, int] | None = None, **more: object) -> ReplyRead:
    judgements = tuple(Judgement(name, Verdict.SCORED, level, due=True) for name, level in (levels or {}).items())
    return ReplyRead(TurnScore(1, judgements), **more)  # type: ignore[arg-type]


WARM = read({"empathy.name_the_feeling": 2, "conduct.neglect": 1}, topics=("leak",), cues=frozenset({"{sorry}"}))


@pytest.mark.parametrize(
    ("yes", "no"),
    [
        (When(), None),
        (When(level_at_least=(("empathy.name_the_feeling", 2),)), When(level_at_least=(("empathy.explore_need", 1),))),
        (When(level_below=(("empathy.explore_need", 1),)), When(level_below=(("empathy.name_the_feeling", 2),))),
        (When(settled=("leak",)), When(settled=("leak", "delay"))),
        (When(unsettled=("delay",)), When(unsettled=("leak",))),
        (When(offered=("replacement",)), When(offered=("refund",))),
        (When(asked_about=("leak",)), When(asked_about=("delay",))),
        (When(says=("{sorry}", "other")), When(says=("other",))),
        (When(mood_at_least=40), When(mood_at_least=41)),
        (When(mood_below=41), When(mood_below=40)),
        (When(patience_below=3), When(patience_below=2)),
        (When(turns_at_least=2), When(turns_at_least=3)),
        (When(warnings_at_least=1), When(warnings_at_least=2)),
        (When(settled=("leak",), mood_below=41), When(settled=("leak",), mood_below=40)),
    ],
)
def test_a_route_holds_or_not(yes: When, no: When | None) -> None:
    """Every test that is set must hold."""
    assert holds(yes, STATE, WARM)
    assert no is None or not holds(no, STATE, WARM)


def test_the_first_route_that_holds_is_taken() -> None:
    """Later routes are not looked at."""
    routes = (Route("a", When(mood_below=10)), Route("b", When(mood_below=50)), Route("c"))
    beat = Beat("x", Tag.CALM, Stage.OPENING, ("hi",), routes)
    assert chosen_route(beat, STATE, WARM) == (1, routes[1])


def test_what_is_not_applicable_has_no_level() -> None:
    """A route that asks for it sees 0."""
    unasked = ReplyRead(TurnScore(1, (Judgement("empathy.explore_need", Verdict.NOT_APPLICABLE, 2, due=False),)))
    assert not holds(When(level_at_least=(("empathy.explore_need", 1),)), STATE, unasked)


@pytest.mark.parametrize(
    ("levels", "change"),
    [
        ({}, 0),
        ({"empathy.a": 1}, 3),
        ({"empathy.a": 2, "resolution.b": 2}, 12),
        ({f"empathy.{n}": 2 for n in "abcdef"}, 18),
        ({"conduct.neglect": 1}, -8),
        ({"empathy.a": 2, "conduct.neglect": 2}, -12),
    ],
)
def test_mood_follows_the_levels(levels: dict[str, int], change: int) -> None:
    """Good levels warm up to a bound, faults chill."""
    assert mood_change(read(levels)) == change


@pytest.mark.parametrize(
    ("levels", "change"),
    [
        ({}, -1),
        ({"empathy.a": 1}, 0),
        ({"empathy.a": 2, "conduct.neglect": 2}, -1),
        ({"empathy.a": 1, "conduct.b": 1}, 0),
    ],
)
def test_empty_and_rude_replies_cost_patience(levels: dict[str, int], change: int) -> None:
    """One each turn, never more."""
    assert patience_change(read(levels)) == change


def test_offers_are_remembered_once() -> None:
    """In the order they came."""
    assert offered_now(STATE, read(offered=("refund", "replacement"))) == ("replacement", "refund")


@pytest.mark.parametrize(
    ("settled", "offered", "topics", "now"),
    [
        ((), ("replacement",), (), ("leak",)),
        ((), ("refund",), (), ()),
        ((), ("refund",), ("delay",), ("delay",)),
        ((), ("refund",), ("leak", "delay"), ("leak", "delay")),
        (("leak",), ("refund",), (), ("leak", "delay")),
        ((), ("visit",), ("smell",), ()),
        (("leak",), (), ("delay",), ("leak",)),
    ],
)
def test_a_remedy_settles_an_issue(
    settled: tuple[str, ...], offered: tuple[str, ...], topics: tuple[str, ...], now: tuple[str, ...]
) -> None:
    """A remedy that fits one open issue settles it; one for several must name which; a hidden one waits."""
    state = replace(STATE, settled=settled)
    assert settled_now(SCENARIO, state, read(offered=offered, topics=topics)) == now


def test_a_hidden_issue_is_settled_once_it_has_come_out() -> None:
    """What was revealed can be answered."""
    assert settled_now(SCENARIO, replace(STATE, settled=(), revealed=("smell",)), read(offered=("visit",))) == (
        "smell",
    )
