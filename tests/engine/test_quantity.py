"""Which quantities are read in a reply: in the tables, brackets stand around what is found, and nothing else is."""

import re
from pathlib import Path

import pytest

from trainer.engine.quantity import spans
from trainer.engine.text import read

TESTS = Path(__file__).parent.parent
TABLES = TESTS / "data" / "quantities"
PAGE = TESTS.parent / "docs" / "quantities.md"
PHRASES = [
    (table.stem, line)
    for table in sorted(TABLES.glob("*.txt"))
    for line in table.read_text(encoding="utf-8").splitlines()
    if line
]
EXAMPLES = [
    tuple(line.split(maxsplit=1))
    for block in re.findall(r"```text\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    for line in block.splitlines()
]


def marked(kind: str, phrase: str) -> str:
    """The phrase with brackets around what is found in it."""
    text = read(phrase)
    for start, end in reversed(spans(kind, text.normal)):
        begin, stop, quote = text.quote(*text.tokens_of(start, end))
        phrase = f"{phrase[:begin]}[{quote}]{phrase[stop:]}"
    return phrase


@pytest.mark.parametrize(("kind", "line"), PHRASES + EXAMPLES)
def test_what_is_read_is_what_the_table_marks(kind: str, line: str) -> None:
    """Every phrase of the tables and of the page gives the marked quantities of its kind and no other."""
    assert marked(kind, re.sub(r"[\[\]]", "", line)) == line


def test_the_page_counts_the_phrases() -> None:
    """The page says how many phrases the tables hold."""
    assert f"{len(PHRASES)} more" in PAGE.read_text(encoding="utf-8")
