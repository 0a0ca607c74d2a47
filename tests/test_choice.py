"""Which scenario is proposed, and why."""

from pathlib import Path

from trainer.choice import AGAIN, FIRST, NEW, propose
from trainer.library import Entry
from trainer.model.language import Language
from trainer.model.scenario import Channel


def entry(id: str, difficulty: int) -> Entry:
    return Entry(id, id.title(), Language.ENGLISH, Channel.CHAT, difficulty, "reason", Path(f"{id}.yaml"))


EASY, HARD = entry("easy", 1), entry("hard", 4)


def test_a_beginner_gets_the_gentlest_call() -> None:
    """Difficulty decides when nothing has been played."""
    assert propose([HARD, EASY], {}) == (EASY, FIRST)


def test_a_call_not_yet_played_comes_before_an_easier_one() -> None:
    """New calls first."""
    assert propose([EASY, HARD], {"easy": 2}) == (HARD, NEW)


def test_when_all_are_played_the_one_played_least_comes_again() -> None:
    """Practice is spread over the calls."""
    assert propose([EASY, HARD], {"easy": 2, "hard": 1}) == (HARD, AGAIN)


def test_where_there_is_nothing_nothing_is_proposed() -> None:
    """No scenarios, no proposal."""
    assert propose([], {}) is None
