"""Advice on `base`: would a criterion agree better with people if all its sums were a little higher or lower?"""

from collections.abc import Iterator, Mapping, Sequence

from trainer.engine.case import Case
from trainer.engine.columns import Column, Tables, added, columns_of, mean_kappa
from trainer.engine.judge import Judge, level_of, scored_at_all
from trainer.engine.reading import ReplyReading
from trainer.engine.resampling import draws, percentile_range
from trainer.engine.rules import holding
from trainer.engine.talk import judgement_of
from trainer.model.calibration import Advice, JudgedReply
from trainer.model.rubric import Criterion

SHIFTS = tuple(n / 20 for n in sorted(range(-20, 21), key=lambda n: (abs(n), n)))
"""The smallest first, since of equal ones the first is taken."""
FOLDS = 5
LEAST_CONTEXTS = 2 * FOLDS
DRAWS = 400
WORTH_A_LOOK = 0.005


def ceilings(judge: Judge, case: Case) -> dict[str, int]:
    """The highest level that the stops and caps of each criterion allow a reply, whatever its points."""
    reply = judge.reading(case)
    return {criterion.name: _ceiling(criterion, reply) for criterion in judge.rubrics.criteria}


def _ceiling(criterion: Criterion, reply: ReplyReading) -> int:
    if not scored_at_all(criterion, reply) or any(holding(rule, reply) is not None for rule in criterion.stops):
        return 0
    return 1 if any(holding(rule, reply) is not None for rule in criterion.caps) else 2


def advise(
    replies: Sequence[JudgedReply], rubrics: Mapping[str, Sequence[Criterion]], least: int
) -> tuple[Advice, ...]:
    """Shifts whose gain on replies they were not chosen on is beyond chance; the largest gain first."""
    found: list[Advice] = []
    for language, criteria in rubrics.items():
        mine = [reply for reply in replies if reply.marked.language.rubrics == language]
        known = {criterion.name: criterion for criterion in criteria}
        for column in columns_of(mine, list(known)):
            if column.positives() >= least and (advice := _advice(mine, column, known[column.criterion], language)):
                found.append(advice)
    return tuple(sorted(found, key=lambda advice: -advice.gain.value))


def _advice(replies: Sequence[JudgedReply], column: Column, criterion: Criterion, language: str) -> Advice | None:
    if max(column.contexts) + 1 < LEAST_CONTEXTS:
        return None
    shifted = {shift: _levels(replies, criterion.name, shift) for shift in SHIFTS}
    folds = [list(_fold(column, levels)) for levels in shifted.values()]
    best = _best(folds, range(FOLDS))
    chosen = [_best(folds, [fold for fold in range(FOLDS) if fold != left_out]) for left_out in range(FOLDS)]
    unseen = [shifted[SHIFTS[chosen[context % FOLDS]]][n] for n, context in enumerate(column.contexts)]
    now, then = column.against(shifted[0.0]), column.against(unseen)
    kappa, gain = _known(now.tables()), _known(then.tables()) - _known(now.tables())
    if not best or gain < WORTH_A_LOOK:
        return None
    drawn = [_known(then.drawn(times)) - _known(now.drawn(times)) for times in draws(max(column.contexts) + 1, DRAWS)]
    interval = percentile_range(gain, drawn)
    if interval.low <= 0:
        return None
    return Advice(criterion.name, language, criterion.base, SHIFTS[best], kappa, interval)


def _levels(replies: Sequence[JudgedReply], criterion: str, shift: float) -> tuple[int, ...]:
    return tuple(_level(reply, criterion, shift) for reply in replies)


def _level(reply: JudgedReply, criterion: str, shift: float) -> int:
    judgement = judgement_of(reply, criterion)
    points = judgement.points if judgement else 0.0
    return min(reply.ceilings.get(criterion, 0), level_of(round(points + shift, 2)))


def _fold(column: Column, levels: Sequence[int]) -> Iterator[Tables]:
    """The tables of each fifth of the contexts."""
    tally = column.against(levels)
    contexts = max(column.contexts) + 1
    for fold in range(FOLDS):
        yield tally.drawn([int(context % FOLDS == fold) for context in range(contexts)])


def _best(folds: Sequence[Sequence[Tables]], seen: Sequence[int]) -> int:
    """Which shift has the best kappa on these fifths."""
    kappas = [_known(added(tables[fold] for fold in seen)) for tables in folds]
    return kappas.index(max(kappas))


def _known(tables: Tables) -> float:
    return mean_kappa(tables) or 0.0
