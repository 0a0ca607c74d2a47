"""Problems on the terminal, one line each."""

import sys
from collections.abc import Iterable
from typing import TextIO

from trainer.cli.guard import MISUSE
from trainer.model.problem import Problem
from trainer.render.terminal import on_one_line
from trainer.render.wording import translate


def line_of(problem: Problem) -> str:
    """`file:line:column: CODE message · hint`, with nothing in it that a terminal would obey."""
    hint = translate(problem.hint)
    text = f"{problem.location}: {problem.code} {translate(problem.message)}"
    return on_one_line(f"{text} · {hint}" if hint else text)


def show(problems: Iterable[Problem], stream: TextIO | None = None) -> None:
    """Print the problems, by default to standard error."""
    for problem in problems:
        print(line_of(problem), file=stream or sys.stderr)


def refuse(problems: Iterable[Problem]) -> int:
    """Print why the command cannot be done; returns the exit code that says so."""
    show(problems)
    return MISUSE
