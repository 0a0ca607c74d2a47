"""What `trainer` says on its own: the three ways in, the list of commands, the version."""

import sys
from collections.abc import Mapping
from difflib import get_close_matches
from typing import TYPE_CHECKING

from trainer import __version__
from trainer.cli.guard import MISUSE
from trainer.cli.help import table, width
from trainer.render.terminal import on_one_line, wrap
from trainer.render.wording import _, translate

if TYPE_CHECKING:
    from trainer.cli.app import Entry


def greet() -> int:
    """The first page a person sees: who they may be, and where each of them begins."""
    print("\n".join(wrap(_("Practise customer service: the customer is scripted, the words are yours."), width())))
    ways = (
        (_("You are new and want to practise"), ("trainer play", "trainer list", "trainer resume")),
        (_("You write scenarios and rubrics"), ("trainer init", "trainer check")),
        (_("You look after a team"), ("trainer report", "trainer score " + _("FILE"))),
    )
    for who, commands in ways:
        print(f"\n{who}\n  {'   '.join(commands)}")
    print("\n" + _("Everything else: {command}").format(command="trainer --help"))
    return 0


def help_page(commands: "Mapping[str, Entry]") -> int:
    """All commands with a line on each."""
    print(_("Usage: {usage}").format(usage="trainer " + _("COMMAND") + " …"), end="\n\n")
    print("\n".join(table([(name, translate(entry.summary)) for name, entry in commands.items()])), end="\n\n")
    print("\n".join(wrap(_("Each command explains itself: {command}").format(command="trainer play --help"), width())))
    return 0


def version() -> int:
    print(f"trainer {__version__}")
    return 0


def unknown(name: str, commands: "Mapping[str, Entry]") -> int:
    """Says that there is no such command, and which one is meant most likely."""
    near = get_close_matches(name, list(commands), n=1)
    what = _("there is no command {name}").format(name=on_one_line(name))
    mend = _("did you mean {near}?").format(near=near[0]) if near else _("see trainer --help")
    print(f"trainer: {what} · {mend}", file=sys.stderr)
    return MISUSE
