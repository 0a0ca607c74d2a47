"""Listing, checking, making a workspace, and the doctor."""

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.programs import trainer
from tests.shop import SHOP


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    """A copy of the shop that may be damaged."""
    return Path(shutil.copytree(SHOP, tmp_path / "shop"))


def test_list_names_every_scenario_in_every_language(tmp_path: Path) -> None:
    """Id, title and what the call is about."""
    shown = trainer("list", home=tmp_path).stdout
    assert "kettle\n  The kettle that leaked\n  chat · difficulty 1 of 5 · defective product · en\n" in shown
    assert shown.count("kettle\n") == 3


def test_list_as_json(tmp_path: Path) -> None:
    """Exactly the keys other programs rely on, in the language asked for."""
    shown = trainer("list", "--json", "--lang", "zh-Hant", home=tmp_path).stdout
    assert json.loads(shown) == [
        {
            "id": "kettle", "title": "漏水的電水壺", "language": "zh-Hant", "channel": "phone", "difficulty": 1,
            "reason": "商品瑕疵",
        }
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("arguments", "count"), [(["--reason", "DEFECT"], 1), (["--difficulty", "1"], 3), (["--difficulty", "5"], 0)]
)
def test_list_can_be_narrowed(arguments: list[str], count: int, tmp_path: Path) -> None:
    """By a part of the contact reason, in any case, and by difficulty."""
    assert len(json.loads(trainer("list", "--json", *arguments, home=tmp_path).stdout)) == count


def test_a_broken_scenario_does_not_hide_the_others(shop: Path, tmp_path: Path) -> None:
    """Its problem goes to standard error, the list to standard output."""
    (shop / "scenarios/en/kettle.yaml").write_text("format: 1\n", "utf-8")
    done = trainer("list", "--json", home=tmp_path, folder=shop)
    assert len(json.loads(done.stdout)) == 2
    assert "scenarios/en/kettle.yaml" in done.stderr


def test_json_under_an_old_code_page_is_still_json(tmp_path: Path) -> None:
    """Where the output cannot hold a character, it is escaped."""
    done = trainer("list", "--json", home=tmp_path, extra={"PYTHONIOENCODING": "cp1252"})
    assert json.loads(done.stdout)[1]["title"] == "漏水的电水壶"


def test_check_finds_nothing_wrong_with_the_shop(tmp_path: Path) -> None:
    """Three scenarios and ten rubric files."""
    done = trainer("check", home=tmp_path)
    assert (done.returncode, done.stdout) == (0, "13 files, no problems\n")


def test_check_tells_every_problem_at_its_place(shop: Path, tmp_path: Path) -> None:
    """Problems of several files at once, as file:line:column; exit code 1."""
    for language in ("en", "zh-Hans"):
        file = shop / "scenarios" / language / "kettle.yaml"
        file.write_text(file.read_text("utf-8").replace("to: lost", "to: lots"), "utf-8")
    done = trainer("check", home=tmp_path, folder=shop)
    problems = done.stdout.splitlines()[:-1]
    assert done.returncode == 1
    assert [line.split(":")[0] for line in problems] == [
        "scenarios/en/kettle.yaml", "scenarios/zh-Hans/kettle.yaml"
    ]  # fmt: skip
    assert all(" S" in line and " · " in line and ":" in line for line in problems)
    assert done.stdout.endswith("13 files: 2 errors, 0 warnings\n")


@pytest.mark.parametrize(
    ("path", "files"),
    [("scenarios/en/kettle.yaml", 1), ("scenarios", 3), ("rubrics/en", 5), ("rubrics/en/empathy.yaml", 1), (".", 13)],
)
def test_check_takes_files_and_folders(path: str, files: int, tmp_path: Path) -> None:
    """A scenario, a rubric, a folder of either, a workspace."""
    assert trainer("check", path, home=tmp_path).stdout == f"{files} files, no problems\n"


def test_check_of_what_is_not_there(tmp_path: Path) -> None:
    """A file that is missing and a folder without content are told, each in a line."""
    (tmp_path / "bare").mkdir()
    missing = trainer("check", "nowhere.yaml", home=tmp_path)
    assert missing.returncode == 1
    assert "nowhere.yaml: Y101" in missing.stdout
    bare = trainer("check", tmp_path / "bare", home=tmp_path)
    assert (bare.returncode, bare.stderr.count("\n")) == (2, 1)


def test_a_cue_and_a_criterion_of_a_route_must_exist(shop: Path, tmp_path: Path) -> None:
    """A scenario is checked against the rubrics of the workspace it lies in."""
    file = shop / "scenarios/en/kettle.yaml"
    file.write_text(file.read_text("utf-8").replace("name_the_feeling", "name_the_feelling"), "utf-8")
    done = trainer("check", file, home=tmp_path)
    assert done.returncode == 1
    assert "name_the_feeling`" in done.stdout


def test_init_fills_a_folder_and_never_writes_over(tmp_path: Path) -> None:
    """The second time nothing is made, and a changed file stays changed."""
    folder = tmp_path / "mine"
    first = trainer("init", folder, home=tmp_path, folder=tmp_path)
    assert first.returncode == 0
    changed = sorted(folder.rglob("*.yaml"))[0]
    changed.write_text("mine", "utf-8")
    second = trainer("init", folder, home=tmp_path, folder=tmp_path)
    assert "0 files were made" in second.stdout
    assert changed.read_text("utf-8") == "mine"


def test_the_doctor_says_ok(tmp_path: Path) -> None:
    """One line for each thing, all of them well."""
    done = trainer("doctor", home=tmp_path)
    lines = done.stdout.splitlines()
    assert done.returncode == 0, done.stdout
    assert all(line.startswith(("ok", " ")) for line in lines)
    assert f"Calls are kept in {tmp_path}/transcripts." in done.stdout.replace("\n      ", " ")


def test_the_doctor_says_what_to_mend(shop: Path, tmp_path: Path) -> None:
    """A folder that is none, a poor encoding, missing scenarios and a broken rubric are each named."""
    shutil.rmtree(shop / "scenarios/zh-Hant")
    (shop / "rubrics/zh/empathy.yaml").write_text("", "utf-8")
    home = tmp_path / "file"
    home.write_text("", "utf-8")
    done = trainer("doctor", home=home, folder=shop, extra={"PYTHONIOENCODING": "cp1252"})
    assert done.returncode == 1
    said = done.stdout.replace("\n      ", " ")
    for mend in ("TRAINER_HOME", "PYTHONUTF8", "no scenario in zh-Hant", "rubrics `zh` cannot be used"):
        assert mend in said
