"""Where replies come from: a keyboard with editing, plain lines, or a file of answers."""

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TextIO

from trainer.model.message import msg
from trainer.model.problem import Location, Problem
from trainer.model.reason import reason

if TYPE_CHECKING:
    from prompt_toolkit import PromptSession
    from prompt_toolkit.history import History
    from prompt_toolkit.key_binding import KeyBindings

PROMPT = "> "
LONGEST_REMEMBERED = 2_000
LINE_BREAK = "\\n"


class Reader(Protocol):
    """`echo` says whether a reply still has to be shown, because nobody typed it on the screen."""

    echo: bool

    def ask(self) -> str:
        """The next reply; EOFError when there is none, KeyboardInterrupt on Ctrl-C."""
        ...


class Answers:
    """Replies line by line from a file or a pipe; `\\n` inside a line stands for a line break."""

    echo = True

    def __init__(self, lines: Iterable[str]) -> None:
        self._lines: Iterator[str] = iter(lines)

    def ask(self) -> str:
        for line in self._lines:
            return line.rstrip("\r\n").replace(LINE_BREAK, "\n")
        raise EOFError


class Lines:
    """Plain lines from standard input, for pipes, dumb terminals and screen readers."""

    def __init__(self, stream: TextIO, out: TextIO) -> None:
        self.echo = not stream.isatty()
        self._stream, self._out = stream, out

    def ask(self) -> str:
        if not self.echo:
            self._out.write(PROMPT)
        self._out.flush()
        line = self._stream.readline()
        if not line:
            self._out.write("" if self.echo else "\n")
            raise EOFError
        return line.rstrip("\r\n")


class Keyboard:
    """A line editor with history; Enter sends, Alt-Enter begins a new line, pasted lines stay one reply."""

    echo = False

    def __init__(self, remembered: Path | None) -> None:
        self._remembered = remembered

    def ask(self) -> str:
        return self._session.prompt(PROMPT)

    @cached_property
    def _session(self) -> "PromptSession[str]":
        from prompt_toolkit import PromptSession  # late: the customer's first line need not wait for it

        return PromptSession(
            history=_history(self._remembered),
            key_bindings=_keys(),
            multiline=True,
            prompt_continuation=" " * len(PROMPT),
        )


def read_answers(source: str) -> Iterable[str] | Problem:
    """The lines of a file, or of standard input for `-`; a Problem where the file cannot be used."""
    if source == "-":
        ask_for_utf8(sys.stdin)
        return sys.stdin
    try:
        raw = Path(source).read_bytes()
    except OSError as error:
        what = msg("The answers cannot be read: {reason}.", reason=reason(error))
        return Problem(Location(source), "P101", what, msg("Check the name of the file."))
    try:
        return raw.decode("utf-8-sig").splitlines()
    except UnicodeDecodeError as error:
        place = Location(source, raw.count(b"\n", 0, error.start) + 1)
        return Problem(place, "P102", msg("The answers are not UTF-8 text."), msg("Save the file as UTF-8."))


def reader(answers: Iterable[str] | None, *, plain: bool, remembered: Path | None) -> Reader:
    """The reader that suits where standard input and output go; `remembered` is the file of earlier replies."""
    if answers is not None:
        return Answers(answers)
    ask_for_utf8(sys.stdin)
    dumb = os.environ.get("TERM") == "dumb"
    if plain or dumb or not (sys.stdin.isatty() and sys.stdout.isatty()):
        return Lines(sys.stdin, sys.stdout)
    return Keyboard(remembered)


def ask_for_utf8(stream: TextIO) -> None:
    """Read UTF-8 from a pipe or terminal whatever the locale says; bytes that are none become U+FFFD."""
    with suppress(AttributeError, OSError, ValueError):
        stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[attr-defined]


def _keys() -> "KeyBindings":
    from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent

    keys = KeyBindings()

    @keys.add("enter")
    def send(event: KeyPressEvent) -> None:
        event.current_buffer.validate_and_handle()

    @keys.add("escape", "enter")
    def new_line(event: KeyPressEvent) -> None:
        event.current_buffer.insert_text("\n")

    return keys


def _history(path: Path | None) -> "History":
    """Earlier replies from the file and into it; in memory where the file cannot be used."""
    from prompt_toolkit.history import FileHistory, InMemoryHistory

    if path is None:
        return InMemoryHistory()
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o600))
    except OSError:
        return InMemoryHistory()

    class Forgiving(FileHistory):
        """A reply that cannot be remembered is still a reply."""

        def store_string(self, string: str) -> None:
            if len(string) <= LONGEST_REMEMBERED:
                with suppress(OSError, UnicodeError):
                    super().store_string(string)

    return Forgiving(str(path))
