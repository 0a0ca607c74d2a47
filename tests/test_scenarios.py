"""Every scenario that is shipped: complete, in all languages, and its walks lead where they say."""

from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from tests.pages import ROOT
from tests.walks import call_of_the_page, shipped_rubrics, strays
from trainer.engine.judge import Judge
from trainer.files.scenarios import load_scenario
from trainer.model.language import Language
from trainer.model.scenario import Outcome, Scenario
from trainer.play import judge_of

FILES = sorted((ROOT / "scenarios").rglob("*.yaml"))
FEWEST_BEATS, FEWEST_ENDINGS, FEWEST_WORDINGS = 7, 3, 2


def name(path: Path) -> str:
    return f"{path.parent.name}/{path.stem}"


every_scenario = pytest.mark.parametrize("path", FILES, ids=name)


@cache
def scenario(path: Path) -> Scenario:
    read = load_scenario(path)
    assert read.value is not None, read.problems
    return read.value


@cache
def judge(path: Path) -> Judge:
    return judge_of(scenario(path), shipped_rubrics(scenario(path).language.rubrics))


@pytest.mark.parametrize("seed", [0, 1])
@pytest.mark.parametrize("path", FILES, ids=name)
def test_walks_lead_where_they_say(path: Path, seed: int) -> None:
    """Each golden reply of each walk reaches its beat or ending and shows its levels, whatever the wordings."""
    wrong = {walk.id: strays(scenario(path), judge(path), walk, seed) for walk in scenario(path).walks}
    assert wrong == {walk.id: [] for walk in scenario(path).walks}


def test_the_call_of_the_page_is_walked(tmp_path: Path) -> None:
    """The small call that docs/scenarios.md is written along goes where the page says."""
    call = call_of_the_page(tmp_path).value
    assert call is not None
    page_judge = judge_of(call, shipped_rubrics("en"))
    assert {walk.id: strays(call, page_judge, walk, 0) for walk in call.walks} == {"good": [], "bad": []}


def test_every_scenario_is_there_in_every_language() -> None:
    """Three calls, each in the three languages, each file in the folder of its language."""
    versions = Counter(scenario(path).id for path in FILES)
    assert len(versions) == 3
    assert set(versions.values()) == {len(Language)}
    assert all(scenario(path).language == path.parent.name and scenario(path).id == path.stem for path in FILES)


@every_scenario
def test_there_is_enough_to_practise(path: Path) -> None:
    """A call has beats and endings enough, and more than one wording of each line."""
    call = scenario(path)
    assert len(call.beats) >= FEWEST_BEATS
    assert len(call.endings) >= FEWEST_ENDINGS
    few = [place.id for place in (*call.beats, *call.endings) if len(set(place.says)) < FEWEST_WORDINGS]
    assert few == []
    assert [beat.id for beat in call.beats if not (beat.good_reply and beat.poor_reply)] == []


@every_scenario
def test_a_good_and_a_bad_walk_end_apart(path: Path) -> None:
    """The good walk ends with the matter resolved, the bad one does not."""
    call = scenario(path)
    walks = {walk.id: call.ending(walk.steps[-1].leads_to) for walk in call.walks}
    good, bad = walks["good"], walks["bad"]
    assert good is not None
    assert bad is not None
    assert good.outcome is Outcome.RESOLVED
    assert bad.outcome is not Outcome.RESOLVED
