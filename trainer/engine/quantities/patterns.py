"""Patterns that are compiled when they are first asked for, since all together take as long as reading a rubric."""

import re
from functools import cache, lru_cache

compiled = cache(re.compile)


@lru_cache(maxsize=64)
def words_of(normal: str) -> frozenset[str]:
    """Every run of Latin letters: a quick answer to whether an English pattern can match at all."""
    return frozenset(compiled("[a-z]+").findall(normal))


def one_of(*patterns: str) -> str:
    """A pattern that matches where any of these does, the first of them first."""
    return "|".join(f"(?:{pattern})" for pattern in patterns)
