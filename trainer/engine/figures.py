"""The figures of agreement of some columns: kappas with ranges, alpha, false alarms, recall and order."""

from collections.abc import Sequence
from statistics import mean

from trainer.engine.agreement import ordinal_alpha, spearman
from trainer.engine.by_length import length_kappa
from trainer.engine.columns import Column, Tables, added, mean_kappa, reply_of
from trainer.engine.resampling import draws, percentile_range
from trainer.model.calibration import Agreement, JudgedReply, Levels, Totals
from trainer.model.rubric import Section

DRAWS = 1000
LEAST_CONTEXTS = 5
"""With fewer customers than this, drawing again says nothing about others."""
AGREED = 1.0
"""Two judges who say one and the same thing throughout."""


class Figures:
    """The kappas of some columns, with their ranges from one series of draws."""

    def __init__(self, columns: Sequence[Column], least: int) -> None:
        self._columns = columns
        self._counted = [column.positives() >= least for column in columns]
        self._tallies = [column.against(column.scorer) for column in columns]
        self._tables = [tally.tables() for tally in self._tallies]
        self._kappas = [_known(tables) for tables in self._tables]
        self._among = [column.among_people() for column in columns]
        self._drawn: list[list[float | None]] = [[] for _ in columns]
        self._drawn_macro: list[float | None] = []
        self._drawn_pooled: list[float | None] = []
        self._draw()

    def _draw(self) -> None:
        things = max((context + 1 for column in self._columns for context in column.contexts), default=0)
        for times in draws(things, DRAWS) if things >= LEAST_CONTEXTS else ():
            tables = [tally.drawn(times) for tally in self._tallies]
            kappas = [mean_kappa(each) for each in tables]
            for store, kappa in zip(self._drawn, kappas, strict=True):
                store.append(kappa)
            self._drawn_macro.append(self._mean(kappas))
            self._drawn_pooled.append(mean_kappa(added(tables)))

    def _mean(self, kappas: Sequence[float | None]) -> float | None:
        """Over the criteria that count."""
        known = [kappa for kappa, counted in zip(kappas, self._counted, strict=True) if counted and kappa is not None]
        return mean(known) if known else None

    def agreements(self, replies: Sequence[JudgedReply]) -> tuple[Agreement, ...]:
        """One a column."""
        return tuple(
            Agreement(
                criterion=column.criterion,
                positives=column.positives(),
                people=mean_kappa(self._among[n], AGREED),
                scorer=percentile_range(self._kappas[n], self._drawn[n]),
                alpha=ordinal_alpha(column.units()),
                length=length_kappa(column, replies),
                counted=self._counted[n],
            )
            for n, column in enumerate(self._columns)
        )

    def totals(self, replies: Sequence[JudgedReply]) -> Totals:
        """All columns together; the orders are over the sums of all levels, conduct counted against."""
        macro = self._mean(self._kappas)
        people = [mean_kappa(tables, AGREED) for tables in self._among]
        ours = [_sum({j.criterion: j.level for j in reply.score.judgements}) for reply in replies]
        theirs = [mean(_sum(levels) for _, levels in reply.marked.raters) for reply in replies]
        return Totals(
            replies=len(replies),
            macro=None if macro is None else percentile_range(macro, self._drawn_macro),
            macro_people=self._mean(people),
            pooled=percentile_range(_known(added(self._tables)), self._drawn_pooled),
            pooled_people=mean_kappa(added(self._among), AGREED),
            false_alarms=false_alarms(replies),
            recall=recall(self._columns),
            rank=spearman(theirs, ours),
            rank_length=spearman(theirs, [len(reply_of(reply.marked.conversation)) for reply in replies]),
        )


def false_alarms(replies: Sequence[JudgedReply]) -> float:
    """Replies in a hundred with a clear fault that nobody else sees."""
    alarms = sum(
        any(
            j.level == 2 and _conduct(j.criterion) and set(reply.marked.levels(j.criterion)) - {None} == {0}
            for j in reply.score.judgements
        )
        for reply in replies
    )
    return 100 * alarms / len(replies) if replies else 0.0


def recall(columns: Sequence[Column]) -> float | None:
    """Of the faults that all see who looked, the share that the scorer sees, too."""
    seen = [
        scorer > 0
        for column in columns
        if _conduct(column.criterion)
        for marks, scorer in zip(column.units(), column.scorer, strict=True)
        if marks and all(marks)
    ]
    return mean(seen) if seen else None


def _known(tables: Tables) -> float:
    kappa = mean_kappa(tables, AGREED)
    return AGREED if kappa is None else kappa


def _conduct(criterion: str) -> bool:
    return criterion.startswith(Section.CONDUCT)


def _sum(levels: Levels) -> int:
    """All levels together; conduct only takes away."""
    return sum(-(level or 0) if _conduct(name) else level or 0 for name, level in levels.items())
