"""Calling one command: typer reads its arguments, and misuse is told in one line of the user's language."""

import re
import sys
from collections.abc import Callable
from difflib import get_close_matches
from typing import Any

import typer
from typer.core import TyperCommand

from trainer.cli.guard import INTERRUPTED, MISUSE
from trainer.cli.help import help_text
from trainer.model.message import Message
from trainer.render.terminal import on_one_line
from trainer.render.wording import _, translate


def call(name: str, function: Callable[..., Any], summary: Message, arguments: list[str]) -> int:
    """Run the command's function with these arguments; returns its exit code."""
    app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
    app.command(name, cls=_Command, help=translate(summary))(function)
    program = f"trainer {name}"
    try:
        code = typer.main.get_command(app).main(args=arguments, prog_name=program, standalone_mode=False)
    except typer.Abort:
        return INTERRUPTED
    except Exception as error:
        if not hasattr(error, "format_message"):
            raise
        mend = _("see {program} --help").format(program=program)
        print(on_one_line(f"{program}: {misuse(error)} · {mend}"), file=sys.stderr)
        return MISUSE
    return code if isinstance(code, int) else 0


class _Command(TyperCommand):
    """A command whose help page speaks the user's language and keeps to the terminal's width."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        formatter.write(help_text(self, ctx))


def misuse(error: Any) -> str:
    """What is wrong with the arguments; typer's own English is passed on only where nothing better is known."""
    kind = type(error).__name__
    if kind == "NoSuchOption":
        return _no_such_option(error)
    if kind == "MissingParameter":
        return _("{name} is missing").format(name=_name(error.param))
    if kind == "BadOptionUsage":
        needless = "does not take a value" in str(error.message)
        sentence = _("{name} takes no value") if needless else _("{name} needs a value")
        return sentence.format(name=error.option_name)
    if kind == "BadParameter":
        return _("{name} does not fit: {why}").format(name=_name(error.param), why=error.message)
    if extra := re.search(r"unexpected extra argument\S* \((.*)\)", str(error.message)):
        return _("there are words too many: {words}").format(words=extra.group(1))
    return str(error.format_message())


def _no_such_option(error: Any) -> str:
    known = [option for param in error.ctx.command.params for option in param.opts] if error.ctx else []
    near = get_close_matches(error.option_name, known, n=1)
    if near:
        return _("there is no option {name}; did you mean {near}?").format(name=error.option_name, near=near[0])
    return _("there is no option {name}").format(name=error.option_name)


def _name(param: Any) -> str:
    if param is None:
        return "?"
    return str(param.opts[0] if param.param_type_name == "option" else param.human_readable_name)
