"""The judgement of one reply: every criterion's level, the words behind it, and what was missing."""

import math

from trainer.engine import slots
from trainer.engine.case import Case, cases, last_case
from trainer.engine.due import is_due
from trainer.engine.evidence import evidence_of
from trainer.engine.matcher import Matcher
from trainer.engine.readers import READERS
from trainer.engine.reading import Hit, ReplyReading, lookalikes_of
from trainer.engine.rules import holding
from trainer.model.conversation import Conversation
from trainer.model.rubric import Criterion, Indicator, Reading, RubricSet, Section
from trainer.model.scenario import Scenario
from trainer.model.score import Judgement, ReplyRead, TurnScore, Verdict

TAKEN_BACK = frozenset({Reading.NEGATED, Reading.COUNTERFACTUAL, Reading.QUOTED, Reading.STUFFED})
"""An offer read in one of these ways is none."""
EXTRA = "extra"
SURE = 85.0
"""A level that rests on hits less similar than this is a guess, and is called not sure."""
MARGIN = 0.1
"""A sum of points nearer than this to the next level, up or down, is called not sure."""


class Judge:
    """The rubrics of one language, compiled; judging reads nothing but its arguments."""

    def __init__(self, rubrics: RubricSet, extra_cues: tuple[str, ...] = ()) -> None:
        self.rubrics = rubrics
        self._signs = {sign.id: sign for sign in rubrics.signs}
        cues = {sign.id: tuple(cue.text for cue in sign.cues) for sign in rubrics.signs}
        blind = {lookalikes_of(sign.id): tuple(cue.text for cue in sign.lookalikes) for sign in rubrics.signs}
        self._matcher = Matcher(rubrics.language, dict(rubrics.words), cues | blind | {EXTRA: extra_cues})
        self._extra = extra_cues

    def with_cues(self, cues: tuple[str, ...]) -> "Judge":
        """The same judge that also knows the cues of a scenario's routes."""
        return Judge(self.rubrics, cues) if cues else self

    def turns(self, conversation: Conversation) -> tuple[TurnScore, ...]:
        """Every reply of a conversation, in order."""
        return tuple(self.turn(case) for case in cases(conversation))

    def turn(self, case: Case) -> TurnScore:
        return self._turn(self.reading(case))

    def reading(self, case: Case) -> ReplyReading:
        """The reply under the matcher, to ask for its signs."""
        return ReplyReading(case, self._matcher, self._signs, READERS)

    def read(self, conversation: Conversation, cues: tuple[str, ...] = ()) -> ReplyRead:
        """The last reply, as the scenario's routes ask about it; `cues` must have been given to the judge."""
        case = last_case(conversation)
        reply = self.reading(case)
        held = frozenset(self._extra[position] for position, _ in reply.matches.of_list(EXTRA)).intersection(cues)
        scenario = conversation.scenario
        offered = _offered(reply, scenario) if scenario else ()
        topics = _topics(case, scenario) if scenario else ()
        return ReplyRead(self._turn(reply), offered, topics, held)

    def _turn(self, reply: ReplyReading) -> TurnScore:
        return TurnScore(reply.case.turn, tuple(_judge(criterion, reply) for criterion in self.rubrics.criteria))


def compile_judge(rubrics: RubricSet) -> Judge:
    """The rubrics ready to judge; compiling costs more than judging, so keep the result."""
    return Judge(rubrics)


def _judge(criterion: Criterion, reply: ReplyReading) -> Judgement:
    if not scored_at_all(criterion, reply):
        return Judgement(criterion.name, Verdict.NOT_APPLICABLE, level=0, due=False)
    shown = reply.shown
    found = [
        (line, hits)
        for line in criterion.indicators
        if line.rule.needs <= shown and (hits := holding(line.rule, reply)) is not None
    ]
    points = round(criterion.base + sum(line.points for line, _ in found), 2)
    stopped = next((rule.text for rule in criterion.stops if holding(rule, reply) is not None), "")
    capped = next((rule.text for rule in criterion.caps if holding(rule, reply) is not None), "")
    level = 0 if stopped else min(level_of(points), 1 if capped else 2)
    speaking = _carrying(found, points - level) if level else []
    sure = bool(stopped) or (_clear(points) and _shown(criterion, level, speaking))
    return Judgement(
        criterion=criterion.name,
        verdict=Verdict.SCORED if sure else Verdict.NOT_SURE,
        level=level,
        due=is_due(criterion, reply),
        points=points,
        evidence=evidence_of(speaking, reply),
        lines=tuple((line.rule.text, line.points) for line, _ in found),
        missing=_missing(criterion, reply) if level < 2 else (),
        stopped_by=stopped or (capped if points >= 2 else ""),
        critical=any(holding(rule, reply) is not None for rule in criterion.critical_when),
    )


def _carrying(found: list[tuple[Indicator, list[Hit]]], spare: float) -> list[Hit]:
    """The hits of the lines that the level rests on: the weakest are left out while it would stand without them."""
    hits: list[Hit] = []
    for line, shown in sorted(found, key=lambda pair: pair[0].points):
        if line.points <= 0:
            continue
        if line.points <= spare:
            spare -= line.points
        else:
            hits.extend(shown)
    return hits


def _shown(criterion: Criterion, level: int, speaking: list[Hit]) -> bool:
    """Whether the level rests on words that stand there; a fault in conduct needs some of its own to quote."""
    quotable = any(hit.cue for hit in speaking)
    accused = criterion.section is Section.CONDUCT and level > 0
    return all(hit.span.similarity >= SURE for hit in speaking) and (quotable or not accused)


def level_of(points: float) -> int:
    """A point is worth a level, and there are two."""
    return max(0, min(2, math.floor(points)))


def _clear(points: float) -> bool:
    """Whether the sum is far enough from both steps to be believed."""
    return all(abs(points - step) >= MARGIN for step in (1, 2))


def scored_at_all(criterion: Criterion, reply: ReplyReading) -> bool:
    """A log says what a reply shows, save for the two criteria that mean nothing without their occasion."""
    if criterion.name == "empathy.emotion_before_process":
        occasion = "customer_upset" if reply.case.about.from_log else "after_outburst"
        return bool(reply.reading(occasion))
    if criterion.name == "resolution.cover_every_issue":
        return len(reply.case.about.issues) > 1
    if criterion.name == "empathy.match_style":
        return reply.case.about.style is not None
    if criterion.name == "conduct.reward_abuse":
        return any(temper.abusive for temper in reply.tempers)
    if criterion.section is Section.BOUNDARY:
        return any(temper.abusive for temper in reply.tempers)
    return True


def _missing(criterion: Criterion, reply: ReplyReading) -> tuple[str, ...]:
    return tuple(text for sign, text in criterion.missing if not reply.good(sign))


def _offered(reply: ReplyReading, scenario: Scenario) -> tuple[str, ...]:
    """Remedies whose wording stands in the reply and is not taken back there."""
    return tuple(
        remedy.id
        for remedy in scenario.authority.remedies
        if any(
            reply.surroundings.spoiling(span, TAKEN_BACK) is None
            for span in slots.phrases(reply.text, remedy.wordings, loose=False)
        )
    )


def _topics(case: Case, scenario: Scenario) -> tuple[str, ...]:
    return tuple(issue.id for issue in scenario.issues if slots.phrases(case.text, issue.topics, loose=False))
