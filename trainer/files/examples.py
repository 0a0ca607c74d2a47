"""Example sentences for a fit: a bank of them by criterion and level, and traps that fool a naive matcher."""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from trainer.engine.agreement import LEVELS
from trainer.files.log_form import LineError, record_of
from trainer.files.log_language import language_named
from trainer.files.logs import read_lines
from trainer.files.source import unreadable
from trainer.model.language import Language
from trainer.model.message import msg
from trainer.model.problem import Location, Problem

TRAP = msg('Write {{"lang": "en", "criterion": "own_the_apology", "level": 0, "text": "…"}}, one a line.')
BANK = msg('Write {{"criteria": [{{"id": "…", "section": "…", "levels": {{"2": {{"en": ["…"]}}}}}}]}}.')
SCRIPTS = {"zh_hans": Language.SIMPLIFIED, "zh_hant": Language.TRADITIONAL, "zh_hk": Language.TRADITIONAL}
NUMBERS = {str(level): level for level in LEVELS}
FullName = Callable[[str], str | None]
"""A criterion by the name that is written, if there is one."""


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence with the level that it shows of one criterion."""

    criterion: str
    language: Language
    text: str
    level: int


def read_traps(path: Path, full: FullName, shown: str | None = None) -> Iterator[Example | Problem]:
    """A sentence a line of JSON; one on a criterion that there is not is passed over."""
    for _, found in read_lines(path, partial(_trap, full=full), shown):
        if found is not None:
            yield found


def _trap(line: bytes, full: FullName) -> Example | None:
    record = record_of(line)
    text, level, language = record.get("text"), record.get("level"), record.get("lang")
    if not isinstance(text, str) or not isinstance(language, str) or type(level) is not int or level not in LEVELS:
        raise LineError("M115", msg("The line is no example."), TRAP)
    name, tag = full(str(record.get("criterion"))), language_named(language, [text])
    return Example(name, tag, text, level) if name and tag else None


def read_bank(path: Path, full: FullName, shown: str | None = None) -> Iterator[Example | Problem]:
    """The sentences of a bank, criterion by criterion, level by level, script by script."""
    file = shown or str(path)
    try:
        yield from list(_bank(json.loads(path.read_bytes().decode("utf-8-sig")), full))
    except OSError as error:
        yield Problem(Location(file), "L101", unreadable(error), msg("Check the name and whether you may read it."))
    except (ValueError, TypeError, AttributeError, KeyError, RecursionError):
        yield Problem(Location(file), "M115", msg("The file is no bank of examples."), BANK)


def _bank(data: Mapping[str, list[dict[str, dict[str, dict[str, list[str]]]]]], full: FullName) -> Iterator[Example]:
    for criterion in data["criteria"]:
        name = full(f"{criterion['section']}.{criterion['id']}".lower())
        for level, texts in criterion["levels"].items() if name else ():
            for script, language in {"en": Language.ENGLISH, **SCRIPTS}.items():
                for text in texts.get(script, ()):
                    yield Example(str(name), language, str(text), NUMBERS[level])
