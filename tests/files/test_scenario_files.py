"""A scenario file as a `Scenario`."""

import hashlib
from pathlib import Path

import pytest

from trainer.files.rubrics import load_rubrics
from trainer.files.scenarios import load_scenario
from trainer.model.language import Language
from trainer.model.rubric import RubricSet
from trainer.model.scenario import Permission, Scenario, Tag, When

TESTS = Path(__file__).parent.parent
GOOD = TESTS / "good" / "scenario.yaml"
SHIPPED = sorted((TESTS.parent / "scenarios").rglob("*.yaml"))


@pytest.fixture(scope="module")
def scenario() -> Scenario:
    rubrics = load_rubrics(TESTS / "good" / "rubrics").value
    read = load_scenario(GOOD, lambda _: rubrics)
    assert read.problems == ()
    assert read.value is not None
    return read.value


def test_head(scenario: Scenario) -> None:
    """The head, the facts and the digest of the file are there."""
    assert (scenario.id, scenario.language, scenario.difficulty) == ("lost-parcel", Language.ENGLISH, 2)
    assert dict(scenario.facts)["cause"] == ("the parcel is lost", "nothing came")
    assert scenario.digest == hashlib.sha256(GOOD.read_bytes()).hexdigest()
    assert scenario.start == "opening"


def test_remedies_know_their_permission(scenario: Scenario) -> None:
    """A remedy under `alone` may be granted alone, with its limit."""
    card = scenario.authority.allowing(Permission.ALONE)[1]
    assert (card.id, card.limit) == ("card", 5.0)


def test_routes(scenario: Scenario) -> None:
    """Routes keep their order and their tests; the last has none."""
    first, last = scenario.beat("opening").routes
    assert first.when == When(level_at_least=(("empathy.own_the_apology", 1),), says=("{sorry}", "<cause>"))
    assert (first.to, first.mood, last.to, last.when) == ("told", 10, "opening", When())
    assert scenario.beat("opening").tag is Tag.ANGER


def test_walks(scenario: Scenario) -> None:
    """A walk keeps its replies, where they lead and the levels they show."""
    (walk,) = scenario.walks
    assert [(step.leads_to, step.levels) for step in walk.steps] == [
        ("told", (("empathy.own_the_apology", 1),)),
        ("mended", ()),
    ]


def test_numbers_are_taken_as_text_where_text_is_meant(tmp_path: Path) -> None:
    """A bare number among wordings is read as it was written, so 1.50 stays 1.50."""
    path = tmp_path / "numbers.yaml"
    path.write_text(GOOD.read_text(encoding="utf-8").replace("[worried, upset]", "[54, 1.50, true]"), encoding="utf-8")
    read = load_scenario(path)
    assert read.value is not None
    assert dict(read.value.facts)["feeling"] == ("54", "1.50", "true")


def test_without_rubrics_criteria_are_taken_on_trust(tmp_path: Path) -> None:
    """A scenario can be listed without the rubrics at hand."""
    path = tmp_path / "trusting.yaml"
    path.write_text(GOOD.read_text(encoding="utf-8").replace("own_the_apology", "bake_a_cake"), encoding="utf-8")
    assert load_scenario(path).problems == ()


def test_a_list_is_no_scenario(tmp_path: Path) -> None:
    """A file that holds something else is refused in one problem."""
    path = tmp_path / "list.yaml"
    path.write_text("- a\n- b\n", encoding="utf-8")
    assert [p.code for p in load_scenario(path).problems] == ["S103"]


@pytest.fixture(scope="module")
def shipped_rubrics() -> dict[str, RubricSet | None]:
    return {name: load_rubrics(TESTS.parent / "rubrics" / name).value for name in ("en", "zh")}


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_shipped_scenarios(path: Path, shipped_rubrics: dict[str, RubricSet | None]) -> None:
    """A shipped scenario has no problem, not even a warning, and lies where its id and language say."""
    read = load_scenario(path, lambda language: shipped_rubrics[language.rubrics])
    assert [f"{p.location} {p.code} {p.message}" for p in read.problems] == []
    assert read.value is not None
    assert (read.value.language, read.value.id) == (path.parent.name, path.stem)
