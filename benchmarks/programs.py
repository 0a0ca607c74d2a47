"""Runs the real program in processes of its own and takes its time and its memory."""

import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

ROOT = Path(__file__).resolve().parents[1]
KILOBYTE = 1 if sys.platform == "darwin" else 1024
"""What the system counts peak memory in."""


@dataclass(frozen=True, slots=True)
class Run:
    """Seconds to the line that was waited for, or to the end; peak memory in bytes over the whole run."""

    seconds: float
    peak: int


def run(arguments: Sequence[str], home: Path, *, typed: str = "", after: str = "") -> Run:
    """A Python process; with `after`, the time counts to the line that follows this one."""
    began = perf_counter()
    child = subprocess.Popen(
        [sys.executable, *arguments],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=_environment(home), cwd=home,
    )  # fmt: skip
    assert child.stdin is not None
    assert child.stdout is not None
    child.stdin.write(typed.encode())
    child.stdin.close()
    seen = 0.0
    awaited = False
    for line in child.stdout:
        if awaited and not seen:
            seen = perf_counter() - began
        awaited = awaited or (bool(after) and line.decode().strip() == after)
    child.stdout.close()
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode or (after and not seen):
        raise SystemExit(f"{' '.join(arguments)} ended with exit code {child.returncode} or said nothing.")
    return Run(seen or perf_counter() - began, usage.ru_maxrss * KILOBYTE)


def _environment(home: Path) -> dict[str, str]:
    """The user's own, but English, with byte-code in place and with nothing left in the user's folders."""
    left_out = ("PYTHONDONTWRITEBYTECODE", "PYTHONUNBUFFERED")
    kept = {name: value for name, value in os.environ.items() if name not in left_out}
    return {**kept, "PYTHONPATH": str(ROOT), "TRAINER_HOME": str(home), "TRAINER_LANG": "en"}
