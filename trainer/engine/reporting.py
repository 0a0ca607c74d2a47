"""Many calls summed up: for each person and for all, with ranges that say how little a few calls tell."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from trainer.engine import tally
from trainer.engine.intervals import difference, mean_of
from trainer.engine.mastery import mastery
from trainer.engine.scoring import band_of
from trainer.model.debrief import Point
from trainer.model.report import Interval, Mastery, Report, Session, Summary, Trend
from trainer.model.rubric import Section

FEWEST = 3
"""Calls under which no mean is told."""


def summarise(sessions: Iterable[Session]) -> Report:
    """The report over all calls given; people are in the order of their names."""
    ordered = sorted(sessions, key=lambda session: (session.at, session.id))
    by_name = sorted(ordered, key=lambda session: session.trainee)
    people = tuple(summary(name, list(mine)) for name, mine in groupby(by_name, key=lambda s: s.trainee))
    days = [session.day for session in ordered if session.day]
    overall = summary("", ordered)
    return Report(
        people=people,
        overall=overall,
        reasons=tally.reasons(overall.sessions),
        first_day=min(days, default=""),
        last_day=max(days, default=""),
    )


def summary(name: str, sessions: Sequence[Session]) -> Summary:
    """The calls of one person, in the order of time; only finished and scored ones are summed up."""
    done = [session for session in sessions if session.outcome is not None and session.card.score is not None]
    points = {point.criterion: point for session in done for point in session.points}
    return Summary(
        name=name,
        sessions=tuple(done),
        unfinished=len(sessions) - len(done),
        score=_trend(None, [(s.id, s.card.score) for s in done if s.card.score is not None]),
        sections=tuple(_section(section, done) for section in Section if section is not Section.CONDUCT),
        mastery=_mastery(points.values(), done),
        faults=tally.faults(points.values(), done),
        critical=tuple(error for session in reversed(done) for error in tally.critical(session)),
        boundaries=tally.boundaries(done),
        attempts=tally.attempts(done),
        not_sure=tally.not_sure(done),
    )


def _section(section: Section, sessions: Sequence[Session]) -> Trend:
    values = [(s.id, value) for s in sessions for which, value in s.card.sections if which is section]
    return _trend(section, values)


def _trend(section: Section | None, values: Sequence[tuple[str, float]]) -> Trend:
    numbers = [value for _, value in values]
    average = mean_of(numbers) if len(numbers) >= FEWEST else None
    half = len(numbers) // 2
    change = difference(numbers[-half:], numbers[:half]) if half >= FEWEST else None
    return Trend(section, tuple(values), _clipped(average), band_of(average.value) if average else None, change)


def _clipped(interval: Interval | None) -> Interval | None:
    """No section is below 0 or above 100, so no range needs to say so."""
    return interval and Interval(interval.value, max(0.0, interval.low), min(100.0, interval.high))


def _mastery(points: Iterable[Point], sessions: Sequence[Session]) -> tuple[Mastery, ...]:
    skills = (point for point in points if point.section is not Section.CONDUCT)
    found = (mastery(point.criterion, point.title, sessions) for point in skills)
    return tuple(each for each in found if each is not None)
