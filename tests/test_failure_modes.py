"""Ways in which a scorer is fooled, each with replies on both sides, over the shipped rubrics.

`tests/data/failure_modes.txt`: a heading, then what came before (`>` customer, perhaps with a temper, `<` agent),
the authority (`=`), and replies: criterion, level (`1+` at least, `1-` at most) and words. A `?` before a reply
marks what is misread now; once it is read rightly, its test fails until the mark is taken away.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from tests import shipped
from tests.pages import ROOT
from tests.test_traps import AFTER_ABUSE
from trainer.model.conversation import Conversation, Turn
from trainer.model.language import Language
from trainer.model.scenario import Tag

TABLE = ROOT / "tests" / "data" / "failure_modes.txt"
HAN = re.compile("[\u3400-\u9fff]")
TRADITIONAL = re.compile("[們對點來錯傳這個幫]")


@dataclass(frozen=True, slots=True)
class Row:
    """One reply with the level that it must get."""

    mode: str
    before: tuple[str, ...]
    authority: tuple[str, ...]
    misread: bool
    criterion: str
    wanted: str
    reply: str


def rows() -> Iterator[Row]:
    mode, before, authority = "", (), ()
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        if line.startswith("# "):
            mode, before, authority = line[2:], (), ()
        elif line[:2] in ("> ", "< "):
            before = (*before, line)
        elif line.startswith("= "):
            authority = tuple(line[2:].split(" | "))
        elif line:
            criterion, wanted, reply = line.removeprefix("? ").split(" ", 2)
            yield Row(mode, before, authority, line.startswith("? "), criterion, wanted, reply)


def turn(line: str) -> Turn:
    temper = re.match(r"\[(\w+)\] ", line[2:])
    text = line[2:].removeprefix(temper.group() if temper else "")
    return Turn(line.startswith("<"), text, None if line.startswith("<") else Tag(temper[1]) if temper else Tag.CALM)


def level(row: Row) -> int:
    script = Language.TRADITIONAL if TRADITIONAL.search(row.reply) else Language.SIMPLIFIED
    language = script if HAN.search(row.reply) else Language.ENGLISH
    judge = shipped.judge(language.rubrics)
    name = next(known.name for known in judge.rubrics.criteria if known.id == row.criterion)
    calm = Turn(False, "", Tag.ABUSE if name.startswith(AFTER_ABUSE) else Tag.CALM)
    before = tuple(turn(line) for line in row.before) or (calm,)
    talk = Conversation("c1", language, (*before, Turn(True, row.reply)), authority=row.authority)
    return judge.turns(talk)[-1].level(name)


def fits(level: int, wanted: str) -> bool:
    least = int(wanted[0]) if wanted[-1] != "-" else 0
    most = int(wanted[0]) if wanted[-1] != "+" else 2
    return least <= level <= most


@pytest.mark.parametrize("row", list(rows()), ids=lambda row: f"{row.mode}: {row.criterion} {row.reply}")
def test_a_reply_is_not_misread(row: Row, request: pytest.FixtureRequest) -> None:
    """Each way of being fooled is tried in both directions; what is misread now is expected to be mended."""
    if row.misread:
        request.applymarker(pytest.mark.xfail(strict=True, reason=f"{row.mode}: misread by the shipped rubrics"))
    found = level(row)
    assert fits(found, row.wanted), f"{found} is not {row.wanted}"
