"""Every broken file is reported with the codes and places that its first line expects, and nothing else."""

import shutil
from collections.abc import Iterable
from pathlib import Path

import pytest

from trainer.files.codes import CODES, WARNINGS
from trainer.files.rubrics import load_rubrics
from trainer.files.scenarios import load_scenario
from trainer.model.problem import Problem

TESTS = Path(__file__).parent.parent
BROKEN = TESTS / "broken"
GOOD_RUBRICS = TESTS / "good" / "rubrics"
RULINGS = {"R214", "R215", "R216", "R217", "R218"}
SCENARIOS = sorted((BROKEN / "scenarios").rglob("*.yaml"))
RUBRICS = sorted((BROKEN / "rubrics").rglob("*.yaml"))


def expected(path: Path) -> list[str]:
    first = path.read_text(encoding="utf-8").splitlines()[0]
    return [part.strip() for part in first.removeprefix("# expect:").split(",")]


def reported(problems: Iterable[Problem], file: str) -> list[str]:
    return [
        f"{p.code} {p.location.line}:{p.location.column}"
        if p.location.file == file
        else f"{p.code} {Path(p.location.file).name}:{p.location.line}:{p.location.column}"
        for p in problems
    ]


def check_words(problems: Iterable[Problem]) -> None:
    for problem in problems:
        assert problem.code in CODES
        assert problem.is_error is (problem.code not in WARNINGS)
        for text in (str(problem.message), str(problem.hint)):
            assert text[-1] in ".?"
            assert "\n" not in text


@pytest.mark.parametrize("path", SCENARIOS, ids=lambda path: path.stem)
def test_broken_scenario(path: Path) -> None:
    """A broken scenario is reported at its places, in words that end in a full stop, and is not used on an error."""
    rubrics = load_rubrics(GOOD_RUBRICS).value
    read = load_scenario(path, lambda _: rubrics, "here")
    assert reported(read.problems, "here") == expected(path)
    assert (read.value is None) is bool(read.errors)
    check_words(read.problems)


@pytest.mark.parametrize("path", RUBRICS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_broken_rubric(path: Path, tmp_path: Path) -> None:
    """A broken rubric file among good ones is reported at its places; on an error none is used."""
    shutil.copytree(GOOD_RUBRICS, tmp_path, dirs_exist_ok=True)
    shutil.copy(path, tmp_path / f"{path.parent.name}.yaml")
    read = load_rubrics(tmp_path, "here")
    assert reported(read.problems, f"here/{path.parent.name}.yaml") == expected(path)
    assert (read.value is None) is bool(read.errors)
    check_words(read.problems)


def test_enough_broken_files() -> None:
    """Every code of scenarios and rubrics has a broken file, but for those that need a second file or a new number."""
    told = {part.split()[0] for path in (*SCENARIOS, *RUBRICS) for part in expected(path)}
    elsewhere = {"Y101", "Y102", "Y103", "Y110", "Y113", "S218", "R105", "R108", *RULINGS}
    assert {code for code in CODES if code[0] in "YSR"} - told == elsewhere
