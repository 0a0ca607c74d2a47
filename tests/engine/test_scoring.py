"""From judged replies to a scorecard: which turn speaks, what it adds up to, what stands apart."""

import pytest

from tests.small import criterion, judge, rule, sign, talk
from trainer.engine.scoring import band_of, score
from trainer.model.conversation import Conversation
from trainer.model.rubric import Criterion, Critical, Scope, Section
from trainer.model.score import Band, Scorecard, Verdict

SIGNS = [sign("good", "good"), sign("half", "half"), sign("maybe", "maybe"), sign("rude", "rude")]
LEVELS = {"good": 2.5, "half": 1.5, "maybe": 1.0}
FAULT = {"rude": 2.5, "half": 1.5}


def skill(**changes: object) -> Criterion:
    return criterion(LEVELS, **changes)


def fault(id: str = "arrogance", **changes: object) -> Criterion:
    return criterion(FAULT, id=id, section=Section.CONDUCT, deductions=(4, 12), scope=Scope.WORST, **changes)


def call(*replies: str) -> Conversation:
    return talk(*(turn for reply in replies for turn in ("you idiot", reply)))


def card(criteria: list[Criterion], *replies: str) -> Scorecard:
    return score(call(*replies), judge(SIGNS, criteria))


@pytest.mark.parametrize(
    ("scope", "replies", "level", "turn"),
    [
        (Scope.BEST, ("half", "good", "no"), 2, 3),
        (Scope.BEST, ("good", "good", "half"), 2, 1),
        (Scope.LAST, ("good", "half", "no"), 1, 3),
        (Scope.LAST, ("no", "no", "no"), 0, 5),
        (Scope.WORST, ("good", "half", "good"), 1, 3),
        (Scope.SHARE, ("good", "good", "good"), 2, 1),
        (Scope.SHARE, ("good", "no", "no", "good", "half"), 1, 1),
        (Scope.SHARE, ("good", "no", "no"), 0, 1),
    ],
)
def test_one_turn_speaks_for_the_call(scope: Scope, replies: tuple[str, ...], level: int, turn: int) -> None:
    """The best, the last that shows anything, the worst, or the share of full turns."""
    finding = card([skill(scope=scope)], *replies).findings[0]
    assert (finding.level, finding.turn) == (level, turn)


def test_the_worst_conduct_is_the_highest_level() -> None:
    """In conduct a level is a fault."""
    assert card([fault()], "good", "rude", "half").findings[0].level == 2


def test_what_is_not_sure_costs_nothing() -> None:
    """A guess has no points and nothing possible, and a sure turn speaks before it."""
    alone = card([skill()], "maybe").findings[0]
    assert (alone.verdict, alone.level, alone.points, alone.possible) == (Verdict.NOT_SURE, 1, 0.0, 0.0)
    assert card([skill()], "maybe", "half").findings[0].verdict is Verdict.SCORED


def test_what_was_never_due_is_not_applicable() -> None:
    """It is left out of the sums, never given full marks."""
    empty = card([skill(due=())], "good")
    assert (empty.findings[0].verdict, empty.sections, empty.score, empty.band) == (
        Verdict.NOT_APPLICABLE,
        (),
        None,
        None,
    )


def test_sections_are_weighted_means() -> None:
    """A section is the share of its points; the score weighs the sections that were due."""
    criteria = [skill(weight=8), skill(id="explore_need", weight=2, indicators=()), skill(section=Section.RESOLUTION)]
    found = card(criteria, "half")
    assert dict(found.sections) == {Section.EMPATHY: 40.0, Section.RESOLUTION: 50.0}
    assert found.score == pytest.approx(0.4 * 40 + 0.6 * 50)


def test_boundary_has_its_share_where_it_is_due() -> None:
    """With abuse, empathy and resolution make room for it."""
    criteria = [skill(), skill(section=Section.RESOLUTION), skill(section=Section.BOUNDARY, indicators=())]
    assert card(criteria, "good").score == pytest.approx(75.0)


def test_conduct_subtracts_once_and_at_most_forty() -> None:
    """Each fault is subtracted once, and the score never falls below nothing."""
    assert card([skill(), fault()], "good rude", "rude").score == 88.0
    many = card([skill(), *(fault(f"fault{n}") for n in range(5))], "good rude")
    assert (many.deductions, many.score) == (40.0, 60.0)
    assert card([skill(), *(fault(f"fault{n}") for n in range(5))], "rude").score == 0.0


@pytest.mark.parametrize(
    ("value", "band"), [(0, "not yet"), (49.9, "not yet"), (50, "forming"), (70, "solid"), (85, "strong")]
)
def test_bands_begin_at_their_least_value(value: float, band: str) -> None:
    """A band is the word for a score."""
    assert band_of(value) == Band(band)


def test_a_critical_error_stands_instead_of_the_band() -> None:
    """Level 2 of a fault and level 0 of a skill are critical where the rubric says so; the number stays."""
    faulty = card([skill(), fault(critical=Critical.CUSTOMER)], "good rude")
    assert ([error.kind for error in faulty.critical], faulty.band) == ([Critical.CUSTOMER], Band.CRITICAL)
    assert faulty.score == 88.0
    lacking = card([skill(critical=Critical.BUSINESS)], "no")
    assert lacking.band is Band.CRITICAL
    assert card([fault(critical=Critical.CUSTOMER)], "half").critical == ()
    assert card([skill(critical=Critical.BUSINESS)], "half").critical == ()


def test_a_critical_flag_needs_exact_words() -> None:
    """A misspelt fault may count, but raises no flag."""
    shown = [sign("rude", "arrogant")]
    criteria = [criterion({"rude": 2.5}, section=Section.CONDUCT, deductions=(4, 12), critical=Critical.CUSTOMER)]
    assert score(call("arrogant"), judge(shown, criteria)).critical
    assert not score(call("arogant"), judge(shown, criteria)).critical


def test_a_critical_error_may_need_its_occasion() -> None:
    """With `critical_when`, one of the replies must give it."""
    narrow = skill(critical=Critical.CUSTOMER, critical_when=(rule("rude"),))
    assert card([narrow], "no").critical == ()
    assert card([narrow], "rude", "no").critical


def test_staff_welfare_protects_and_costs_nothing() -> None:
    """It is listed, and the band stays."""
    found = card([skill(), skill(section=Section.BOUNDARY, critical=Critical.STAFF_WELFARE, indicators=())], "good")
    assert [error.kind for error in found.critical] == [Critical.STAFF_WELFARE]
    assert found.band is not Band.CRITICAL
