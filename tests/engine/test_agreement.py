"""Figures of agreement, held against libraries that many people use, and against what must hold of them."""

from itertools import chain

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from trainer.engine.agreement import kappa_of, ordinal_alpha, ranks, spearman, table_of, weighted_kappa
from trainer.engine.resampling import draws, percentile_range

LEVEL = st.integers(0, 2)
TWO_JUDGES = st.lists(st.tuples(LEVEL, LEVEL), min_size=2, max_size=60)
UNITS = st.lists(st.lists(st.none() | LEVEL, min_size=4, max_size=4), min_size=2, max_size=40)
PAIRS = st.lists(st.tuples(st.integers(-9, 9), st.integers(0, 300)), min_size=3, max_size=60)


@given(TWO_JUDGES)
def test_kappa_is_cohens_with_quadratic_weights(pairs: list[tuple[int, int]]) -> None:
    """It agrees with scikit-learn wherever the two judges used more than one level between them."""
    metrics = pytest.importorskip("sklearn.metrics", reason="scikit-learn is for tests only")
    one, other = zip(*pairs, strict=True)
    assume(len({*one, *other}) > 1)
    theirs = metrics.cohen_kappa_score(one, other, labels=[0, 1, 2], weights="quadratic")
    assert weighted_kappa(one, other) == pytest.approx(theirs, abs=1e-9)


@given(LEVEL, st.integers(1, 20))
def test_kappa_without_any_spread_is_not_known(level: int, times: int) -> None:
    """Two judges who say the same thing throughout agree, but nothing shows that it is more than chance."""
    same = [level] * times
    assert kappa_of(table_of(same, same)) is None
    assert weighted_kappa(same, same) == 1.0


def test_kappa_of_nothing_is_none_at_all() -> None:
    """No reply, no agreement."""
    assert weighted_kappa([], []) == 0.0


@given(UNITS)
def test_alpha_is_krippendorffs(units: list[list[int | None]]) -> None:
    """It agrees with the krippendorff package, for four judges and with gaps."""
    krippendorff = pytest.importorskip("krippendorff", reason="krippendorff is for tests only")
    nan = float("nan")
    judged = [[level for level in unit if level is not None] for unit in units]
    paired = [unit for unit in judged if len(unit) > 1]
    assume(len(set(chain(*paired))) > 1)
    columns = [[nan if level is None else level for level in judge] for judge in zip(*units, strict=True)]
    theirs = krippendorff.alpha(reliability_data=columns, level_of_measurement="ordinal", value_domain=[0, 1, 2])
    assert ordinal_alpha(judged) == pytest.approx(theirs, abs=1e-9)


@pytest.mark.parametrize("units", [[], [[1], [2], []], [[1, 1], [1, 1]]])
def test_alpha_needs_two_judges_and_two_levels(units: list[list[int]]) -> None:
    """Where nobody judged a reply twice, or all said the same, there is no figure."""
    assert ordinal_alpha(units) is None


@given(PAIRS)
def test_spearman_is_spearmans(pairs: list[tuple[int, int]]) -> None:
    """It agrees with scipy, equals included."""
    stats = pytest.importorskip("scipy.stats", reason="scipy is an extra")
    one, other = zip(*pairs, strict=True)
    assume(len(set(one)) > 1 and len(set(other)) > 1)
    assert spearman(one, other) == pytest.approx(stats.spearmanr(one, other).statistic, abs=1e-9)


def test_spearman_without_spread_is_nought() -> None:
    """One and the same value throughout orders nothing."""
    assert spearman([1, 1, 1], [1, 2, 3]) == 0.0
    assert ranks([30, 10, 10]) == [3.0, 1.5, 1.5]


@given(st.integers(1, 40), st.integers(1, 5))
def test_draws_take_as_many_as_there_are(things: int, times: int) -> None:
    """Each draw holds as many things as the pile, and the same pile is drawn alike every time."""
    first = list(draws(things, times))
    assert [sum(counts) for counts in first] == [things] * times
    assert first == list(draws(things, times))


def test_draws_are_fair() -> None:
    """Over many draws each thing comes about once a draw, and now and then not at all."""
    drawn = list(draws(10, 2000))
    means = [sum(counts) / 2000 for counts in zip(*drawn, strict=True)]
    assert all(abs(mean - 1) < 0.08 for mean in means)
    missing = sum(counts[0] == 0 for counts in drawn) / 2000
    assert missing == pytest.approx(0.9**10, abs=0.04)


@given(st.lists(st.floats(-1, 1), min_size=1, max_size=200))
def test_a_range_is_the_middle_of_what_was_drawn(values: list[float]) -> None:
    """Its ends are the 2.5 and the 97.5 percentile, as numpy reckons them."""
    numpy = pytest.importorskip("numpy", reason="numpy is an extra")
    found = percentile_range(0.0, values)
    assert [found.low, found.high] == pytest.approx(list(numpy.quantile(values, [0.025, 0.975])), abs=1e-9)


def test_a_figure_that_hardly_ever_exists_has_the_widest_range() -> None:
    """With three draws of four without a figure, nothing is known."""
    found = percentile_range(0.5, [0.4, None, None, None])
    assert (found.value, found.low, found.high) == (0.5, -1.0, 1.0)


def test_the_range_of_a_kappa_is_that_of_scipys_bootstrap() -> None:
    """For 120 replies the ends lie where another bootstrap, with other chance, puts them."""
    numpy = pytest.importorskip("numpy", reason="numpy is an extra")
    stats = pytest.importorskip("scipy.stats", reason="scipy is an extra")
    one = [n % 3 for n in range(120)]
    other = [level if n % 4 else (level + 1) % 3 for n, level in enumerate(one)]
    drawn = [
        weighted_kappa(*zip(*[(one[n], other[n]) for n, times in enumerate(counts) for _ in range(times)], strict=True))
        for counts in draws(120, 800)
    ]
    theirs = stats.bootstrap(
        (one, other),
        lambda a, b: weighted_kappa(a.astype(int).tolist(), b.astype(int).tolist()),
        paired=True, vectorized=False, method="percentile", n_resamples=800, rng=numpy.random.default_rng(1),
    ).confidence_interval  # fmt: skip
    found = percentile_range(weighted_kappa(one, other), drawn)
    assert (found.low, found.high) == (pytest.approx(theirs.low, abs=0.04), pytest.approx(theirs.high, abs=0.04))
