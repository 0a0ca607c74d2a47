"""A conversation cut into replies, each with what came before it."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.shop import kettle
from tests.small import talk
from trainer.engine.case import DEFAULT_LIMIT, cases, last_case
from trainer.engine.quantities.money import Amount
from trainer.model.conversation import Conversation, Turn
from trainer.model.language import Language
from trainer.model.scenario import Stage, Tag


def test_messages_in_a_row_are_one_reply() -> None:
    """Consecutive messages are joined, and the reply is told at the last of them."""
    one, two = cases(talk("hi", "so sorry.", "+I am Leo.", "well?", "yes"))
    assert (one.text.raw, one.turn, [piece.start for piece in one.pieces]) == ("so sorry.\nI am Leo.", 2, [0, 10])
    assert (two.turn, two.customer.raw, two.earlier[0].raw) == (4, "well?", "so sorry.\nI am Leo.")
    assert [(case.first, case.last) for case in (one, two)] == [(True, False), (False, True)]


def test_the_agent_may_speak_first() -> None:
    """A reply before any customer turn has heard nothing."""
    first = cases(Conversation("c1", Language.ENGLISH, (Turn(True, "hello"), Turn(False, "hi"))))[0]
    assert (first.heard, first.customer.raw, first.tags) == ((), "", ())


def test_a_conversation_without_replies_has_no_case() -> None:
    """Nothing to judge is no error."""
    assert cases(talk("hi")) == []
    assert cases(Conversation("c1", Language.ENGLISH, ())) == []


def test_an_unfinished_call_has_no_last_reply() -> None:
    """What is still open is not judged as a closing."""
    assert not cases(replace(talk("hi", "yes"), finished=False))[-1].last


def test_tags_and_stage_come_from_the_scenario() -> None:
    """A log has none; a scenario's turn has both."""
    said = Turn(False, "hi", Tag.ANGER, Stage.CLOSING)
    (case,) = cases(Conversation("c1", Language.ENGLISH, (said, Turn(True, "yes"))))
    assert (case.tags, case.stage) == ((Tag.ANGER,), Stage.CLOSING)
    assert cases(talk("hi", "yes"))[0].tags == (None,)


def test_limits_go_by_currency() -> None:
    """The largest sum of a currency is its limit; another currency has none, and no authority the default one."""
    about = cases(talk("hi", "yes", authority=("£20 credit", "refund up to £60", "call back in 24 hours")))[0].about
    pounds, euros = Amount(0, 1, 5.0, frozenset({"GBP"})), Amount(0, 1, 5.0, frozenset({"EUR"}))
    assert (about.limit_of(pounds), about.limit_of(euros)) == (60.0, None)
    assert cases(talk("hi", "yes"))[0].about.limit_of(euros) == DEFAULT_LIMIT


def test_a_scenarios_card_is_its_authority() -> None:
    """Limits and remedies come from the card; a hidden issue is known once it has come out."""
    scenario = kettle()
    call = Conversation("c1", Language.ENGLISH, (Turn(False, "hi"), Turn(True, "yes")), scenario=scenario)
    about = cases(call)[0].about
    assert {limit.currencies for limit in about.limits} <= {frozenset({scenario.authority.currency})}
    hidden = tuple(issue.id for issue in scenario.issues if issue.hidden)
    assert len(cases(replace(call, revealed=hidden))[0].about.issues) == len(scenario.issues)
    assert len(about.issues) == len(scenario.issues) - len(hidden)


SAID = st.lists(st.tuples(st.booleans(), st.sampled_from(["a", "b", ""])), max_size=8)


@given(SAID)
def test_every_agent_turn_is_in_one_case(said: list[tuple[bool, str]]) -> None:
    """Each message of the agent is a piece of exactly one reply, in order."""
    conversation = Conversation("c1", Language.ENGLISH, tuple(Turn(agent, text) for agent, text in said))
    turns = [piece.turn for case in cases(conversation) for piece in case.pieces]
    assert turns == [n for n, (agent, _) in enumerate(said) if agent]
    if turns:
        assert last_case(conversation) == cases(conversation)[-1]
