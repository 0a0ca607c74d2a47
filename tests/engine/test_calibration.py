"""Figures over marked replies: what is compared with what, how wide ranges are, what is picked and advised."""

from collections.abc import Sequence
from statistics import mean

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.shop import rubrics
from trainer.engine.by_length import length_kappa
from trainer.engine.calibration import calibrate
from trainer.engine.columns import before_reply, columns_of, reply_of
from trainer.engine.figures import Figures, false_alarms, recall
from trainer.engine.talk import talks
from trainer.engine.threshold import advise
from trainer.model.calibration import JudgedReply, MarkedReply
from trainer.model.conversation import Conversation, Turn
from trainer.model.language import Language
from trainer.model.problem import Location
from trainer.model.score import Judgement, TurnScore, Verdict

FEELING, STALL = "empathy.name_the_feeling", "conduct.vague_stalling"
NAMES = (FEELING, STALL)
LEVEL = st.integers(0, 2)
ROW = st.tuples(*[LEVEL] * 6)
Row = tuple[int, ...]


def judged(
    n: int, people: dict[str, dict[str, int | None]], scorer: dict[str, float], *,
    customer: str = "", reply: str = "", language: Language = Language.ENGLISH, ceiling: int = 2,
) -> JudgedReply:  # fmt: skip
    """A reply that the scorer gives points, and people give levels."""
    turns = (Turn(False, customer or f"Customer {n}."), Turn(True, reply or f"Reply {n}."))
    marked = MarkedReply(Conversation(f"r{n}", language, turns), tuple(sorted(people.items())), Location("marks", n))
    judgements = tuple(
        Judgement(name, Verdict.SCORED, min(ceiling, max(0, min(2, int(points)))), True, points)
        for name, points in scorer.items()
    )
    return JudgedReply(marked, TurnScore(1, judgements), dict.fromkeys(scorer, ceiling))


def of_rows(rows: Sequence[Row]) -> list[JudgedReply]:
    """Two raters and the scorer on two criteria."""
    return [
        judged(n, {"A": {FEELING: a, STALL: c}, "B": {FEELING: b, STALL: d}}, {FEELING: s, STALL: t})
        for n, (a, b, s, c, d, t) in enumerate(rows)
    ]


def kappa(one: Sequence[int], other: Sequence[int]) -> float:
    metrics = pytest.importorskip("sklearn.metrics", reason="scikit-learn is for tests only")
    if len({*one, *other}) == 1:
        return 1.0
    return float(metrics.cohen_kappa_score(one, other, labels=[0, 1, 2], weights="quadratic"))


@settings(max_examples=25, deadline=None)
@given(st.lists(ROW, min_size=2, max_size=25))
def test_figures_are_means_over_raters(rows: list[Row]) -> None:
    """Scorer against each rater, rater against rater, criteria apart, as a mean, and in one table."""
    replies = of_rows(rows)
    columns = columns_of(replies, NAMES)
    figures = Figures(columns, least=0)
    a, b, s, c, d, t = ([row[n] for row in rows] for n in range(6))
    feeling, stall = figures.agreements(replies)
    assert feeling.scorer.value == pytest.approx((kappa(a, s) + kappa(b, s)) / 2)
    assert stall.people == pytest.approx(kappa(c, d))
    assert feeling.positives == sum(bool(x or y) for x, y in zip(a, b, strict=True))
    totals = figures.totals(replies)
    assert totals.macro is not None
    assert totals.macro.value == pytest.approx(mean([feeling.scorer.value, stall.scorer.value]))
    assert totals.pooled.value == pytest.approx((kappa(a + c, s + t) + kappa(b + d, s + t)) / 2)
    assert totals.pooled_people == pytest.approx(kappa(a + c, b + d))
    alarms = sum(t_ == 2 and c_ == d_ == 0 for c_, d_, t_ in zip(c, d, t, strict=True))
    assert false_alarms(replies) == pytest.approx(100 * alarms / len(rows))
    faults = [t_ > 0 for c_, d_, t_ in zip(c, d, t, strict=True) if c_ and d_]
    assert recall(columns) == (mean(faults) if faults else None)


@settings(max_examples=25, deadline=None)
@given(st.lists(ROW, min_size=5, max_size=25))
def test_the_same_marks_give_the_same_figures(rows: list[Row]) -> None:
    """Nothing is left to chance, and a range holds its figure unless every customer answers alike."""
    replies = of_rows(rows)
    first, again = (Figures(columns_of(replies, NAMES), 0).agreements(replies) for _ in range(2))
    assert first == again
    assert all(each.scorer.low <= each.scorer.high for each in first)


def test_replies_to_one_customer_are_drawn_together() -> None:
    """Twelve customers with eight replies each say less than 96 customers: the range is wider."""
    levels = [(n % 3, (n + (n // 12 % 4 == 0)) % 3) for n in range(96)]
    alone = [judged(n, {"A": {FEELING: mark}}, {FEELING: level}) for n, (mark, level) in enumerate(levels)]
    shared = [
        judged(n, {"A": {FEELING: mark}}, {FEELING: level}, customer=f"Customer {n // 8}")
        for n, (mark, level) in enumerate(levels)
    ]
    narrow, wide = (Figures(columns_of(each, NAMES), 0).agreements(each)[0].scorer for each in (alone, shared))
    assert narrow.value == wide.value
    assert wide.high - wide.low > narrow.high - narrow.low


def test_four_customers_say_nothing_about_others() -> None:
    """The range is then the whole scale."""
    replies = of_rows([(2, 2, 2, 0, 0, 0), (0, 0, 0, 1, 1, 1)] * 2)
    scorer = Figures(columns_of(replies, NAMES), 0).agreements(replies)[0].scorer
    assert (scorer.value, scorer.low, scorer.high) == (1.0, -1.0, 1.0)


def test_a_gap_is_not_a_nought() -> None:
    """What a rater did not look at counts for nothing, what a rater left out counts as 0."""
    rows = [({FEELING: 2}, {FEELING: 2}), ({FEELING: 0}, {FEELING: None}), ({FEELING: 1}, {}), ({}, {FEELING: 0})]
    replies = [judged(n, {"A": a, "B": b}, {FEELING: a.get(FEELING) or 0}) for n, (a, b) in enumerate(rows)]
    [column] = columns_of(replies, NAMES)
    assert column.units() == [[2, 2], [0], [1, 0], [0, 0]]
    assert column.among_people() == [[1, 0, 0, 1, 0, 0, 0, 0, 1]]


def test_raters_who_take_turns_are_one_judge() -> None:
    """Ten people with a reply each make one kappa, not ten kappas of a single reply."""
    replies = [judged(n, {f"P{n}": {FEELING: n % 3}}, {FEELING: n % 3 if n else 2}) for n in range(10)]
    [agreement] = Figures(columns_of(replies, NAMES), 0).agreements(replies)
    assert agreement.scorer.value == pytest.approx(
        kappa([n % 3 for n in range(10)], [2, *[n % 3 for n in range(1, 10)]])
    )
    assert (agreement.people, agreement.alpha) == (None, None)


def test_the_last_reply_is_what_is_marked() -> None:
    """Messages in a row are one reply, and what the customer says afterwards does not matter."""
    turns = (
        Turn(True, "Hello."),
        Turn(False, "It leaks."),
        Turn(True, "Sorry."),
        Turn(True, "Noon."),
        Turn(False, "Ok"),
    )
    talk = Conversation("c", Language.ENGLISH, turns)
    assert reply_of(talk) == "Sorry.\nNoon."
    assert before_reply(talk) == turns[:2]


@pytest.mark.parametrize("longer_is", [0, 2])
def test_length_finds_what_length_explains(longer_is: int) -> None:
    """Where the level follows from the length within a language, long or short, the baseline is full agreement."""
    replies = [
        judged(n, {"A": {FEELING: longer_is if n >= 12 else 2 - longer_is}}, {FEELING: 0}, reply="x" * (n + 1) * step,
               language=language)
        for language, step in ((Language.ENGLISH, 5), (Language.SIMPLIFIED, 1))
        for n in range(24)
    ]  # fmt: skip
    [column] = columns_of(replies, NAMES)
    assert length_kappa(column, replies) == 1.0


def test_what_is_furthest_apart_is_talked_about_first() -> None:
    """Criteria take turns, the one with the widest gaps first; people of two minds count as apart."""
    rows = [(2, 2, 0, 0, 2, 1), (0, 0, 2, 0, 0, 0), (1, 1, 1, 1, 1, 1), (1, 1, 0, 0, 0, 0)]
    replies = of_rows(rows)
    columns = columns_of(replies, NAMES)
    found = [(talk.id, talk.criterion) for talk in talks(replies, columns, 9)]
    assert found == [("r0", FEELING), ("r0", STALL), ("r1", FEELING), ("r3", FEELING)]
    assert len(talks(replies, columns, 2)) == 2
    first = talks(replies, columns, 1)[0]
    assert (first.marks, first.level, first.reply) == ((("A", 2), ("B", 2)), 0, "Reply 0.")


def shifted(points: Sequence[tuple[int, float]], ceiling: int = 2) -> list[JudgedReply]:
    return [judged(n, {"A": {FEELING: mark}}, {FEELING: p}, ceiling=ceiling) for n, (mark, p) in enumerate(points)]


def test_a_base_that_is_too_low_is_noticed() -> None:
    """Sums that all lie 0.4 under the level that people give get the advice to begin higher."""
    replies = shifted([(n % 3, n % 3 - 0.4 + n % 7 / 20) for n in range(90)])
    [advice] = advise(replies, {"en": rubrics("en").criteria}, 8)
    assert (advice.criterion, advice.language) == (FEELING, "en")
    assert 0.3 <= advice.shift <= 0.6
    assert advice.gain.low > 0


def test_good_points_and_noise_get_no_advice() -> None:
    """Neither sums that are right nor sums that have nothing to do with the marks are worth a shift."""
    assert advise(shifted([(n % 3, n % 3 + 0.4) for n in range(90)]), {"en": rubrics("en").criteria}, 8) == ()
    noise = [(n * 7 % 11 % 3, n * 5 % 13 / 5) for n in range(90)]
    assert advise(shifted(noise), {"en": rubrics("en").criteria}, 8) == ()


def test_stops_and_caps_outweigh_a_shift() -> None:
    """Where a stop holds, no base raises the level, so there is nothing to advise."""
    replies = shifted([(n % 3, n % 3 - 0.4) for n in range(90)], ceiling=0)
    assert advise(replies, {"en": rubrics("en").criteria}, 8) == ()


@settings(max_examples=10, deadline=None)
@given(st.lists(ROW, min_size=1, max_size=12), st.integers(0, 3))
def test_a_calibration_holds_together(rows: list[Row], most: int) -> None:
    """Whatever the marks, there is an answer: totals, languages, criteria in the order of the rubric."""
    assume(rows)
    found = calibrate(of_rows(rows), {"en": rubrics("en").criteria}, most)
    assert found.totals.replies == len(rows)
    assert [tag for tag, _ in found.languages] == [Language.ENGLISH]
    assert found.raters == ("A", "B")
    assert len(found.talks) <= most
