"""Starting the program: the greeting, help, misuse, and how little is loaded for it."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.programs import PATIENCE, ROOT, environment, trainer
from tests.shop import SHOP
from trainer.cli.app import COMMANDS
from trainer.cli.spoken import language_of
from trainer.model.language import Language

HEAVY = {"pydantic", "opencc", "jinja2", "rich", "rapidfuzz", "prompt_toolkit", "ruamel"}


def test_alone_it_names_the_three_ways_in(tmp_path: Path) -> None:
    """New hire, trainer and manager each find their first command."""
    done = trainer(home=tmp_path)
    assert done.returncode == 0
    assert all(command in done.stdout for command in ("trainer play", "trainer check", "trainer report"))


def test_help_lists_every_command(tmp_path: Path) -> None:
    """The help page has a line on each command."""
    lines = trainer("--help", home=tmp_path).stdout.splitlines()
    assert [line.split()[0] for line in lines if line.startswith("  ")] == list(COMMANDS)


@pytest.mark.parametrize("arguments", [["--help"], [], ["--version"], ["play", "--help"], ["check", "--help"]])
def test_nothing_heavy_is_loaded_to_say_hello(arguments: list[str], tmp_path: Path) -> None:
    """Help pages need none of the large libraries."""
    code = f"import sys; from trainer.cli.app import run; run({arguments!r}); print(*sys.modules, file=sys.stderr)"
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment(tmp_path), cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert not {name.split(".")[0] for name in done.stderr.split()} & HEAVY


@pytest.mark.parametrize("columns", ["40", "60", "120"])
@pytest.mark.parametrize("command", ["play", "resume", "list", "init", "check", "doctor"])
def test_help_of_a_command_keeps_to_the_terminal(command: str, columns: str, tmp_path: Path) -> None:
    """Every command explains itself within the width there is."""
    done = trainer(command, "--help", home=tmp_path, extra={"COLUMNS": columns})
    assert done.returncode == 0
    assert f"trainer {command}" in done.stdout
    assert max(map(len, done.stdout.splitlines())) <= int(columns)


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["plya"], "did you mean play?"),
        (["nonsense"], "there is no command nonsense"),
        (["play", "--plian"], "did you mean --plain?"),
        (["play", "--seed"], "--seed needs a value"),
        (["play", "--seed", "many"], "many is not a whole number"),
        (["play", "--lang", "fr"], "fr is none of en, zh-Hans, zh-Hant"),
        (["play", "kettle", "again"], "too many"),
        (["list", "--difficulty", "high"], "high is not a whole number"),
    ],
)
def test_misuse_is_told_in_one_line(arguments: list[str], says: str, tmp_path: Path) -> None:
    """What is wrong and where to look; exit code 2, nothing on standard output."""
    done = trainer(*arguments, home=tmp_path)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert says in done.stderr


@pytest.mark.parametrize(
    ("arguments", "environment", "language"),
    [
        ([], {}, Language.ENGLISH),
        ([], {"LANG": "zh_CN.UTF-8"}, Language.SIMPLIFIED),
        ([], {"LANG": "zh_TW.UTF-8"}, Language.TRADITIONAL),
        ([], {"LANG": "zh_HK"}, Language.TRADITIONAL),
        ([], {"LANG": "de_DE.UTF-8"}, Language.ENGLISH),
        ([], {"LC_ALL": "zh_CN.UTF-8", "LANG": "en_GB.UTF-8"}, Language.SIMPLIFIED),
        ([], {"TRAINER_LANG": "zh-Hant", "LC_ALL": "en_GB"}, Language.TRADITIONAL),
        (["--lang", "zh-Hans"], {"TRAINER_LANG": "zh-Hant"}, Language.SIMPLIFIED),
        (["--lang=en"], {"LANG": "zh_CN"}, Language.ENGLISH),
        (["--lang"], {}, Language.ENGLISH),
    ],
)
def test_it_speaks_the_language_asked_for(
    arguments: list[str], environment: dict[str, str], language: Language
) -> None:
    """The option comes first, then TRAINER_LANG, then the locale, then English."""
    assert language_of(arguments, environment) is language


def test_a_closed_pipe_is_quiet(tmp_path: Path) -> None:
    """`trainer list | head` ends without a word on standard error."""
    done = subprocess.run(
        f"'{sys.executable}' -m trainer list --json | head -c 1",
        shell=True, env=environment(tmp_path), cwd=SHOP, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.stderr == ""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full here")
def test_a_full_disk_under_the_output_is_one_line(tmp_path: Path) -> None:
    """Output that cannot be written is told once, without a traceback."""
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "trainer", "--help"], env=environment(tmp_path), cwd=ROOT, stdout=full,
            stderr=subprocess.PIPE, text=True, check=False,
        )  # fmt: skip
    assert done.returncode == 2
    assert done.stderr == "the output: the disk is full · free some space and try again\n"


def test_ctrl_c_outside_a_call_is_quiet(tmp_path: Path) -> None:
    """Interrupted while it waits for a file, the program ends with 130 and without a word."""
    pipe = tmp_path / "endless.yaml"
    os.mkfifo(pipe)
    process = subprocess.Popen(
        [sys.executable, "-m", "trainer", "check", str(pipe)], env=environment(tmp_path), cwd=SHOP,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    with pipe.open("w"):  # returns when the program has begun to read
        process.send_signal(signal.SIGINT)
        assert process.wait(PATIENCE) == 130
    assert process.communicate() == (b"", b"")


def test_hostile_words_on_the_command_line_are_shown_harmless(tmp_path: Path) -> None:
    """An escape sequence in a misspelt argument does not reach the terminal."""
    for arguments in (
        ["\x1b[31mplay"],
        ["play", "--\x1b[31mplain"],
        ["play", "a", "\x1b]0;b\x07"],
        ["play", "\x1b[2J"],
    ):
        done = trainer(*arguments, home=tmp_path)
        assert (done.returncode, done.stderr.count("\n")) == (2, 1)
        assert "\x1b" not in done.stderr
