"""`trainer calibrate` as a program: figures for people and programs, rulings, and what cannot be read."""

import json
import shutil
from pathlib import Path

import pytest

from tests.calls import CALLS
from tests.cli.programs import trainer

FEELING, OFFER = "empathy.name_the_feeling", "resolution.concrete_offer_within_authority"
REPLIES = (
    ("Water under the base would leave anyone frightened.", {FEELING: 1}, {FEELING: 2}),
    ("I am sending a new kettle tomorrow by noon.", {OFFER: 2}, {OFFER: 2}),
    ("We will look into it as soon as possible.", {"conduct.vague_stalling": 2}, {"conduct.vague_stalling": 1}),
    ("One moment.", {}, {}),
)


def marks(path: Path) -> Path:
    """Four replies, marked by two people."""
    lines = [
        json.dumps({
            "id": f"r{n}", "language": "en",
            "turns": [{"role": "customer", "text": f"The kettle leaked, case {n}."}, {"role": "agent", "text": reply}],
            "raters": {"Mei": mei, "Jon": jon},
        })
        for n, (reply, mei, jon) in enumerate(REPLIES)
    ]  # fmt: skip
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def test_people_get_a_table_and_replies_to_talk_about(tmp_path: Path) -> None:
    """The figures first, then the replies with what each person and the scorer say, and why."""
    done = trainer("calibrate", marks(tmp_path / "m.jsonl"), home=tmp_path, folder=CALLS)
    assert (done.returncode, done.stderr) == (0, "")
    lines = done.stdout.splitlines()
    assert lines[:2] == ["Agreement on 4 replies", "Marked by: Jon; Mei"]
    [feeling] = [line for line in lines if line.endswith("  Name the feeling")]
    assert feeling.split()[0] == "(1)"
    assert any(line.split()[:2] == ["(1)", "1.00"] for line in lines)
    assert "  r0: Name the feeling" in lines
    assert "      Jon says 2; Mei says 1, the scorer says" in done.stdout
    assert "points: 0.1 to begin with; +1.1 for" in done.stdout
    assert done.stdout == trainer("calibrate", tmp_path / "m.jsonl", home=tmp_path, folder=CALLS).stdout


def test_programs_get_the_same_as_json(tmp_path: Path) -> None:
    """Every figure with its range, and null where one rater alone cannot say."""
    done = trainer("calibrate", marks(tmp_path / "m.jsonl"), "--json", "--rows", 1, home=tmp_path, folder=CALLS)
    found = json.loads(done.stdout)
    assert (found["replies"], found["raters"], found["macro"]) == (4, ["Jon", "Mei"], None)
    assert set(found["criteria"]) == {FEELING, OFFER, "conduct.vague_stalling"}
    assert set(found["criteria"][FEELING]["scorer"]) == {"value", "low", "high"}
    assert (found["languages"]["en"]["replies"], len(found["talk_about"]), found["advice"]) == (4, 1, [])


def test_a_narrow_terminal_gets_sentences(tmp_path: Path) -> None:
    """No line is wider than the screen, and no figure is lost."""
    extra = {"COLUMNS": "44"}
    shown = trainer("calibrate", marks(tmp_path / "m.jsonl"), home=tmp_path, folder=CALLS, extra=extra).stdout
    assert max(map(len, shown.splitlines())) <= 44
    assert "shown: (1); scorer: 1.00" in shown


@pytest.mark.parametrize("language", ["zh-Hans", "zh-Hant"])
def test_figures_are_told_in_chinese(tmp_path: Path, language: str) -> None:
    """No English sentence is left over but what people and rubrics say."""
    shown = trainer(
        "calibrate", marks(tmp_path / "m.jsonl"), home=tmp_path, folder=CALLS, extra={"TRAINER_LANG": language}
    ).stdout
    assert "replies" not in shown
    assert "scorer" not in shown


def test_a_language_can_be_picked(tmp_path: Path) -> None:
    """Only replies in it are compared; without any, the command says so."""
    done = trainer("calibrate", marks(tmp_path / "m.jsonl"), "--lang", "zh-Hant", home=tmp_path, folder=CALLS)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.count("\n") == 1


def test_what_cannot_be_read_is_told_and_the_rest_is_compared(tmp_path: Path) -> None:
    """The exit code says that something was left out."""
    path = marks(tmp_path / "m.jsonl")
    path.write_text(path.read_text("utf-8") + '{"id": "r9"}\n', encoding="utf-8")
    done = trainer("calibrate", path, tmp_path / "none.csv", home=tmp_path, folder=CALLS)
    assert done.returncode == 2
    assert [line.split()[1] for line in done.stderr.splitlines()] == ["L104", "L101"]
    assert "Agreement on 4 replies" in done.stdout


def test_hostile_marks_reach_no_terminal(tmp_path: Path) -> None:
    """Escape sequences in names, ids and replies are taken out."""
    record = {
        "id": "\x1b[31mr",
        "turns": [{"role": "agent", "text": "\x1b]0;x\x07One"}],
        "raters": {"\x1b[2J": {FEELING: 2}},
    }
    path = tmp_path / "m.jsonl"
    path.write_text(json.dumps(record) + "\n", encoding="utf-8")
    done = trainer("calibrate", path, home=tmp_path, folder=CALLS)
    assert "\x1b" not in done.stdout + done.stderr


def test_a_ruling_is_written_once_and_then_checked(tmp_path: Path) -> None:
    """It stands beside the rubric, a second one is refused, and `check` tells that the rubric does not keep it."""
    shutil.copytree(CALLS, tmp_path / "shop")
    path = marks(tmp_path / "m.jsonl")
    ruling = ("calibrate", path, "--ruling", "r3", "name_the_feeling", "2", "--because", "It was kind: really.")
    done = trainer(*ruling, home=tmp_path, folder=tmp_path / "shop")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("rubrics/en/rulings.yaml:4:5: the ruling is written down.\nThe rubric gives level 0")
    assert trainer(*ruling, home=tmp_path, folder=tmp_path / "shop").returncode == 2
    checked = trainer("check", home=tmp_path, folder=tmp_path / "shop")
    assert "rubrics/en/rulings.yaml:4:5: R215" in checked.stdout + checked.stderr


def test_the_rubrics_of_the_program_take_no_ruling(tmp_path: Path) -> None:
    """Outside a workspace the command says how to get rubrics of one's own."""
    path = marks(tmp_path / "m.jsonl")
    done = trainer(
        "calibrate", path, "--ruling", "r3", "name_the_feeling", "2", home=tmp_path / "home", folder=tmp_path
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert "M114" in done.stderr


def many(path: Path) -> Path:
    """Replies to sixteen customers, marked by one person: a feeling is named, or it is not."""
    lines = [
        json.dumps({
            "id": f"r{n}", "language": "en", "levels": {FEELING: level},
            "turns": [{"role": "customer", "text": f"It leaked, case {n // 3}."}, {"role": "agent", "text": reply}],
        })
        for n, (reply, level) in enumerate([("You must be frightened.", 2), ("One moment.", 0), ("Well.", 0)] * 16)
    ]  # fmt: skip
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def test_points_are_fitted_and_written(tmp_path: Path) -> None:
    """Each criterion is told as it is finished; only with --write do numbers change, and then nothing else."""
    pytest.importorskip("scipy", reason="scipy is an extra")
    shutil.copytree(CALLS, tmp_path / "shop")
    rubric = tmp_path / "shop" / "rubrics" / "en" / "empathy.yaml"
    before = rubric.read_text("utf-8")
    path = many(tmp_path / "m.jsonl")
    fitted = trainer("calibrate", path, "--lang", "en", "--fit", home=tmp_path, folder=tmp_path / "shop")
    assert (fitted.returncode, fitted.stderr) == (0, "")
    assert "Name the feeling: kappa 1.00 on customers it was not fitted on; shown in 16 replies; base" in fitted.stdout
    assert "Own the apology: too few replies show it\n" in fitted.stdout
    assert rubric.read_text("utf-8") == before
    written = trainer("calibrate", path, "--lang", "en", "--fit", "--write", home=tmp_path, folder=tmp_path / "shop")
    assert "rubrics/en/empathy.yaml: " in written.stdout
    after = rubric.read_text("utf-8")
    assert before != after
    assert [
        line.rpartition(": ")[0] or line for line in before.splitlines() if "base" in line or "_feeling" in line
    ] == [line.rpartition(": ")[0] or line for line in after.splitlines() if "base" in line or "_feeling" in line]
    scored = trainer("calibrate", path, "--lang", "en", "--json", home=tmp_path, folder=tmp_path / "shop")
    assert json.loads(scored.stdout)["criteria"][FEELING]["scorer"]["value"] == 1.0


def test_a_fit_can_be_looked_into(tmp_path: Path) -> None:
    """--why shows the points and what is read wrongly, --sign where a sign fires; a slip gets a hint."""
    pytest.importorskip("scipy", reason="scipy is an extra")
    path = many(tmp_path / "m.jsonl")
    why = trainer("calibrate", path, "--lang", "en", "--why", "name_the_feeling", home=tmp_path, folder=CALLS)
    assert "for names_feeling (16 replies)" in why.stdout
    sign = trainer("calibrate", path, "--lang", "en", "--sign", "names_feeling", home=tmp_path, folder=CALLS)
    assert sign.stdout.endswith("\n16 places\n")
    for option, slip in (("--why", "name_the_feelin"), ("--sign", "names_feelin")):
        done = trainer("calibrate", path, "--lang", "en", option, slip, home=tmp_path, folder=CALLS)
        assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
        assert "Did you mean" in done.stderr


@pytest.mark.parametrize("option", ["--bank", "--traps"])
def test_examples_that_cannot_be_read_stop_a_fit(tmp_path: Path, option: str) -> None:
    """One line that names the file."""
    pytest.importorskip("scipy", reason="scipy is an extra")
    done = trainer(
        "calibrate", many(tmp_path / "m.jsonl"), "--fit", option, tmp_path / "none", home=tmp_path, folder=CALLS
    )
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert "L101" in done.stderr


def test_without_a_workspace_no_points_are_written(tmp_path: Path) -> None:
    """The rubrics of the program stay as they are."""
    done = trainer("calibrate", many(tmp_path / "m.jsonl"), "--fit", "--write", home=tmp_path / "home", folder=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert "M114" in done.stderr
