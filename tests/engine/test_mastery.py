import pytest

from trainer.engine.mastery import Shown, standing
from trainer.model.report import Standing


def shown(levels: str, *, days: int = 3, scenarios: int = 3, clean: bool = True) -> list[Shown]:
    """Calls from a word such as `++-+`: plus is in full, minus is not."""
    return [Shown(c == "+", f"day {n % days}", f"scenario {n % scenarios}", clean) for n, c in enumerate(levels)]


@pytest.mark.parametrize(
    ("levels", "expected"),
    [
        ("++", Standing.TOO_EARLY),
        ("---", Standing.NOT_MET),
        ("+----", Standing.NOT_MET),
        ("++---", Standing.FORMING),
        ("++++", Standing.FORMING),
        ("++++-", Standing.MASTERED),
        ("--++-++", Standing.MASTERED),
        ("+++++--", Standing.FADING),
        ("+++++----", Standing.FADING),
    ],
)
def test_a_skill_is_judged_by_its_last_calls(levels: str, expected: Standing) -> None:
    """Four of the last five in full is mastered; once mastered and no longer so is fading."""
    assert standing(shown(levels)) is expected


def test_mastery_needs_days_scenarios_and_clean_conduct() -> None:
    """The same five calls on one day, in two scenarios, or in a call with a clear fault are not enough."""
    assert standing(shown("+++++", days=1)) is Standing.FORMING
    assert standing(shown("+++++", scenarios=2)) is Standing.FORMING
    assert standing(shown("+++++", clean=False)) is Standing.FORMING
