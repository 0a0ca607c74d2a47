"""The real program in Chinese: no English is left but what people type, names and codes."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from pathlib import Path

import pytest

from tests.catalogues import ROOT
from tests.cli.programs import trainer, transcripts
from trainer.cli.app import COMMANDS
from trainer.files.rubrics import load_rubrics
from trainer.files.scenarios import load_scenario
from trainer.model.language import Language
from trainer.model.scenario import Scenario
from trainer.render.script import converted

chinese = pytest.mark.parametrize("language", ["zh-Hans", "zh-Hant"])
CALL = "abusive-caller"
ALLOWED = re.compile(
    r"trainer [a-z]+|--[a-z]+|/(?:help|quit|card|brief|faq)\b"  # what people type
    r"|[a-z]+(?:-[a-z]+)+|[\w.~-]*/[\w./~-]+|\d{8}-\d{6}-[a-z]{4}"  # ids, files, calls
    r"|\{\w+\}|<\w+>|\[\w+\]|[A-Z]+-?\d+|\b[0-9a-f]{12,}\b"  # cues, codes, digests
    r"|\b(?:trainer|id|ID|last|en|zh-Hans\|zh-Hant|zh-Hans|zh-Hant|Enter|Ctrl-D|CSV|JSON|Python|UTF-8|utf-8)\b"
)
COMMAND = re.compile(rf"^  (?:{'|'.join(COMMANDS)}) ", re.MULTILINE)
ENGLISH = re.compile(r"[A-Za-z]{2,}")
MARKUP = re.compile(r"<style>.*?</style>|<[^>]*>", re.DOTALL)
LABEL = re.compile(r'(?:aria-label|title)="([^"]*)"')


@cache
def scenario(language: str) -> Scenario:
    loaded = load_scenario(ROOT / "scenarios" / language / f"{CALL}.yaml")
    assert loaded.value is not None, loaded.problems
    return loaded.value


def english_in(text: str, language: str = "") -> list[str]:
    """English words of the text that neither the program's commands nor the scenario's author put there."""
    own = {word for said in _texts(scenario(language)) for word in ENGLISH.findall(said)} if language else set()
    rest = ALLOWED.sub(" ", COMMAND.sub(" ", text))
    return [word for word in ENGLISH.findall(rest) if word not in own]


def _texts(value: object) -> Iterator[str]:
    """Every text of a scenario in its own language, whatever it stands in."""
    if isinstance(value, str):
        yield from [value] if re.search("[\u4e00-\u9fff]", value) else []
    elif isinstance(value, tuple):
        for item in value:
            yield from _texts(item)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _texts(getattr(value, field.name))


def play(language: str, home: Path, walk: str = "bad") -> str:
    """What a call shows from its brief to its debrief."""
    replies = "".join(f"{step.reply}\n" for each in scenario(language).walks if each.id == walk for step in each.steps)
    done = trainer(
        "play", CALL, "--lang", language, "--as", "小林", "--answers", "-", home=home, typed=replies, folder=ROOT
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


@chinese
@pytest.mark.parametrize(
    "arguments",
    [["--help"], [], *([name, "--help"] for name in COMMANDS)],
)
def test_help_is_chinese(language: str, arguments: list[str], tmp_path: Path) -> None:
    """Every help page explains itself in the user's language."""
    shown = trainer(*arguments, home=tmp_path, extra={"TRAINER_LANG": language}).stdout
    assert english_in(shown) == []
    assert re.search("[\u4e00-\u9fff]", shown)


@chinese
def test_the_list_is_chinese(language: str, tmp_path: Path) -> None:
    """Titles, channels and reasons are told in the language asked for."""
    shown = trainer("list", "--lang", language, home=tmp_path, folder=ROOT).stdout
    assert [
        line for line in shown.splitlines() if line.startswith("  ") and not re.search("[\u4e00-\u9fff]", line)
    ] == []
    assert {"phone", "chat", "difficulty"}.isdisjoint(english_in(shown))


@chinese
@pytest.mark.parametrize("walk", ["good", "bad"])
def test_a_call_and_its_debrief_are_chinese(language: str, walk: str, tmp_path: Path) -> None:
    """From the brief to where the call is kept, in the trainee's own script."""
    assert english_in(play(language, tmp_path, walk), language) == []


@chinese
def test_the_report_is_chinese(language: str, tmp_path: Path) -> None:
    """On the terminal and on a page, with the words for those who hear the page read out."""
    play(language, tmp_path)
    play(language, tmp_path, "good")
    shown = trainer("report", "--lang", language, home=tmp_path, folder=ROOT).stdout
    assert english_in(shown, language) == []
    page = tmp_path / "report.html"
    trainer("report", "--lang", language, "--html", page, home=tmp_path, folder=ROOT)
    _is_chinese(page, language)


@chinese
def test_the_page_of_a_call_is_chinese(language: str, tmp_path: Path) -> None:
    """The debrief as a page says its language, and speaks it."""
    play(language, tmp_path)
    page = tmp_path / "call.html"
    trainer("review", transcripts(tmp_path)[0].stem, "--html", page, home=tmp_path, folder=ROOT)
    _is_chinese(page, language)


@chinese
def test_mistakes_are_told_in_chinese(language: str, tmp_path: Path) -> None:
    """A line says where, what and how to mend it, whoever found the mistake."""
    speaks = {"TRAINER_LANG": language}
    for arguments in (["play", "--answers", "/no/such"], ["plya"], ["list", "--difficulty", "x"], ["review", "none"],
                      ["check", "/no/such.yaml"], ["score", "/no/such.jsonl"], ["play", "--plain=1"]):  # fmt: skip
        told = trainer(*arguments, home=tmp_path, extra=speaks, folder=ROOT)
        lines = (told.stderr or told.stdout).splitlines()
        assert re.search("[\u4e00-\u9fff]", lines[0]), arguments
        assert " · " in lines[0], arguments


@chinese
def test_broken_files_are_explained_in_chinese(language: str, tmp_path: Path) -> None:
    """Every line of a check is Chinese but for places, codes and what the file itself says."""
    shown = trainer("check", ROOT / "tests/broken/scenarios", home=tmp_path, extra={"TRAINER_LANG": language}).stdout
    sentences = [
        re.sub(r"`[^`]*`|YAML|UTF-8|JSON|Tab|true|false|<slot>", "", line.split(" ", 2)[2])
        for line in shown.splitlines()
    ]
    assert len(sentences) > 40
    assert [line for line in sentences if not re.search("[\u4e00-\u9fff]", line)] == []


@chinese
def test_a_rubric_speaks_the_script_of_the_call(language: str, tmp_path: Path) -> None:
    """Both scripts share one rubric, and each is shown its own characters."""
    shown = play(language, tmp_path)
    assert ("界線" in shown, "界线" in shown) == (language == "zh-Hant", language == "zh-Hans")


@chinese
def test_a_report_over_calls_in_other_languages_speaks_one(language: str, tmp_path: Path) -> None:
    """Skills are called what the reader's own rubric calls them, whatever language a call was in."""
    play(language, tmp_path)
    english, own = (_titles(folder) for folder in ("en", "zh"))
    shown = trainer("report", home=tmp_path, extra={"TRAINER_LANG": "en"}, folder=ROOT).stdout
    assert any(title in shown for title in english)
    assert not any(converted(title, Language(language)) in shown for title in own)


def _titles(folder: str) -> list[str]:
    loaded = load_rubrics(ROOT / "rubrics" / folder)
    assert loaded.value is not None, loaded.problems
    return [criterion.title for criterion in loaded.value.criteria]


def _is_chinese(page: Path, language: str) -> None:
    text = page.read_text("utf-8")
    assert f'<html lang="{language}">' in text
    assert english_in(" ".join(LABEL.findall(text)), language) == []
    assert english_in(MARKUP.sub(" ", text).replace("&lt;", "<").replace("&gt;", ">"), language) == []
