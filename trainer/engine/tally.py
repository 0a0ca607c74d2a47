"""What is counted over many calls: faults, critical errors, boundaries, attempts, reasons."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from trainer.engine.intervals import wilson
from trainer.engine.mastery import MOST_EXAMPLES
from trainer.model.debrief import Point
from trainer.model.report import Attempts, Boundaries, CriticalCall, Fault, Interval, Reason, Session
from trainer.model.rubric import Section
from trainer.model.scenario import Outcome
from trainer.model.score import Band, Judgement, Verdict

WARNING = "boundary.warn_with_choice"


def faults(points: Iterable[Point], sessions: Sequence[Session]) -> tuple[Fault, ...]:
    """Each conduct criterion over the calls that were sure of it."""
    faults = []
    for point in points:
        if point.section is not Section.CONDUCT:
            continue
        mine = [(s.id, p) for s in sessions for p in s.points if p.criterion == point.criterion]
        judged = [(id, p) for id, p in mine if p.verdict is Verdict.SCORED]
        found = [(id, p) for id, p in judged if p.level]
        clear = sum(p.level == 2 for _, p in found)
        examples = tuple(reversed(found))[:MOST_EXAMPLES]
        clean = wilson(len(judged) - len(found), len(judged))
        faults.append(Fault(point.criterion, point.title, len(judged), len(found) - clear, clear, clean, examples))
    return tuple(faults)


def critical(session: Session) -> Iterable[CriticalCall]:
    """The critical errors of one call."""
    points = {point.criterion: point for point in session.points}
    for error in session.card.critical:
        if error.criterion in points:
            yield CriticalCall(
                session.id, session.trainee, session.at, session.title, error.kind, points[error.criterion]
            )


def boundaries(sessions: Sequence[Session]) -> Boundaries:
    """Calls with abuse, and what was done about it."""
    abusive = [session for session in sessions if any(j.due for j in _judged(session, WARNING))]
    warned = sum(any(j.level for j in _judged(session, WARNING)) for session in abusive)
    ended = sum(session.outcome is Outcome.ENDED_BY_AGENT for session in abusive)
    return Boundaries(len(abusive), warned, ended)


def _judged(session: Session, criterion: str) -> list[Judgement]:
    return [j for turn in session.card.turns for j in turn.judgements if j.criterion == criterion]


def attempts(sessions: Sequence[Session]) -> tuple[Attempts, ...]:
    """First and best attempt of each person at each scenario; a call with a critical error is never the better one."""
    found = []
    by_scenario = sorted(sessions, key=lambda s: (s.trainee, s.scenario, s.language))
    for (_, scenario, _), group in groupby(by_scenario, key=lambda s: (s.trainee, s.scenario, s.language)):
        mine = list(group)
        cards = [(s.card.score, s.card.band) for s in mine if s.card.score is not None and s.card.band is not None]
        first, best = cards[0], max(cards, key=lambda card: (card[1] is not Band.CRITICAL, card[0]))
        found.append(Attempts(scenario, mine[-1].title, len(mine), first[0], best[0], first[1], best[1]))
    return tuple(found)


def not_sure(sessions: Sequence[Session]) -> Interval | None:
    """The share of due judgements that the scorer was not sure of."""
    due = [j for s in sessions for turn in s.card.turns for j in turn.judgements if j.due]
    return wilson(sum(j.verdict is Verdict.NOT_SURE for j in due), len(due))


def reasons(sessions: Sequence[Session]) -> tuple[Reason, ...]:
    """The contact reasons, the most frequent first."""
    names = {session.reason for session in sessions if session.reason}
    counted = (
        Reason(
            name,
            sum(s.reason == name for s in sessions),
            sum(s.reason == name and s.outcome is Outcome.RESOLVED for s in sessions),
        )
        for name in names
    )
    return tuple(sorted(counted, key=lambda reason: (-reason.calls, reason.reason)))
