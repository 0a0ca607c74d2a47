"""The report for other programs: plain data, ranges beside every figure, quotes beside every error."""

import json

from trainer.model.report import CriticalCall, Interval, Mastery, Report, Session, Summary, Trend
from trainer.render.json import Json

Share = Interval | None


def report_json(report: Report) -> str:
    """An indented JSON document; figures that rest on too few calls are null."""
    return json.dumps(report_object(report), indent=1, ensure_ascii=True, allow_nan=False) + "\n"


def report_object(report: Report) -> Json:
    """People by name, all of them together, and what customers called about."""
    return {
        "first_day": report.first_day,
        "last_day": report.last_day,
        "people": [_summary(person) for person in report.people],
        "overall": _summary(report.overall),
        "reasons": [{"reason": r.reason, "calls": r.calls, "resolved": r.resolved} for r in report.reasons],
    }


def _summary(summary: Summary) -> Json:
    return {
        "name": summary.name,
        "calls": [_session(session) for session in summary.sessions],
        "unfinished": summary.unfinished,
        "score": _trend(summary.score),
        "sections": {
            trend.section.value: _trend(trend) for trend in summary.sections if trend.section and trend.values
        },
        "mastery": [_mastery(mastery) for mastery in summary.mastery],
        "conduct": [
            {"criterion": f.criterion, "calls": f.calls, "mild": f.mild, "clear": f.clear, "clean": _interval(f.clean)}
            for f in summary.faults
        ],
        "critical": [_critical(error) for error in summary.critical],
        "boundaries": {
            "calls": summary.boundaries.calls,
            "warned": summary.boundaries.warned,
            "ended": summary.boundaries.ended,
        },
        "attempts": [
            {"scenario": a.scenario, "count": a.count, "first": a.first_band.value, "best": a.best_band.value}
            for a in summary.attempts
        ],
        "not_sure": _interval(summary.not_sure),
    }


def _session(session: Session) -> Json:
    return {
        "id": session.id,
        "at": session.at,
        "person": session.trainee,
        "scenario": session.scenario,
        "language": session.language.value,
        "reason": session.reason,
        "outcome": session.outcome.value if session.outcome else None,
        "score": None if session.card.score is None else round(session.card.score, 1),
        "band": session.card.band.value if session.card.band else None,
        "sections": {section.value: round(value, 1) for section, value in session.card.sections},
    }


def _trend(trend: Trend) -> Json:
    return {
        "calls": len(trend.values),
        "mean": _interval(trend.mean),
        "band": trend.band.value if trend.band else None,
        "change": _interval(trend.change),
    }


def _mastery(mastery: Mastery) -> Json:
    return {
        "criterion": mastery.criterion,
        "title": mastery.title,
        "standing": mastery.standing.value,
        "due": mastery.due,
        "full": mastery.full,
        "share": _interval(mastery.share),
    }


def _critical(error: CriticalCall) -> Json:
    return {
        "call": error.session,
        "person": error.trainee,
        "at": error.at,
        "criterion": error.point.criterion,
        "kind": error.kind.value,
        "quote": error.point.excerpt.text if error.point.excerpt else "",
    }


def _interval(interval: Share) -> Json | None:
    if interval is None:
        return None
    return {name: round(getattr(interval, name), 3) for name in ("value", "low", "high")}
