"""Reads a scenario file."""

from collections.abc import Callable
from pathlib import Path

from trainer.files.loaded import Loaded, failed, loaded
from trainer.files.scenario_build import scenario_of
from trainer.files.scenario_map import map_problems
from trainer.files.scenario_names import name_problems
from trainer.files.shape import shaped
from trainer.files.yaml import read_yaml
from trainer.model.language import Language
from trainer.model.rubric import RubricSet
from trainer.model.scenario import Scenario

RubricsOf = Callable[[Language], RubricSet | None]
"""Where the criteria and word sets of a language can be looked up."""


def load_scenario(path: Path, rubrics_of: RubricsOf | None = None, shown: str | None = None) -> Loaded[Scenario]:
    """One scenario; without `rubrics_of` the criteria and `{sets}` it names are taken on trust."""
    from trainer.files.scenario_form import ScenarioForm  # late: pydantic

    read = read_yaml(path, shown)
    if read.value is None:
        return failed(read.problems)
    form = shaped(read.value, ScenarioForm, "S")
    if form.value is None:
        return failed(form.problems)
    scenario = scenario_of(form.value, read.value.source)
    rubrics = rubrics_of(scenario.language) if rubrics_of else None
    problems = [*name_problems(read.value, scenario, rubrics), *map_problems(read.value, scenario)]
    return loaded(scenario, problems)
