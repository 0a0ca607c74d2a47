"""When a criterion is due: from the scenario's tags and stages, for a log from its order and the customer's words."""

from trainer.engine.reading import ReplyReading
from trainer.model.rubric import Criterion, Moment
from trainer.model.scenario import Stage, Tag

STAGES = {
    Moment.OPENING: Stage.OPENING,
    Moment.EXPLORING: Stage.EXPLORING,
    Moment.PROPOSAL: Stage.PROPOSAL,
    Moment.CLOSING: Stage.CLOSING,
}


def is_due(criterion: Criterion, reply: ReplyReading) -> bool:
    """Whether any of the criterion's moments is now, and the company is at fault where that matters."""
    if criterion.needs_fault and not reply.case.about.fault:
        return False
    return any(_now(moment, reply) for moment in criterion.due)


def _now(moment: Moment, reply: ReplyReading) -> bool:
    case, tempers = reply.case, reply.tempers
    if moment is Moment.ALWAYS:
        return True
    if moment in STAGES:
        return case.stage is STAGES[moment] if case.stage else _stage_of_log(moment, reply)
    if moment is Moment.OUTBURST:
        return bool(tempers) and tempers[-1].outburst
    abusive = [temper for temper in tempers if temper.abusive]
    if not tempers or not tempers[-1].abusive:
        return False
    if moment is Moment.ABUSE:
        return True
    if moment is Moment.SECOND_ABUSE:
        return len(abusive) >= 2
    return len(abusive) >= 3 or tempers[-1] is Tag.THREAT


def _stage_of_log(moment: Moment, reply: ReplyReading) -> bool:
    """A log has no stages: the first reply opens, the last one closes, and any may propose."""
    if moment is Moment.OPENING:
        return reply.case.first
    if moment is Moment.CLOSING:
        return reply.case.last and not reply.case.first
    return True
