"""Why every reply of a conversation got its levels: the same judgement once more, with all that it rests on."""

from collections.abc import Iterable, Iterator
from itertools import chain

from trainer.engine.case import Case, cases
from trainer.engine.evidence import evidence_of
from trainer.engine.judge import MARGIN, SURE, Judge, level_of
from trainer.engine.misses import Misses
from trainer.engine.reading import ReplyReading
from trainer.engine.rules import holding
from trainer.model.conversation import Conversation
from trainer.model.explanation import Explanation, Gap, Lack, Line, NearMiss, TurnExplanation, Uncounted
from trainer.model.rubric import Criterion, Rule, Section
from trainer.model.score import Evidence, Judgement, Verdict

CIRCUMSTANCES = frozenset({
    "[one_issue]", "[after_outburst]", "[after_abuse]", "[after_threat]", "[customer_upset]", "[second_contact]",
    "[customer_number]", "[customer_asked]", "[earlier_warning]", "[earlier_offer]", "[first_reply]",
    "[style_decisive]", "[style_anxious]", "[style_analytical]", "[style_chatty]",
})  # fmt: skip
"""What no wording of the reply could have changed."""
BEGUN = (Lack.FEW, Lack.APART, Lack.UNCOUNTED)
"""A fault that was not found is worth telling only if the words came this near to it."""


def explain(conversation: Conversation, judge: Judge) -> tuple[TurnExplanation, ...]:
    """Every reply in order; the judgements are those of `score`."""
    return tuple(explain_reply(case, judge) for case in cases(conversation))


def explain_reply(case: Case, judge: Judge) -> TurnExplanation:
    """Every criterion on one reply."""
    reply = judge.reading(case)
    misses = Misses(reply, judge.rubrics.signs)
    judged = zip(judge.rubrics.criteria, judge.turn(case).judgements, strict=True)
    return TurnExplanation(case.turn, case.text.raw, tuple(_explained(c, j, reply, misses) for c, j in judged))


def _explained(criterion: Criterion, judgement: Judgement, reply: ReplyReading, misses: Misses) -> Explanation:
    if judgement.verdict is Verdict.NOT_APPLICABLE:
        return Explanation(judgement)
    unsure = judgement.verdict is Verdict.NOT_SURE
    close = (step for step in (1, 2) if abs(judgement.points - step) < MARGIN)
    return Explanation(
        judgement=judgement,
        base=criterion.base,
        lines=tuple(_lines(((line.rule, line.points) for line in criterion.indicators), reply)),
        stop=next(iter(_lines(((rule, 0.0) for rule in criterion.stops), reply)), None),
        cap=next(iter(_lines(((rule, 0.0) for rule in criterion.caps), reply)), None),
        near=_nearest(criterion, judgement, misses),
        uncounted=_uncounted(criterion, misses),
        near_step=next(close, None) if unsure else None,
        unlike=tuple(e for e in judgement.evidence if e.similarity < SURE) if unsure else (),
    )


def _lines(rules: Iterable[tuple[Rule, float]], reply: ReplyReading) -> Iterator[Line]:
    """Those that hold."""
    for rule, points in rules:
        hits = holding(rule, reply)
        if hits is not None:
            yield _line(rule, points, evidence_of(hits, reply))


def _line(rule: Rule, points: float, evidence: tuple[Evidence, ...] = ()) -> Line:
    return Line(rule.text, points, f"{rule.where.file}:{rule.where.line}", evidence)


def _nearest(criterion: Criterion, judgement: Judgement, misses: Misses) -> NearMiss | None:
    """Of the parts that alone kept lines from holding, the one whose lines weigh most."""
    if judgement.level == 2:
        return None
    gaps: dict[tuple[str, Lack], Gap] = {}
    lines: dict[tuple[str, Lack], list[Line]] = {}
    for line in criterion.indicators:
        missing = misses.gaps(line.rule)
        if len(missing) == 1 and missing[0].sign not in CIRCUMSTANCES:
            key = missing[0].sign, missing[0].lack
            gaps.setdefault(key, missing[0])
            lines.setdefault(key, []).append(_line(line.rule, line.points))
    found = [_miss(gaps[key], lines[key], judgement) for key in gaps]
    fault = criterion.section is Section.CONDUCT
    worth = [miss for miss in found if miss.points > 0 and (miss.gap.lack in BEGUN or not fault)]
    return max(worth, key=lambda miss: (miss.points, miss.gap.lack is not Lack.ABSENT), default=None)


def _miss(gap: Gap, lines: list[Line], judgement: Judgement) -> NearMiss:
    points = round(sum(line.points for line in lines), 2)
    return NearMiss(gap, tuple(lines), points, level_of(judgement.points + points))


def _uncounted(criterion: Criterion, misses: Misses) -> tuple[Uncounted, ...]:
    """Over all signs that any line of the criterion names, each once."""
    rules = [line.rule for line in criterion.indicators]
    every = chain(rules, criterion.stops, criterion.caps, criterion.critical_when)
    names = dict.fromkeys(name for rule in every for term in rule.terms for name in term.signs)
    return tuple(found for name in names for found in misses.uncounted(name))
