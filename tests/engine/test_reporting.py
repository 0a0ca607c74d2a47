from itertools import permutations

from tests.calls import BAD, GOOD, KIND, OFFER, STALL, session
from trainer.engine.reporting import summarise
from trainer.model.report import Session, Standing
from trainer.model.rubric import Section
from trainer.model.score import Band


def test_people_are_in_the_order_of_their_names() -> None:
    """No rank, whatever the scores and whatever the order of the files."""
    calls = [session(BAD, 1, "Ana"), session(GOOD, 2, "Chidi"), session(GOOD, 3, "Bo"), session(BAD, 4, "Ana")]
    for order in permutations(calls):
        report = summarise(order)
        assert [person.name for person in report.people] == ["Ana", "Bo", "Chidi"]
        assert report == summarise(calls)


def test_two_calls_are_too_few_for_a_mean() -> None:
    """Under three calls there is no number and no band; with three there is a range."""
    two = summarise([session(GOOD, n) for n in (1, 2)]).overall.score
    assert (two.mean, two.band, len(two.values)) == (None, None, 2)
    three = summarise([session(GOOD, n) for n in (1, 2, 3)]).overall.score
    assert three.mean is not None
    assert three.band is Band.STRONG


def test_a_mean_never_leaves_the_scale() -> None:
    """A wide range ends at 0 and 100."""
    mean = summarise([session(GOOD, 1), session(BAD, 2), session(BAD, 3)]).overall.score.mean
    assert mean is not None
    assert (mean.low, mean.high) == (0.0, 100.0)


def test_a_change_is_told_only_where_the_range_leaves_zero_out() -> None:
    """Three poor calls and then three good ones have changed; a mixture has not."""
    rising = summarise([session(BAD if n < 4 else GOOD, n) for n in range(1, 7)]).overall.score
    mixed = summarise([session(GOOD if n % 2 else BAD, n) for n in range(1, 7)]).overall.score
    assert rising.changed
    assert not mixed.changed
    assert summarise([session(GOOD, n) for n in range(1, 6)]).overall.score.change is None


def test_critical_errors_are_listed_with_their_sentence() -> None:
    """The newest first, each with the person, the call and the words."""
    report = summarise([session(BAD, 1, "Ana"), session(BAD, 2, "Ana"), session(GOOD, 3, "Ana")])
    assert [error.session for error in report.people[0].critical] == ["c02", "c01"]
    assert report.people[0].critical[0].point.excerpt is not None
    assert report.people[0].critical[0].point.excerpt.text == BAD[1]


def test_mastery_counts_the_calls_in_which_a_skill_was_due() -> None:
    """One sample a call, however often it was due there; one scenario alone is never mastery."""
    report = summarise([session(GOOD, n) for n in range(1, 8)])
    feeling = next(m for m in report.people[0].mastery if m.criterion == "empathy.name_the_feeling")
    assert (feeling.due, feeling.full) == (7, 7)
    assert feeling.share is not None
    assert feeling.standing is Standing.FORMING
    assert len(feeling.examples) == 5
    assert feeling.examples[0][0] == "c07"


def test_attempts_keep_the_first_and_the_best() -> None:
    """A call with a critical error is not the best one while there is another."""
    attempts = summarise([session(BAD, 1), session(GOOD, 2), session([KIND, STALL, STALL], 3)]).people[0].attempts
    assert [(a.count, a.first_band, a.best_band) for a in attempts] == [(3, Band.CRITICAL, Band.STRONG)]


def test_calls_left_early_are_counted_and_nothing_more() -> None:
    """An unfinished call has no part in any figure."""
    report = summarise([session([KIND], 1), session(GOOD, 2)])
    assert (report.people[0].unfinished, report.people[0].calls) == (1, 1)


def test_reasons_and_faults_are_counted() -> None:
    """Contact reasons with how many were resolved, conduct faults with how many calls they were in."""
    report = summarise([session(BAD, 1), session(GOOD, 2), session(GOOD, 3)])
    assert [(r.reason, r.calls, r.resolved) for r in report.reasons] == [("defective product", 3, 2)]
    stalling = next(f for f in report.overall.faults if f.criterion == "conduct.vague_stalling")
    assert (stalling.calls, stalling.mild, stalling.clear) == (3, 1, 0)


def test_boundaries_used_are_seen() -> None:
    """A limit named after abuse counts as skill."""
    warned = session([STALL, "If this goes on I will end the call."], 1)
    assert summarise([warned, session(BAD, 2), session(GOOD, 3)]).overall.boundaries.calls == 2
    assert summarise([warned]).overall.boundaries.warned == 1


def test_an_empty_report_is_a_report() -> None:
    """Without a call there is nothing to say and nothing breaks."""
    report = summarise(list[Session]())
    assert (report.people, report.overall.calls, report.reasons) == ((), 0, ())
    assert [trend.section for trend in report.overall.sections] == [
        Section.EMPATHY, Section.RESOLUTION, Section.BOUNDARY,
    ]  # fmt: skip


def test_offers_are_section_values() -> None:
    """A section's values are those of the calls in which it was due, in the order of time."""
    sections = {t.section: t for t in summarise([session([KIND, OFFER], 2), session(BAD, 1)]).overall.sections}
    assert sections[Section.RESOLUTION].values == (("c01", 0.0), ("c02", 100.0))
    assert [key for key, _ in sections[Section.BOUNDARY].values] == ["c01"]
