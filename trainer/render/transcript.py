"""A whole call with, under every reply, what counted in it."""

from dataclasses import dataclass

from trainer.model.debrief import Debrief, Step
from trainer.model.score import Judgement, Scorecard, Verdict


@dataclass(frozen=True, slots=True)
class Note:
    """One criterion in one reply."""

    title: str
    conduct: bool
    judgement: Judgement

    @property
    def sure(self) -> bool:
        return self.judgement.verdict is not Verdict.NOT_SURE


@dataclass(frozen=True, slots=True)
class Exchange:
    """A stop of the call with the stretches of its reply that counted and the notes on them."""

    step: Step
    marks: tuple[tuple[int, int], ...] = ()
    notes: tuple[Note, ...] = ()


def turns_of(found: Debrief, card: Scorecard) -> tuple[Exchange, ...]:
    """The stops in order; notes are kept for what was shown, and for what was due and missing."""
    titles = {point.criterion: point.title for point in found.points}
    judged = {turn.turn: turn.judgements for turn in card.turns}
    return tuple(_exchange(step, judged.get(step.turn or -1, ()), titles) for step in found.steps)


def _exchange(step: Step, judgements: tuple[Judgement, ...], titles: dict[str, str]) -> Exchange:
    marks = tuple((e.start, e.end) for j in judgements for e in j.evidence if e.turn == step.turn)
    notes = tuple(
        Note(titles.get(j.criterion, j.criterion), j.criterion.startswith("conduct."), j)
        for j in judgements
        if j.level or (j.due and not j.criterion.startswith("conduct."))
    )
    return Exchange(step, marks, notes)
