from tests.calls import BAD, CASH, GOOD, KIND, OFFER, STALL, debrief_after
from trainer.model.rubric import Critical
from trainer.model.scenario import Outcome
from trainer.model.score import Band


def test_a_good_call_opens_with_its_own_words() -> None:
    """Up to three strengths, each with the trainee's sentence and what it shows."""
    found = debrief_after(GOOD)
    assert [point.criterion for point in found.strengths] == [
        "resolution.concrete_offer_within_authority", "empathy.name_the_feeling", "empathy.own_the_apology",
    ]  # fmt: skip
    assert found.strengths[0].excerpt is not None
    assert found.strengths[0].excerpt.text == OFFER
    assert found.strengths[0].anchor == "A named remedy with its size or date."
    assert found.polite
    assert (found.outcome, found.band) == (Outcome.RESOLVED, Band.STRONG)


def test_nothing_is_left_to_work_on_after_a_full_call() -> None:
    """Where nothing was lost there is no next step to invent."""
    assert debrief_after(GOOD).next_step is None


def test_one_thing_to_work_on_is_what_cost_most() -> None:
    """The costliest gap, with the reply it was due to, what is missing, and two replies to that very moment."""
    step = debrief_after(["Can I take your order number?", OFFER]).next_step
    assert step is not None
    assert step.point.criterion == "empathy.name_the_feeling"
    assert step.point.missing == ("a word for the feeling", "what caused it")
    assert step.reply is not None
    assert step.reply.text == "Can I take your order number?"
    assert step.contrast is not None
    assert step.contrast.of_this_turn
    assert step.contrast.strong.startswith("Water near the sockets")


def test_a_gap_met_again_comes_first() -> None:
    """Of two gaps the one that was there last time as well is the one to work on."""
    missed = frozenset({"empathy.own_the_apology"})
    step = debrief_after(["Can I take your order number?", OFFER], missed).next_step
    assert step is not None
    assert step.point.criterion == "empathy.own_the_apology"


def test_the_rubrics_pair_stands_in_where_the_beat_has_none() -> None:
    """A beat without model replies leaves the rubric's own contrast."""
    step = debrief_after([KIND, STALL, "Well."]).next_step
    assert step is not None
    assert step.contrast is not None
    assert not step.contrast.of_this_turn


def test_critical_errors_stand_apart_with_their_words() -> None:
    """The promise nobody may give is told with the sentence that gave it, and takes the place of the band."""
    found = debrief_after(BAD)
    assert [(error.point.criterion, error.kind) for error in found.serious] == [
        ("conduct.over_promise", Critical.BUSINESS)
    ]
    assert found.serious[0].point.excerpt is not None
    assert found.serious[0].point.excerpt.text == CASH
    assert found.band is Band.CRITICAL
    assert not found.polite


def test_the_way_through_the_call_is_told() -> None:
    """Every stop with the mood before and after, and the replies that moved it most."""
    found = debrief_after([KIND, CASH, OFFER])
    assert [step.beat for step in found.steps] == ["opening", "softened", "colder"]
    assert [step.after for step in found.steps[:-1]] == [step.before for step in found.steps[1:]]
    assert found.rise is not None
    assert (found.rise.reply, found.rise.change) == (KIND, 22)
    assert found.fall is not None
    assert found.fall.reply == CASH


def test_what_became_of_each_issue_is_told() -> None:
    """Settled, still open, never heard of; and the remedies in hand that would have fitted."""
    assert debrief_after(GOOD).settled == ("the kettle leaks",)
    lost = debrief_after(BAD)
    assert lost.unsettled == ("the kettle leaks",)
    assert lost.unheard == ("food in the freezer thawed",)
    assert lost.unused == ("a new kettle by next-day courier", "goodwill up to 20 pounds")


def test_a_call_without_a_reply_has_a_debrief() -> None:
    """Leaving at once is no error."""
    found = debrief_after([])
    assert (found.strengths, found.next_step, found.score, found.outcome) == ((), None, None, None)
    assert not found.polite
    assert len(found.steps) == 1
    assert found.not_applicable


def test_what_was_not_asked_for_is_named() -> None:
    """Criteria that were never due are named, not counted."""
    assert debrief_after(GOOD).not_applicable == ("Warn and offer a choice", "End the call as the policy allows")
