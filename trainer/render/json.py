"""Scorecards for other programs: one JSON object a conversation, on one line."""

import json
from collections.abc import Iterable

from trainer.engine.digest import digest_of_scores
from trainer.model.receipt import Receipt
from trainer.model.score import Evidence, Finding, Judgement, Scorecard, TurnScore, Verdict

Json = dict[str, object]


def score_line(card: Scorecard) -> str:
    """A scorecard as one line; characters that UTF-8 cannot hold (lone surrogates) make it all escapes."""
    return one_line(score_object(card))


def one_line(value: object) -> str:
    """Any plain data as one line of JSON that can be written as UTF-8."""
    text = json.dumps(value, ensure_ascii=False, allow_nan=False)
    return text if _encodable(text) else json.dumps(value, allow_nan=False)


def score_object(card: Scorecard) -> Json:
    """A scorecard as plain data, the receipt last; levels of 0 are left out, findings that were never due too."""
    scores: Json = {
        "id": card.conversation,
        "turns": [_turn(turn) for turn in card.turns],
        "sections": {section.value: round(value, 1) for section, value in card.sections},
        "score": None if card.score is None else round(card.score, 1),
        "critical": [error.criterion for error in card.critical],
        "critical_kinds": {error.criterion: error.kind.value for error in card.critical},
        "band": card.band.value if card.band else None,
        "deductions": round(card.deductions, 1) + 0.0,  # no -0.0
        "findings": [_finding(finding) for finding in card.findings if finding.verdict is Verdict.SCORED],
        "not_sure": _named(card.findings, Verdict.NOT_SURE),
        "not_applicable": _named(card.findings, Verdict.NOT_APPLICABLE),
    }
    return scores | {"receipt": _receipt(card.receipt, scores)} if card.receipt else scores


def _receipt(receipt: Receipt, scores: Json) -> Json:
    return {
        "transcript": receipt.transcript,
        "scenario": receipt.scenario or None,
        "rubrics": dict(receipt.rubrics),
        "version": receipt.version,
        "engine": receipt.engine,
        "scores": digest_of_scores(scores),
    }


def _turn(turn: TurnScore) -> Json:
    return {
        "turn": turn.turn,
        "levels": {j.criterion: j.level for j in turn.judgements if j.level > 0},
        "points": {j.criterion: j.points for j in turn.judgements if j.lines},
        "lines": {j.criterion: dict(j.lines) for j in turn.judgements if j.lines},
        "evidence": [_evidence(j.criterion, evidence) for j in turn.judgements for evidence in j.evidence],
        "not_sure": _named(turn.judgements, Verdict.NOT_SURE),
    }


def _finding(finding: Finding) -> Json:
    return {
        "criterion": finding.criterion,
        "level": finding.level,
        "points": round(finding.points, 2),
        "possible": round(finding.possible, 2),
        "turn": finding.turn,
        "missing": list(finding.missing),
    }


def _evidence(criterion: str, evidence: Evidence) -> Json:
    return {"criterion": criterion, **evidence_object(evidence)}


def evidence_object(evidence: Evidence) -> Json:
    """A quote with its place in the message, the cue that knew it, and the cue's own place."""
    return {
        "turn": evidence.turn,
        "start": evidence.start,
        "end": evidence.end,
        "quote": evidence.quote,
        "cue": evidence.cue,
        "similarity": evidence.similarity,
        "where": evidence.where,
    }


def _named(answers: Iterable[Finding | Judgement], verdict: Verdict) -> list[str]:
    return [answer.criterion for answer in answers if answer.verdict is verdict]


def _encodable(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
