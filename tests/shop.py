"""A tiny shop to practise in: one call in three languages, with rubrics of one criterion each."""

from functools import cache
from pathlib import Path

from trainer.engine.judge import Judge
from trainer.files.rubrics import load_rubrics
from trainer.files.scenarios import load_scenario
from trainer.model.rubric import RubricSet
from trainer.model.scenario import Scenario
from trainer.play import judge_of

SHOP = Path(__file__).parent / "data" / "shop"


@cache
def kettle(language: str = "en") -> Scenario:
    loaded = load_scenario(SHOP / "scenarios" / language / "kettle.yaml")
    assert loaded.value is not None, loaded.problems
    return loaded.value


@cache
def rubrics(language: str = "en") -> RubricSet:
    loaded = load_rubrics(SHOP / "rubrics" / language)
    assert loaded.value is not None, loaded.problems
    return loaded.value


@cache
def judge(language: str = "en") -> Judge:
    return judge_of(kettle(language), rubrics("en" if language == "en" else "zh"))
