"""The shipped rubrics and scenarios, and the conversations of the marks."""

from functools import cache
from pathlib import Path

from benchmarks.programs import ROOT
from trainer.engine.judge import Judge
from trainer.files.logs import read_log
from trainer.library import find_scenario, list_scenarios, open_workspace, rubrics_for
from trainer.model.conversation import Conversation
from trainer.model.language import Language
from trainer.model.rubric import RubricSet
from trainer.model.scenario import Scenario
from trainer.workspace import Workspace

MARKS = ROOT / "marks"
LANGUAGES = {"English": Language.ENGLISH, "Chinese": Language.SIMPLIFIED}


@cache
def workspace() -> Workspace:
    return open_workspace(ROOT, {})


@cache
def rubrics(language: Language) -> RubricSet:
    """Those that judge the language."""
    found = rubrics_for(workspace(), language)
    assert found.value is not None, found.problems
    return found.value


@cache
def judge(language: Language) -> Judge:
    return Judge(rubrics(language))


def scenarios() -> list[Scenario]:
    """Every shipped scenario in every language."""
    entries = list_scenarios(workspace()).entries
    found = (find_scenario(workspace(), entry.id, entry.language).value for entry in entries)
    return [scenario for scenario in found if scenario]


def talks(name: str, language: Language) -> list[Conversation]:
    """The conversations of a marks file that the language's rubrics judge."""
    found = (talk for _, talk in read_log(MARKS / name, name))
    return [talk for talk in found if isinstance(talk, Conversation) and talk.language.rubrics == language.rubrics]


def marks_files() -> list[Path]:
    """The marks that no points are fitted to."""
    return [MARKS / "dev.jsonl", *sorted(MARKS.glob("fresh-*.jsonl"))]
