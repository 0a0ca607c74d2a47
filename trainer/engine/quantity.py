"""Quantities in normalised text by kind: times, days, money and what else counts."""

from functools import lru_cache

from trainer.engine.quantities.kinds import KINDS, Place, places
from trainer.engine.quantities.money import money_places
from trainer.engine.quantities.names import NAME
from trainer.engine.quantities.patterns import compiled, one_of

NUMBER = r"\d+"
NAMES = one_of(*NAME)


@lru_cache(maxsize=2048)
def spans(kind: str, normal: str) -> tuple[Place, ...]:
    """Where a kind of quantity stands, in order; the kinds are the names of `model.readings.QUANTITIES`."""
    if kind == "money":
        return money_places(normal)
    if kind in KINDS:
        return places(kind, normal)
    return tuple(found.span() for found in compiled(NUMBER if kind == "number" else NAMES).finditer(normal))
