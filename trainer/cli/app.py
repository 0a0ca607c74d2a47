"""The one place where commands are registered; a command's file is imported only when it is called."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module

from trainer.cli.spoken import language_of
from trainer.model.message import Message, msg
from trainer.render import wording


@dataclass(frozen=True, slots=True)
class Entry:
    """One command: `module` offers a function `command` with typer's annotations that returns an exit code or None."""

    module: str
    summary: Message


COMMANDS: Mapping[str, Entry] = {
    "play": Entry("trainer.cli.play", msg("Practise a call with a scripted customer.")),
    "resume": Entry("trainer.cli.resume", msg("Go on with a call that was left.")),
    "review": Entry("trainer.cli.review", msg("Read the debrief of a call again.")),
    "list": Entry("trainer.cli.list", msg("List the scenarios.")),
    "init": Entry("trainer.cli.init", msg("Make a folder for your own scenarios, rubrics and transcripts.")),
    "check": Entry("trainer.cli.check", msg("Check scenarios and rubrics for mistakes.")),
    "calibrate": Entry("trainer.cli.calibrate", msg("Compare the scorer with what people say of replies.")),
    "score": Entry("trainer.cli.score", msg("Score transcripts and conversation logs.")),
    "verify": Entry("trainer.cli.verify", msg("Check that kept scores still stand.")),
    "report": Entry("trainer.cli.report", msg("Report the progress of one person or of all.")),
    "doctor": Entry("trainer.cli.doctor", msg("Check whether this computer is ready to practise.")),
}
"""In the order of the help page; the summary is shown there and on the command's own help page."""


def run(arguments: Sequence[str]) -> int:
    """Do what the command line asks; returns the exit code: 0 fine, 1 findings, 2 misuse, 130 interrupted."""
    from trainer.cli.guard import guarded

    wording.use(language_of(arguments))
    return guarded(lambda: _dispatch(list(arguments)))


def _dispatch(arguments: list[str]) -> int:
    name = arguments[0] if arguments else ""
    if name in COMMANDS:
        return _call(name, arguments[1:])
    from trainer.cli import greeting

    if not arguments:
        return greeting.greet()
    if name in ("--help", "-h", "help"):
        return greeting.help_page(COMMANDS)
    if name in ("--version", "-V"):
        return greeting.version()
    if name == "--lang" or name.startswith("--lang="):
        return _dispatch(arguments[1 if "=" in name else 2 :])
    return greeting.unknown(name, COMMANDS)


def _call(name: str, arguments: list[str]) -> int:
    from trainer.cli.call import call

    entry = COMMANDS[name]
    return call(name, import_module(entry.module).command, entry.summary, arguments)
