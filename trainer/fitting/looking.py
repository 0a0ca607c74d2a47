"""What to look at before a cue is changed: where a sign fires, and which replies a fit gets wrong."""

import math
from collections.abc import Iterator

from trainer.engine.judge import level_of
from trainer.engine.spans import NOWHERE
from trainer.files.nearest import did_you_mean
from trainer.fitting.table import Bench, Table
from trainer.model.fitting import Firing, Fit, Miss, Why
from trainer.model.message import msg
from trainer.model.problem import Location, Problem
from trainer.model.readings import READINGS

ALMOST = 1e-9


def firings(bench: Bench, sign: str) -> Iterator[Firing]:
    """Every place of a sign, a slot or a reading in the marked replies, in the languages that have it."""
    known = {language: {each.id for each in judge.rubrics.signs} for language, judge in bench.judges.items()}
    for mark, reply in bench.read:
        if sign[:1] not in ("[", "<") and sign not in known[mark.conversation.language.rubrics]:
            continue
        for hit in reply.hits(sign):
            quote = "" if hit.span is NOWHERE else reply.text.quote(hit.span.first, hit.span.last)[2]
            yield Firing(mark, quote, hit.cue.text if hit.cue else "", hit.spoiled)


def unknown_sign(bench: Bench, sign: str) -> Problem | None:
    """That no language has such a sign or reading; a slot may have any name."""
    known = {each.id for judge in bench.judges.values() for each in judge.rubrics.signs}
    if sign.startswith("<") or sign in known or (sign.strip("[]") in READINGS and sign.startswith("[")):
        return None
    return Problem(Location("--sign"), "R204", msg("There is no sign `{name}`.", name=sign), did_you_mean(sign, known))


def why(table: Table, found: Fit) -> Why:
    """Everything there is to see of a fit."""
    counts = {line: int(count) for line, count in zip(table.lines, table.x.sum(axis=0), strict=True)}
    return Why(found, counts, tuple(misses(table, found)), tuple(missed_examples(table, found)))


def misses(table: Table, found: Fit) -> list[Miss]:
    """The replies of calls on which the fit is wrong, though it was not fitted on them; the widest first."""
    order = sorted(range(len(table.y)), key=lambda n: (-abs(int(table.y[n]) - found.levels[n]), n))
    return [
        Miss(table.marks[n], int(table.y[n]), found.levels[n], held(table, n))
        for n in order
        if table.groups[n] and table.y[n] != found.levels[n]
    ]


def missed_examples(table: Table, found: Fit) -> list[Miss]:
    """The examples that the fitted points read otherwise, by their level."""
    wrong = []
    for n, mark in enumerate(table.marks):
        lines = held(table, n)
        level = level_of(found.base + math.fsum(found.points[line] for line in lines) + ALMOST)
        if not mark.group and level != table.y[n]:
            wrong.append(Miss(mark, int(table.y[n]), level, lines))
    return sorted(wrong, key=lambda miss: miss.marked)


def held(table: Table, n: int) -> tuple[str, ...]:
    """The lines that hold in a row."""
    return tuple(line for line, holds in zip(table.lines, table.x[n], strict=True) if holds)
