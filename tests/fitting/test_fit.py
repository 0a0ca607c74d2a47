"""The fit: against plain logistic regression, against trying everything, and on replies whose points are known."""

from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trainer.engine.agreement import weighted_kappa
from trainer.fitting.cuts import LEAST_GAP, best_cuts, level_at
from trainer.fitting.fit import FOLDS, fit
from trainer.fitting.looking import missed_examples, misses, why
from trainer.fitting.points import LEAST_POINTS, new_points
from trainer.fitting.regression import _loss, slopes
from trainer.fitting.table import Table
from trainer.model.conversation import Conversation, Turn
from trainer.model.fitting import Fit, Mark
from trainer.model.language import Language
from trainer.model.rubric import Criterion

numpy = pytest.importorskip("numpy", reason="numpy is an extra")
optimize = pytest.importorskip("scipy.optimize", reason="scipy is an extra")


def rows(count: int, columns: int, seed: int = 1) -> Any:
    return numpy.random.default_rng(seed).integers(0, 2, (count, columns)).astype(float)


def test_with_two_levels_it_is_logistic_regression() -> None:
    """Where nobody gives a 2, the slopes are those of scikit-learn's ridge regression of the same strength."""
    linear = pytest.importorskip("sklearn.linear_model", reason="scikit-learn is for tests only")
    x = rows(300, 4)
    chance = 1 / (1 + numpy.exp(-(x @ [2.0, -1.5, 0.0, 1.0] - 0.5)))
    y = (numpy.random.default_rng(2).random(300) < chance).astype(int)
    theirs = linear.LogisticRegression(C=1 / 1.5, tol=1e-8, max_iter=1000).fit(x, y)
    ours = slopes(x, y, numpy.ones(300), [0.0] * 4, 1.5)
    assert ours == pytest.approx(theirs.coef_[0], abs=0.02)


def test_the_gradient_is_the_gradient() -> None:
    """What the optimiser is told of the slope of the loss agrees with differences of it."""
    x, y = rows(40, 3), numpy.arange(40) % 3
    weight = numpy.where(numpy.arange(40) % 5, 1.0, 0.5)
    theta = numpy.array([0.4, -0.3, 0.8, 0.7, 0.2])
    value, gradient = _loss(theta, x, y, weight, 1.5)
    numeric = optimize.approx_fprime(theta, lambda at: _loss(at, x, y, weight, 1.5)[0], 1e-6)
    assert value > 0
    assert gradient == pytest.approx(numeric, abs=1e-3)


@pytest.mark.parametrize("signs", [[1.0, 1.0, 1.0], [-1.0, -1.0, -1.0]])
def test_a_line_keeps_its_sign(signs: list[float]) -> None:
    """A line that a trainer counts in favour never counts against, whatever the marks say."""
    x, y = rows(120, 3), (numpy.arange(120) * 7) % 3
    found = slopes(x, y, numpy.ones(120), signs, 0.5)
    assert all(slope * sign >= 0 for slope, sign in zip(found, signs, strict=True))


@settings(deadline=None)
@given(st.lists(st.tuples(st.integers(-3, 8), st.integers(0, 2)), min_size=1, max_size=14))
def test_the_best_cuts_are_the_best(pairs: list[tuple[int, int]]) -> None:
    """No two cut points above the lowest score agree better with people than those that are found."""
    scores, levels = numpy.array([s / 2 for s, _ in pairs]), numpy.array([level for _, level in pairs])
    cuts, kappa = best_cuts(scores, levels)
    places = [s / 2 + half for s, _ in pairs for half in (0.25, 1.5)]
    tried = [
        weighted_kappa(levels.tolist(), [level_at(score, (one, two)) for score in scores])
        for one in places for two in places if one <= two
    ]  # fmt: skip
    if len({*levels.tolist()}) > 1:
        assert kappa >= max(tried) - 1e-9
    assert cuts[1] - cuts[0] >= LEAST_GAP - 1e-9


def table(x: Any, y: Sequence[int], points: Sequence[float], customers: int) -> Table:
    """A table of replies, so many customers one after the other; the last four rows are examples."""
    groups = tuple(f"g{n % customers:02d}" if n < len(y) - 4 else "" for n in range(len(y)))
    marks = tuple(
        Mark(
            Conversation(f"r{n}", Language.ENGLISH, (Turn(True, f"Reply {n}"),)),
            {"a": level},
            group,
            "" if group else "a",
        )
        for n, (level, group) in enumerate(zip(y, groups, strict=True))
    )
    lines = tuple(f"line{n}" for n in range(len(points)))
    weight = numpy.array([1.0 if group else 0.5 for group in groups])
    return Table(lines, tuple(points), x, numpy.array(y), weight, groups, marks)


def known(count: int = 240) -> Table:
    """Replies whose level is the number of two good lines, less a bad one; the fourth line means nothing."""
    x = rows(count, 4)
    y = numpy.clip(x @ [1, 1, -1, 0], 0, 2).astype(int)
    return table(x, y.tolist(), [0.5, 0.5, -0.5, 0.5], 2 * FOLDS)


def test_known_points_are_found_again() -> None:
    """The sums give the levels, on customers that were not fitted on; what means nothing is worth nothing."""
    found = fit("empathy.a", known())
    assert found.kappa > 0.98
    assert found.points["line0"] == pytest.approx(1, abs=0.25)
    assert found.points["line2"] == pytest.approx(-1, abs=0.35)
    assert abs(found.points["line3"]) < 0.1
    assert found.base + found.points["line0"] + found.points["line1"] >= 2


def test_the_same_marks_give_the_same_points() -> None:
    """Nothing is left to chance."""
    assert fit("empathy.a", known()) == fit("empathy.a", known())


def test_what_is_read_wrongly_is_shown() -> None:
    """Replies of calls apart from examples, the widest gaps first."""
    replies = known(120)
    wrong = replies.y.copy()
    wrong[3], wrong[-1] = 2 - wrong[3], 2 - wrong[-1]
    spoiled = table(replies.x, wrong.tolist(), replies.points, 2 * FOLDS)
    found = fit("empathy.a", spoiled)
    shown = why(spoiled, found)
    assert [abs(miss.marked - miss.read) for miss in shown.misses] == sorted(
        (abs(miss.marked - miss.read) for miss in misses(spoiled, found)), reverse=True
    )
    assert all(miss.mark.group and miss.marked != miss.read for miss in shown.misses)
    assert all(not miss.mark.group for miss in missed_examples(spoiled, found))
    assert shown.counts["line0"] == int(replies.x[:, 0].sum())


def test_a_line_without_use_keeps_its_direction(criterion: Criterion) -> None:
    """A fit of nought is written as the least there is, of the sign the line had; so is the base."""
    lines = [line.rule.text for line in criterion.indicators]
    found = Fit(criterion.name, 0.0, dict.fromkeys(lines, 0.0), 0.5, ())
    points = new_points([criterion], [found])[criterion.name]
    signs = {line.rule.text: 1 if line.points >= 0 else -1 for line in criterion.indicators}
    assert points == {"base": LEAST_POINTS, **{line: LEAST_POINTS * signs[line] for line in lines}}
    assert new_points([criterion], []) == {}


@pytest.fixture
def criterion() -> Criterion:
    from tests.calls import judge

    return judge().rubrics.criteria[0]
