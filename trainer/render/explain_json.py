"""Explanations for other programs, under the key `explanation` of a scorecard."""

from collections.abc import Iterable

from trainer.model.explanation import Explanation, Gap, Line, NearMiss, TurnExplanation, Uncounted
from trainer.model.score import Evidence, Verdict
from trainer.render.json import Json, evidence_object


def explanation_object(turns: Iterable[TurnExplanation]) -> list[Json]:
    """One object a reply; a criterion that cannot be asked of it has its verdict and nothing else."""
    return [{"turn": turn.turn, "criteria": [_criterion(each) for each in turn.criteria]} for turn in turns]


def _criterion(found: Explanation) -> Json:
    judgement = found.judgement
    head: Json = {"criterion": judgement.criterion, "verdict": judgement.verdict.value}
    if judgement.verdict is Verdict.NOT_APPLICABLE:
        return head
    return head | {
        "level": judgement.level,
        "due": judgement.due,
        "points": judgement.points,
        "base": found.base,
        "lines": [_line(line) for line in found.lines],
        "stop": _line(found.stop) if found.stop else None,
        "cap": _line(found.cap) if found.cap else None,
        "near_miss": _near(found.near) if found.near else None,
        "uncounted": [_uncounted(each) for each in found.uncounted],
        "too_close_to": found.near_step,
        "too_little_alike": _quotes(found.unlike),
    }


def _line(line: Line) -> Json:
    return {"line": line.text, "points": line.points, "where": line.where, "evidence": _quotes(line.evidence)}


def _near(near: NearMiss) -> Json:
    lines = [{"line": line.text, "points": line.points, "where": line.where} for line in near.lines]
    return {"points": near.points, "level": near.level, "lines": lines, "missing": _gap(near.gap)}


def _gap(gap: Gap) -> Json:
    return {
        "sign": gap.sign,
        "lack": gap.lack.value,
        "cue": gap.cue,
        "part": gap.part,
        "reason": gap.uncounted.reason if gap.uncounted else "",
        "evidence": _quotes(gap.evidence),
    }


def _uncounted(found: Uncounted) -> Json:
    return {
        "sign": found.sign,
        "reason": found.reason,
        "lookalike": found.lookalike,
        "evidence": evidence_object(found.evidence),
    }


def _quotes(found: Iterable[Evidence]) -> list[Json]:
    return [evidence_object(each) for each in found]
