"""What the pages show of the command line is what the program does."""

import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest
import typer

from tests.consoles import Desk, Exchange, exchanges, fits
from tests.pages import PAGES, ROOT, blocks, section
from trainer.cli.app import COMMANDS
from trainer.cli.guard import BROKEN_PIPE, INTERRUPTED, MISUSE
from trainer.cli.spoken import VARIABLES
from trainer.workspace import HOME

PAGE = ROOT / "docs" / "commands.md"
SHOWING = [page for page in PAGES if blocks(page, "console")]


def options(name: str) -> Iterator[str]:
    """The long options of a command, `--help` left out."""
    app = typer.Typer(add_completion=False)
    app.command(name)(import_module(COMMANDS[name].module).command)
    for param in typer.main.get_command(app).params:
        yield from (option for option in param.opts if option.startswith("--") and option != "--help")


@pytest.mark.timeout(400)
@pytest.mark.parametrize("page", SHOWING, ids=lambda page: page.name)
def test_consoles_show_what_is_printed(page: Path, tmp_path: Path) -> None:
    """The commands of a page, one after the other in a new TRAINER_HOME, print what stands under them."""
    desk = Desk(tmp_path)
    for block in blocks(page, "console"):
        for each in exchanges(block):
            printed = desk.run(each.command)
            assert fits(each.shown, printed), f"{page.name}:{block.line} $ {each.command}\n{printed}"


def test_every_command_has_its_section() -> None:
    """docs/commands.md has a section for each command of the program and for no other."""
    assert re.findall(r"^## trainer (\w+)$", PAGE.read_text("utf-8"), re.MULTILINE) == list(COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_is_on_the_page(name: str) -> None:
    """The section of a command explains each of its options, and none that it has not."""
    text = re.sub(r"^```.*?^```", "", section(PAGE, f"trainer {name}\n"), flags=re.MULTILINE | re.DOTALL)
    assert set(re.findall(r"`(--[\w-]+)", text)) == set(options(name))


def test_every_exit_code_and_variable_is_on_the_page() -> None:
    """Exit codes and environment variables have a row each."""
    text = PAGE.read_text("utf-8")
    for code in (0, 1, MISUSE, INTERRUPTED, BROKEN_PIPE):
        assert f"| {code} |" in text
    for variable in (HOME, *VARIABLES, "NO_COLOR", "TERM"):
        assert f"`{variable}`" in text


@pytest.mark.parametrize(
    ("shown", "printed", "same"),
    [
        ("one\ntwo\n", "one\ntwo  \n\n", True),
        ("one\n...\nlast\n", "one\n2\n3\nlast\n", True),
        ("one\n...\nlast\n", "one\nlast\n", True),
        ("id ... end\n", "id 17 end\n", True),
        ("id ... end\n", "id 17\nend\n", False),
        ("a.c\n", "abc\n", False),
        ("one\n", "one\ntwo\n", False),
        ("...\n", "", True),
    ],
)
def test_dots_stand_for_what_is_left_out(shown: str, printed: str, same: bool) -> None:
    """Alone on a line they stand for lines, inside a line for a part of it, and everything else is literal."""
    assert fits(shown, printed) is same


def test_a_block_is_taken_apart() -> None:
    """A line after `$` is a command, what follows is its output."""
    [block] = [block for block in blocks(PAGE, "console") if block.text.startswith("$ trainer init")]
    [exchange] = exchanges(block)
    assert exchange == Exchange("trainer init shop", block.text.partition("\n")[2])
