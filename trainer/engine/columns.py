"""Marked replies criterion by criterion: what people say, what the scorer says, as tables that can be drawn again."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations, groupby
from operator import mul

from trainer.engine.agreement import SIZE, kappa_of
from trainer.model.calibration import JudgedReply, MarkedReply
from trainer.model.conversation import Conversation, Turn

Tables = list[list[int]]
"""One table of people (rows) against others (columns) for the first marks of all replies, one for the second, …"""


def before_reply(talk: Conversation) -> tuple[Turn, ...]:
    """What was said before the last reply."""
    runs = [(agent, list(run)) for agent, run in groupby(talk.turns, lambda turn: turn.agent)]
    last = max((n for n, (agent, _) in enumerate(runs) if agent), default=0)
    return tuple(turn for _, run in runs[:last] for turn in run)


def reply_of(talk: Conversation) -> str:
    """The last reply; messages sent in a row are one."""
    rest = talk.turns[len(before_reply(talk)) :]
    return "\n".join(turn.text for turn in rest if turn.agent)


def contexts(replies: Iterable[JudgedReply]) -> list[int]:
    """A number for each reply; replies to one customer share it, since they are no independent evidence."""
    known: dict[str, int] = {}
    return [known.setdefault(context_of(reply.marked), len(known)) for reply in replies]


def context_of(reply: MarkedReply) -> str:
    """What the replies to one customer have in common: the group they are marked with, else the words before them."""
    return reply.group or "\n".join(turn.text for turn in before_reply(reply.conversation))


@dataclass(frozen=True, slots=True)
class Column:
    """One criterion over all replies; where raters take turns, the first mark of a reply, the second, … are a judge."""

    criterion: str
    people: tuple[tuple[int | None, ...], ...]
    scorer: tuple[int, ...]
    contexts: tuple[int, ...]

    def positives(self) -> int:
        return sum(any(marks) for marks in self.people)

    def units(self) -> list[list[int]]:
        """The marks of each reply without the gaps."""
        return [[mark for mark in marks if mark is not None] for marks in self.people]

    def against(self, others: Sequence[int]) -> "Tally":
        """People against a level for each reply."""
        tally = Tally(max(map(len, self.people), default=0))
        for marks, other, context in zip(self.people, others, self.contexts, strict=True):
            for judge, mark in enumerate(marks):
                if mark is not None:
                    tally.add(judge, context, mark, other)
        return tally

    def among_people(self) -> Tables:
        """A table for each two judges, of the replies that both marked."""
        judges = range(max(map(len, self.people), default=0))
        tables: Tables = []
        for one, other in combinations(judges, 2):
            table = [0] * (SIZE * SIZE)
            for marks in self.people:
                if len(marks) > other and (i := marks[one]) is not None and (j := marks[other]) is not None:
                    table[SIZE * i + j] += 1
            tables.append(table)
        return tables


class Tally:
    """Tables kept context by context, so that the tables of any draw of contexts are a sum."""

    def __init__(self, judges: int) -> None:
        self._cells: list[dict[int, Counter[int]]] = [{} for _ in range(judges)]

    def add(self, judge: int, context: int, mark: int, other: int) -> None:
        self._cells[judge].setdefault(SIZE * mark + other, Counter())[context] += 1

    def tables(self) -> Tables:
        """Of all replies."""
        return [_table((cell, sum(counts.values())) for cell, counts in cells.items()) for cells in self._cells]

    def drawn(self, times: Sequence[int]) -> Tables:
        """Each context taken so many times."""
        return [
            _table(
                (cell, sum(map(mul, map(times.__getitem__, counts), counts.values()))) for cell, counts in each.items()
            )
            for each in self._cells
        ]


def _table(cells: Iterable[tuple[int, int]]) -> list[int]:
    table = [0] * (SIZE * SIZE)
    for cell, count in cells:
        table[cell] = count
    return table


def columns_of(replies: Sequence[JudgedReply], order: Sequence[str]) -> list[Column]:
    """A column for each criterion that somebody marked, in the given order."""
    named = {name for reply in replies for _, levels in reply.marked.raters for name, level in levels.items()
             if level is not None}  # fmt: skip
    spread = tuple(contexts(replies))
    return [
        Column(
            name,
            tuple(reply.marked.levels(name) for reply in replies),
            tuple(reply.score.level(name) for reply in replies),
            spread,
        )
        for name in order
        if name in named
    ]


def mean_kappa(tables: Tables, unknown: float | None = None) -> float | None:
    """The kappas of several judges, each weighing as its replies; `unknown` stands for one without any spread."""
    kappas = [(sum(table), unknown if (kappa := kappa_of(table)) is None else kappa) for table in tables]
    known = [(size, kappa) for size, kappa in kappas if size and kappa is not None]
    return sum(size * kappa for size, kappa in known) / sum(size for size, _ in known) if known else None


def added(tables: Iterable[Tables]) -> Tables:
    """Several sets of tables as one, judge by judge."""
    return [[sum(cells) for cells in zip(*judge, strict=True)] for judge in zip(*tables, strict=True)]
