"""Running the real program: as a process with pipes, and in a terminal of its own."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pexpect
import pyte

from tests.shop import SHOP

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 30
KIND = "Water near the sockets would have anyone frightened."
HELP = "I am sending a replacement; it is there tomorrow."


def environment(home: Path, extra: Mapping[str, str] | None = None) -> dict[str, str]:
    """An environment that keeps transcripts in `home` and speaks English unless told otherwise."""
    kept = {name: value for name, value in os.environ.items() if name in ("PATH", "SYSTEMROOT", "HOME", "TMPDIR")}
    return {
        **kept, "PYTHONPATH": str(ROOT), "TRAINER_HOME": str(home), "TRAINER_LANG": "en", "PROMPT_TOOLKIT_NO_CPR": "1",
        "TERM": "xterm-256color", "LANG": "C.UTF-8", **(extra or {}),
    }  # fmt: skip


def trainer(
    *arguments: object,
    home: Path,
    typed: str | bytes = "",
    extra: Mapping[str, str] | None = None,
    folder: Path = SHOP,
    before: Sequence[str] = (),
) -> subprocess.CompletedProcess[str]:
    """The finished program: its exit code and what it wrote, both read as UTF-8."""
    done = subprocess.run(
        [*before, sys.executable, "-m", "trainer", *map(str, arguments)],
        input=typed.encode() if isinstance(typed, str) else typed,
        capture_output=True,
        env=environment(home, extra),
        cwd=folder,
        timeout=PATIENCE,
        check=False,
    )
    decoded = [stream.decode("utf-8", "backslashreplace") for stream in (done.stdout, done.stderr)]
    return subprocess.CompletedProcess(done.args, done.returncode, *decoded)


def transcripts(home: Path) -> list[Path]:
    return sorted((home / "transcripts").glob("*.jsonl"))


class Terminal:
    """The program in a terminal whose screen can be read."""

    def __init__(
        self, *arguments: object, home: Path, columns: int = 80, extra: Mapping[str, str] | None = None
    ) -> None:
        self.screen = pyte.HistoryScreen(columns, 50, history=1000)
        self._stream = pyte.ByteStream(self.screen)
        self.raw = b""
        self.process = pexpect.spawn(
            sys.executable, ["-m", "trainer", *map(str, arguments)], env=environment(home, extra), cwd=str(SHOP),
            dimensions=(50, columns), timeout=PATIENCE,
        )  # fmt: skip

    @property
    def text(self) -> str:
        """What the screen shows, with what has scrolled out at the top."""
        above = ["".join(row[n].data for n in range(self.screen.columns)) for row in self.screen.history.top]
        return "\n".join(line.rstrip() for line in [*above, *self.screen.display])

    def type(self, keys: str) -> None:
        self.process.send(keys)

    def wait_for(self, text: str, times: int = 1) -> str:
        """Read until the screen shows the text (so often)."""
        return self.wait_until(lambda: self.text.count(text) >= times, text)

    def wait_until(self, holds: Callable[[], bool], what: str) -> str:
        limit = time.monotonic() + PATIENCE
        while not holds():
            assert time.monotonic() < limit, f"waited for {what!r} in vain:\n{self.text}"
            self._read()
        return self.text

    def wait_for_prompt(self, times: int = 1) -> str:
        """Read until the program has asked so often and waits for keys."""
        return self.wait_until(
            lambda: sum(line.startswith(">") for line in self.text.split("\n")) >= times, f"{times} prompts"
        )

    def finish(self) -> int:
        """Read to the end; returns the exit code."""
        self.wait_until(lambda: not self.process.isalive(), "the end of the program")
        self._read()
        self.process.close()
        return int(self.process.exitstatus if self.process.exitstatus is not None else -self.process.signalstatus)

    def kill(self) -> None:
        os.kill(self.process.pid, signal.SIGKILL)
        self.process.close(force=True)

    def _read(self) -> None:
        try:
            chunk = self.process.read_nonblocking(65536, timeout=0.2)
        except (pexpect.TIMEOUT, pexpect.EOF):
            return
        self.raw += chunk
        self._stream.feed(chunk)
