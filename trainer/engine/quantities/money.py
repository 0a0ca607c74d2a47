"""Amounts of money with their value and currency: `£1,200`, `forty quid`, `a fiver`, `1.2万`, `两百五十块`."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from trainer.engine.quantities.bare import bare_sums
from trainer.engine.quantities.currencies import Currencies, currency_in
from trainer.engine.quantities.kinds import places
from trainer.engine.quantities.marked import marked_sums
from trainer.engine.quantities.numerals import value_of


@dataclass(frozen=True, slots=True)
class Amount:
    """A sum of money in normalised text, from character `start` to `end`."""

    start: int
    end: int
    value: float
    currencies: Currencies


OTHERS = ("time", "day", "duration", "percent")
"""A bare number that belongs to one of these is no money."""
NOTES = {"fiver": 5.0, "tenner": 10.0}


@lru_cache(maxsize=512)
def money_places(normal: str) -> tuple[tuple[int, int], ...]:
    """Where amounts stand, in order; also those that say no figure (`a few pounds`)."""
    marked = list(marked_sums(normal))
    bare = list(bare_sums(normal))
    taken = bytearray(len(normal))
    for start, end in marked + [place for kind in OTHERS for place in places(kind, normal) if bare]:
        taken[start:end] = b"\1" * (end - start)
    return tuple(sorted(marked + [(start, end) for start, end in bare if taken.find(1, start, end) < 0]))


@lru_cache(maxsize=2048)
def amounts(normal: str) -> tuple[Amount, ...]:
    """Every amount of money in a normalised text that says how much."""
    return tuple(_amounts(normal))


def _amounts(normal: str) -> Iterator[Amount]:
    for start, end in money_places(normal):
        written = normal[start:end]
        value = _value(written)
        if value is not None:
            currencies, hundredths = currency_in(written)
            yield Amount(start, end, value / 100 if hundredths else value, currencies)


def _value(written: str) -> float | None:
    """`三块五` is three and a half."""
    whole, unit, tenths = written.partition("块")
    if unit and tenths and tenths[0] != "钱":
        return (value_of(whole) or 0) + (value_of(tenths) or 0) / 10
    return NOTES.get(written.split()[-1]) or value_of(written)
