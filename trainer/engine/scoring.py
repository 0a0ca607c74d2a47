"""From judged replies to a scorecard: which turn speaks for the call, what it adds up to, what stands apart."""

from trainer.engine.index import STEM_ONLY
from trainer.engine.judge import Judge
from trainer.model.conversation import Conversation
from trainer.model.rubric import Criterion, Critical, Scope, Section
from trainer.model.score import (
    Band,
    CriticalError,
    Finding,
    Judgement,
    Scorecard,
    TurnScore,
    Verdict,
)

MOST_DEDUCTED = 40.0
SHARES = {Section.EMPATHY: 0.40, Section.RESOLUTION: 0.60}
SHARES_WITH_ABUSE = {Section.EMPATHY: 0.30, Section.RESOLUTION: 0.45, Section.BOUNDARY: 0.25}
STYLE_GOOD, STYLE_PARTLY = 0.7, 0.4
BANDS = ((85, Band.STRONG), (70, Band.SOLID), (50, Band.FORMING), (0, Band.NOT_YET))

Judged = tuple[int, Judgement]
"""A judgement with the turn it was made on."""


def score(conversation: Conversation, judge: Judge) -> Scorecard:
    """The whole call, as the conventions of the rubrics add it up."""
    turns = judge.turns(conversation)
    findings = tuple(
        _finding(criterion, [(turn.turn, turn.judgements[n]) for turn in turns if turn.judgements[n].due])
        for n, criterion in enumerate(judge.rubrics.criteria)
    )
    sections = tuple((s, value) for s in Section if (value := _section(s, findings)) is not None)
    deductions = min(MOST_DEDUCTED, -sum(f.points for f in findings if f.section is Section.CONDUCT))
    base = _base(dict(sections))
    final = None if base is None else max(0.0, base - deductions)
    critical = tuple(_critical_errors(judge.rubrics.criteria, findings, turns))
    return Scorecard(
        conversation=conversation.id,
        turns=turns,
        findings=findings,
        sections=sections,
        deductions=deductions,
        score=final,
        band=None if final is None else _band(final, critical),
        critical=critical,
    )


def _finding(criterion: Criterion, due: list[Judged]) -> Finding:
    sure = [(turn, j) for turn, j in due if j.verdict is Verdict.SCORED]
    if not due:
        return Finding(criterion.name, Verdict.NOT_APPLICABLE, 0, 0.0, 0.0)
    if not sure:
        turn, guess = due[-1]
        return Finding(criterion.name, Verdict.NOT_SURE, guess.level, 0.0, 0.0, guess.evidence, turn)
    turn, judgement = _speaking(criterion.scope, sure)
    level = _share_level(sure) if criterion.scope is Scope.SHARE else judgement.level
    points, possible = _points(criterion, level)
    return Finding(
        criterion.name, Verdict.SCORED, level, points, possible, judgement.evidence, turn, judgement.missing,
        judgement.stopped_by,
    )  # fmt: skip


def _speaking(scope: Scope, due: list[Judged]) -> Judged:
    """The turn that speaks for the call; of equals the first, so that the same call gives the same quote."""
    if scope is Scope.LAST:
        return max(due, key=lambda pair: (pair[1].level > 0, pair[0]))
    conduct = due[0][1].criterion.startswith(Section.CONDUCT)
    worst_is_high = scope is Scope.WORST and conduct
    pick_high = scope in (Scope.BEST, Scope.SHARE) or worst_is_high
    best = max(j.level for _, j in due) if pick_high else min(j.level for _, j in due)
    return next(pair for pair in due if pair[1].level == best)


def _share_level(due: list[Judged]) -> int:
    share = sum(j.level == 2 for _, j in due) / len(due)
    return 2 if share >= STYLE_GOOD else 1 if share >= STYLE_PARTLY else 0


def _points(criterion: Criterion, level: int) -> tuple[float, float]:
    if criterion.section is Section.CONDUCT:
        return (-float(criterion.deductions[level - 1]) if level else 0.0), 0.0
    return criterion.weight * level / 2, float(criterion.weight)


def _section(section: Section, findings: tuple[Finding, ...]) -> float | None:
    if section is Section.CONDUCT:
        return None
    mine = [f for f in findings if f.section is section and f.verdict is Verdict.SCORED]
    possible = sum(f.possible for f in mine)
    return 100 * sum(f.points for f in mine) / possible if possible else None


def _base(sections: dict[Section, float]) -> float | None:
    """The weighted mean of the sections that were due; a section that was not takes its share with it."""
    shares = SHARES_WITH_ABUSE if Section.BOUNDARY in sections else SHARES
    due = {section: share for section, share in shares.items() if section in sections}
    if not due:
        return None
    return sum(sections[section] * share for section, share in due.items()) / sum(due.values())


def _band(final: float, critical: tuple[CriticalError, ...]) -> Band:
    if any(error.kind is not Critical.STAFF_WELFARE for error in critical):
        return Band.CRITICAL
    return band_of(final)


def band_of(value: float) -> Band:
    """The word for a score from 0 to 100."""
    return next(band for least, band in BANDS if value >= least)


def _critical_errors(
    criteria: tuple[Criterion, ...], findings: tuple[Finding, ...], turns: tuple[TurnScore, ...]
) -> list[CriticalError]:
    errors = []
    for criterion, finding in zip(criteria, findings, strict=True):
        if criterion.critical is None or finding.verdict is not Verdict.SCORED:
            continue
        bad_end = 2 if criterion.section is Section.CONDUCT else 0
        if finding.level == bad_end and _exact(criterion, finding) and _when(criterion, turns):
            errors.append(CriticalError(criterion.name, criterion.critical, finding.evidence, finding.turn))
    return errors


def _when(criterion: Criterion, turns: tuple[TurnScore, ...]) -> bool:
    """Some criteria are critical only on an occasion, which any reply of the call may give."""
    judged = (j for turn in turns for j in turn.judgements if j.criterion == criterion.name)
    return not criterion.critical_when or any(j.critical for j in judged)


def _exact(criterion: Criterion, finding: Finding) -> bool:
    """A conduct flag needs an exact hit; what is missing needs none."""
    exact = [evidence.similarity >= STEM_ONLY for evidence in finding.evidence]
    return criterion.section is not Section.CONDUCT or (bool(exact) and all(exact))
