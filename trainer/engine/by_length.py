"""The baseline that a scorer has to beat: levels given by nothing but the length of the reply."""

from collections.abc import Iterator, Sequence
from itertools import accumulate, combinations_with_replacement

from trainer.engine.agreement import LEVELS, ranks
from trainer.engine.columns import Column, Tables, mean_kappa, reply_of
from trainer.model.calibration import JudgedReply

CLASSES = 12
"""So many classes of length, each with about as many replies of a language."""


def length_kappa(column: Column, replies: Sequence[JudgedReply]) -> float:
    """The best kappa with people that any two cuts through the lengths give; chosen on these replies, so flattered."""
    classes = length_classes(replies)
    judges = range(max(map(len, column.people), default=0))
    counts = [[[0] * len(LEVELS) for _ in range(CLASSES)] for _ in judges]
    for marks, longest in zip(column.people, classes, strict=True):
        for judge, mark in enumerate(marks):
            if mark is not None:
                counts[judge][longest][mark] += 1
    kappas = (mean_kappa(tables) for direction in (1, -1) for tables in _cut([each[::direction] for each in counts]))
    return max((kappa for kappa in kappas if kappa is not None), default=0.0)


def length_classes(replies: Sequence[JudgedReply]) -> list[int]:
    """The class of each reply among those of its language: a Chinese character says more than a letter."""
    classes = [0] * len(replies)
    for language in {reply.marked.language.rubrics for reply in replies}:
        mine = [n for n, reply in enumerate(replies) if reply.marked.language.rubrics == language]
        places = ranks([len(reply_of(replies[n].marked.conversation)) for n in mine])
        for n, place in zip(mine, places, strict=True):
            classes[n] = int((place - 0.5) * CLASSES / len(mine))
    return classes


def _cut(counts: list[list[list[int]]]) -> Iterator[Tables]:
    """Tables of people against length for each two places to cut at; below the first is 0, above the second 2."""
    below = [[[0, *accumulate(each[mark] for each in judge)] for mark in LEVELS] for judge in counts]
    for low, high in combinations_with_replacement(range(CLASSES + 1), 2):
        yield [[n for sums in one for n in (sums[low], sums[high] - sums[low], sums[-1] - sums[high])] for one in below]
