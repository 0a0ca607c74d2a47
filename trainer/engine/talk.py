"""Picks the replies that are worth talking about: where judges are furthest apart, not all of one kind."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain, zip_longest
from statistics import mean

from trainer.engine.columns import Column, reply_of
from trainer.model.calibration import JudgedReply, Talk
from trainer.model.score import Judgement, Verdict

LEAST_APART = 1.0


@dataclass(frozen=True, slots=True)
class Gap:
    """How far judges are apart on one reply: scorer from the mean of the people, or one person from another."""

    reply: int
    from_people: float
    among_people: float

    @property
    def apart(self) -> float:
        return max(self.from_people, self.among_people)


def talks(replies: Sequence[JudgedReply], columns: Sequence[Column], most: int) -> tuple[Talk, ...]:
    """At most so many; criteria take turns, those with the widest gaps in all first."""
    piles = [(column.criterion, _gaps(column)) for column in columns]
    piles.sort(key=lambda pile: -sum(gap.apart**2 for gap in pile[1]))
    turns = zip_longest(*([(name, gap) for gap in gaps] for name, gaps in piles))
    picked = [found for found in chain.from_iterable(turns) if found is not None][:most]
    return tuple(_talk(replies[gap.reply], name) for name, gap in picked)


def _gaps(column: Column) -> list[Gap]:
    """The widest first, then those on which people are of one mind, then in the order of the marks."""
    rows = zip(column.units(), column.scorer, strict=True)
    gaps = [Gap(n, abs(level - mean(marks)), max(marks) - min(marks)) for n, (marks, level) in enumerate(rows) if marks]
    return sorted(
        (gap for gap in gaps if gap.apart >= LEAST_APART), key=lambda gap: (-gap.apart, gap.among_people, gap.reply)
    )


def _talk(reply: JudgedReply, criterion: str) -> Talk:
    judgement = judgement_of(reply, criterion)
    return Talk(
        id=reply.marked.id,
        criterion=criterion,
        marks=tuple(
            (name, mark)
            for (name, _), mark in zip(reply.marked.raters, reply.marked.levels(criterion), strict=True)
            if mark is not None
        ),
        level=judgement.level if judgement else 0,
        points=judgement.points if judgement else 0.0,
        lines=judgement.lines if judgement else (),
        stopped_by=judgement.stopped_by if judgement else "",
        applicable=judgement is not None and judgement.verdict is not Verdict.NOT_APPLICABLE,
        reply=reply_of(reply.marked.conversation),
    )


def judgement_of(reply: JudgedReply, criterion: str) -> Judgement | None:
    """What the scorer says of one criterion; None if the rubric of the language does not have it."""
    return next((j for j in reply.score.judgements if j.criterion == criterion), None)
