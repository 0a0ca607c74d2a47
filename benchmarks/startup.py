"""From Enter in the shell to something on the screen, against the bare import of the command-line library.

This module imports nothing large: a process counts the memory of the one that started it, until it is larger itself.
"""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks.programs import ROOT, Run, run
from benchmarks.rounds import alternate, ratio
from benchmarks.rows import Row

GROUP = "start-up"
SCENARIO = "defective-product"
ANSWERS = ROOT / "examples" / f"{SCENARIO}.answers.txt"
PLAY = ("-m", "trainer", "play", SCENARIO, "--lang", "en", "--as", "bench", "--seed", "1", "--answers", "-")
CUSTOMER = "from trainer.library import *; print(find_scenario(open_workspace(), '{}').value.customer.name)"
MEGABYTE = 1_000_000


def startup(rounds: int) -> Iterator[Row]:
    """Cold starts, each a process of its own; a first round that is not counted puts byte-code in place."""
    typed = ANSWERS.read_text(encoding="utf-8")
    customer = _customer()
    with TemporaryDirectory() as folder:
        home = Path(folder)
        commands = {
            "python": lambda: run(["-c", "pass"], home),
            "typer": lambda: run(["-c", "import typer"], home),
            "help": lambda: run(["-m", "trainer", "--help"], home),
            "line": lambda: run(PLAY, home, typed=typed, after=customer),
        }
        alternate(commands, 1)
        runs = alternate(commands, rounds)
    yield from _rows({name: [one.seconds for one in found] for name, found in runs.items()}, runs)


def _rows(seconds: dict[str, list[float]], runs: dict[str, list[Run]]) -> Iterator[Row]:
    yield Row(GROUP, "python -c pass", 1000 * median(seconds["python"]), "ms")
    yield Row(GROUP, "python -c 'import typer'", 1000 * median(seconds["typer"]), "ms")
    yield Row(GROUP, "trainer --help", 1000 * median(seconds["help"]), "ms")
    yield Row(GROUP, "trainer --help", ratio(seconds["help"], seconds["typer"]), "x import typer", most=1.3)
    yield Row(GROUP, "trainer play, first customer line", median(seconds["line"]), "s", most=0.6)
    yield Row(GROUP, "trainer play, first customer line", ratio(seconds["line"], seconds["typer"]), "x import typer")
    for name, title, most in (("typer", "python -c 'import typer'", None), ("help", "trainer --help", None),
                              ("line", "trainer play, a whole call", 80)):  # fmt: skip
        peak = median(one.peak for one in runs[name]) / MEGABYTE
        yield Row(GROUP, f"peak memory, {title}", peak, "MB", most=most)


def _customer() -> str:
    """Whose name stands above the customer's lines."""
    code = CUSTOMER.format(SCENARIO)
    return subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.strip()
