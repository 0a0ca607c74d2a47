"""The list of problem codes."""

import re
from pathlib import Path

from trainer.files.codes import CODES, WARNINGS

ROOT = Path(__file__).parent.parent.parent
SOURCES = [*(ROOT / "trainer" / "files").glob("*.py"), *(ROOT / "trainer").glob("*.py")]


def test_the_documentation_lists_every_code() -> None:
    """docs/problems.md has each code with its meaning, and a star where it is a warning."""
    text = (ROOT / "docs" / "problems.md").read_text(encoding="utf-8")
    listed = re.findall(r"^\| ([A-Z]\d{3}\*?) \| (.+) \|$", text, re.MULTILINE)
    assert listed == [(code + "*" * (code in WARNINGS), meaning) for code, meaning in CODES.items()]


def test_no_code_goes_unlisted() -> None:
    """Every code that the loaders write is in the list."""
    written = {
        code for path in SOURCES for code in re.findall(r'"([YSRTLMVW]\d{3})"', path.read_text(encoding="utf-8"))
    }
    assert written <= set(CODES)
