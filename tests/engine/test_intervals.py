import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.engine.intervals import difference, mean_of, student, wilson

NUMBERS = st.lists(st.floats(0, 100), min_size=2, max_size=30)


@pytest.mark.parametrize(
    ("hits", "of", "low", "high"),
    [
        (3, 3, 44, 100),
        (4, 5, 38, 96),
        (5, 5, 57, 100),
        (8, 10, 49, 94),
        (9, 10, 60, 98),
        (18, 20, 70, 97),
        (0, 4, 0, 49),
    ],
)
def test_wilson_gives_the_published_ranges(hits: int, of: int, low: int, high: int) -> None:
    """The ranges that a report of few calls quotes, rounded to whole per cent."""
    found = wilson(hits, of)
    assert found is not None
    assert (round(100 * found.low), round(100 * found.high)) == (low, high)


@given(st.integers(0, 200), st.integers(1, 200))
def test_wilson_holds_the_share_and_stays_within_bounds(hits: int, of: int) -> None:
    """The share lies in its own range, and the range in 0 to 1."""
    found = wilson(min(hits, of), of)
    assert found is not None
    assert 0 <= found.low <= found.value + 1e-12
    assert found.value - 1e-12 <= found.high <= 1


def test_of_nothing_there_is_no_share() -> None:
    """No reply, no range."""
    assert wilson(0, 0) is None


@pytest.mark.parametrize(("calls", "reach"), [(3, 30), (5, 15), (10, 8.6), (20, 5.6)])
def test_a_mean_of_few_calls_is_wide(calls: int, reach: float) -> None:
    """With a spread of 12 points a call, the range has the width that the guide to reports gives."""
    values = [50 + 12 * math.sqrt((calls - 1) / calls) * (1 if n % 2 else -1) for n in range(calls)]
    if calls % 2:
        values = [50 + 12 * math.sqrt((calls - 1) / 2), 50 - 12 * math.sqrt((calls - 1) / 2), *[50.0] * (calls - 2)]
    found = mean_of(values)
    assert found is not None
    assert found.high - found.value == pytest.approx(reach, abs=0.35)


@pytest.mark.parametrize("freedom", [1, 2, 5, 10, 29, 30, 31, 60, 200])
def test_student_is_students(freedom: int) -> None:
    """The table and the expansion agree with a statistics library."""
    stats = pytest.importorskip("scipy.stats", reason="scipy is an extra")
    assert student(freedom) == pytest.approx(stats.t.ppf(0.975, freedom), abs=1e-4)


@given(NUMBERS, NUMBERS)
def test_a_difference_is_the_difference_of_the_means(later: list[float], earlier: list[float]) -> None:
    """The range of a change holds it and turns round when the sides do."""
    forth, back = difference(later, earlier), difference(earlier, later)
    assert forth is not None
    assert back is not None
    assert forth.value == pytest.approx(sum(later) / len(later) - sum(earlier) / len(earlier), abs=1e-6)
    assert (forth.low, forth.high) == (pytest.approx(-back.high, abs=1e-6), pytest.approx(-back.low, abs=1e-6))


def test_welch_is_welchs() -> None:
    """A change agrees with a statistics library where the degrees of freedom come out whole."""
    stats = pytest.importorskip("scipy.stats", reason="scipy is an extra")
    later, earlier = [70.0, 75.0, 80.0, 72.0], [50.0, 55.0, 60.0, 52.0]
    found = difference(later, earlier)
    theirs = stats.ttest_ind(later, earlier, equal_var=False).confidence_interval(0.95)
    assert found is not None
    assert (found.low, found.high) == (pytest.approx(theirs.low, abs=1e-3), pytest.approx(theirs.high, abs=1e-3))
