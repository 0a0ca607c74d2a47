"""Ranges by drawing again: the bootstrap, with a stream of its own so that the same marks give the same ranges."""

from collections.abc import Iterator, Sequence

from trainer.model.report import Interval

SEED = 0x5EED
MASK = (1 << 64) - 1
LEAST_KNOWN = 0.5
"""A range stands on draws in which the figure exists; with fewer of them than this share nothing is known."""


def draws(things: int, times: int) -> Iterator[list[int]]:
    """How often each of the things is drawn, when as many are drawn as there are, with putting back."""
    state = SEED
    for _ in range(times):
        counts = [0] * things
        for _ in range(things):
            state = (state + 0x9E3779B97F4A7C15) & MASK
            counts[_mixed(state) * things >> 64] += 1
        yield counts


def _mixed(state: int) -> int:
    """A step of splitmix64 (Steele, Lea and Flood 2014): 64 bits without a pattern that matters here."""
    state = (state ^ state >> 30) * 0xBF58476D1CE4E5B9 & MASK
    state = (state ^ state >> 27) * 0x94D049BB133111EB & MASK
    return state ^ state >> 31


def percentile_range(value: float, drawn: Sequence[float | None], widest: tuple[float, float] = (-1, 1)) -> Interval:
    """The middle 95 % of what came out when drawing again; `widest` where the figure hardly ever came out."""
    known = sorted(each for each in drawn if each is not None)
    if not known or len(known) < LEAST_KNOWN * len(drawn):
        return Interval(value, *map(float, widest))
    return Interval(value, _quantile(known, 0.025), _quantile(known, 0.975))


def _quantile(known: Sequence[float], share: float) -> float:
    """Of sorted values, between two of them in proportion."""
    place = share * (len(known) - 1)
    before = int(place)
    after = min(before + 1, len(known) - 1)
    return known[before] + (place - before) * (known[after] - known[before])
