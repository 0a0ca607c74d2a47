"""Agreement of people and scorer for other programs."""

import json

from trainer.model.calibration import Advice, Agreement, Calibration, Talk, Totals
from trainer.model.report import Interval
from trainer.render.json import Json


def calibration_json(found: Calibration) -> str:
    """An indented JSON document; what nobody can know (one rater, no fault to find) is null."""
    return json.dumps(calibration_object(found), indent=1, ensure_ascii=True, allow_nan=False) + "\n"


def calibration_object(found: Calibration) -> Json:
    """Figures of everything, by criterion, and by language."""
    return {
        **_totals(found.totals),
        "raters": list(found.raters),
        "criteria": {each.criterion: _agreement(each) for each in found.criteria},
        "languages": {tag.value: _totals(totals) for tag, totals in found.languages},
        "talk_about": [_talk(talk) for talk in found.talks],
        "advice": [_advice(advice) for advice in found.advice],
    }


def _totals(totals: Totals) -> Json:
    return {
        "replies": totals.replies,
        "macro": _interval(totals.macro),
        "macro_people": _rounded(totals.macro_people),
        "pooled": _interval(totals.pooled),
        "pooled_people": _rounded(totals.pooled_people),
        "false_alarms": _rounded(totals.false_alarms),
        "recall": _rounded(totals.recall),
        "rank": _rounded(totals.rank),
        "rank_length": _rounded(totals.rank_length),
    }


def _agreement(each: Agreement) -> Json:
    return {
        "positives": each.positives,
        "scorer": _interval(each.scorer),
        "people": _rounded(each.people),
        "alpha": _rounded(each.alpha),
        "length": _rounded(each.length),
        "counted": each.counted,
    }


def _talk(talk: Talk) -> Json:
    return {
        "id": talk.id,
        "criterion": talk.criterion,
        "marks": dict(talk.marks),
        "level": talk.level,
        "points": talk.points,
        "base": talk.base,
        "lines": dict(talk.lines),
        "stopped_by": talk.stopped_by,
        "applicable": talk.applicable,
        "reply": talk.reply,
    }


def _advice(advice: Advice) -> Json:
    return {
        "criterion": advice.criterion,
        "language": advice.language,
        "base": advice.base,
        "shift": advice.shift,
        "kappa": _rounded(advice.kappa),
        "gain": _interval(advice.gain),
    }


def _interval(interval: Interval | None) -> Json | None:
    return None if interval is None else {n: _rounded(getattr(interval, n)) for n in ("value", "low", "high")}


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 4) + 0.0
