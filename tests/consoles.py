"""Runs the `$ trainer …` lines of a page and holds what is printed against what the page says is printed."""

import re
import shlex
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from tests.cli.programs import environment
from tests.pages import ROOT, Block

PROMPT = "$ "
ANYTHING = "..."
EXIT_CODE = "echo $?"
INTO = " > "
SLIP = ROOT / "tests" / "broken" / "scenarios" / "route-to-nowhere.yaml"
PATIENCE = 60


@dataclass(frozen=True, slots=True)
class Exchange:
    """A command and what the page shows under it."""

    command: str
    shown: str


def exchanges(block: Block) -> list[Exchange]:
    """The commands of a block in order."""
    _, *parts = re.split(r"^\$ ", block.text, flags=re.MULTILINE)
    return [Exchange(command, shown) for command, _, shown in (part.partition("\n") for part in parts)]


def fits(shown: str, printed: str) -> bool:
    """Whether the text is as shown; `...` stands for any text, alone on a line for any number of lines."""
    pattern = "".join(_line(line) for line in _lines(shown))
    return re.fullmatch(pattern, "".join(f"{line}\n" for line in _lines(printed)), re.DOTALL) is not None


def _line(shown: str) -> str:
    if shown == ANYTHING:
        return r"(?:[^\n]*\n)*?"
    return r"[^\n]*".join(re.escape(part) for part in shown.split(ANYTHING)) + "\n"


def _lines(text: str) -> list[str]:
    return [line.rstrip() for line in text.rstrip().splitlines()]


class Desk:
    """A folder with the examples and a scenario that has a slip, and a TRAINER_HOME that is new."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.home, self.code = folder / "here", folder / "home", 0
        shutil.copytree(ROOT / "examples", self.folder / "examples")
        shutil.copy(SLIP, self.folder / "my-call.yaml")

    def run(self, command: str) -> str:
        """What the command prints, on both streams as a terminal mixes them; `> FILE` keeps all of it in a file."""
        if command == EXIT_CODE:
            return f"{self.code}\n"
        command, _, kept = command.partition(INTO)
        printed = self._printed(command)
        if not kept:
            return printed
        (self.folder / kept).write_text(printed, "utf-8")
        return ""

    def _printed(self, command: str) -> str:
        program, *arguments = shlex.split(command)
        assert program == "trainer", f"a page shows `{command}`, which is not run"
        done = subprocess.run(
            [sys.executable, "-m", "trainer", *arguments],
            cwd=self.folder,
            env=environment(self.home, {"COLUMNS": "80", "PYTHONUNBUFFERED": "1"}),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            timeout=PATIENCE,
            check=False,
        )
        self.code = done.returncode
        return done.stdout.decode("utf-8")
