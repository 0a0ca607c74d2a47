"""Looks at everything that practising needs: Python, the terminal, its encoding, the folders and the content."""

import os
import platform
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from trainer.library import list_scenarios, rubrics_for
from trainer.model.language import Language
from trainer.model.message import Message, msg
from trainer.model.reason import reason
from trainer.workspace import Workspace, open_workspace

OLDEST = (3, 11)
NARROW = 60
SAMPLE = "您好，這通電話 — ■□"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at; where it is not `ok`, the message says how to mend it."""

    ok: bool
    message: Message


def examine(out: TextIO) -> list[Finding]:
    """All findings, in the order in which they are read."""
    workspace = open_workspace()
    return [_python(), _terminal(out), _encoding(out), _folder(workspace.transcripts), *_content(workspace)]


def _python() -> Finding:
    version = platform.python_version()
    if sys.version_info >= OLDEST:
        return Finding(True, msg("Python {version}", version=version))
    return Finding(False, msg("Python {version} is too old: install Python 3.11 or newer.", version=version))


def _terminal(out: TextIO) -> Finding:
    if not (sys.stdin.isatty() and out.isatty()):
        return Finding(True, msg("No terminal here: replies are read line by line, and nothing is coloured."))
    columns = os.get_terminal_size(out.fileno()).columns
    if columns < NARROW:
        return Finding(False, msg("The terminal has {columns} columns: make it at least 60 wide.", columns=columns))
    if os.environ.get("TERM") == "dumb":
        return Finding(True, msg("A plain terminal with {columns} columns: words only.", columns=columns))
    return Finding(True, msg("A terminal with {columns} columns.", columns=columns))


def _encoding(out: TextIO) -> Finding:
    encoding = out.encoding or "ascii"
    try:
        SAMPLE.encode(encoding)
    except UnicodeEncodeError:
        what = msg(
            "The encoding {encoding} lacks characters: set PYTHONUTF8=1 or use a UTF-8 terminal.", encoding=encoding
        )
        return Finding(False, what)
    return Finding(True, msg("The encoding {encoding} can show all three languages.", encoding=encoding))


def _folder(folder: Path) -> Finding:
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as error:
        what = msg(
            "Calls cannot be kept in {folder} ({reason}): set TRAINER_HOME to a folder of yours.",
            folder=folder,
            reason=reason(error),
        )
        return Finding(False, what)
    return Finding(True, msg("Calls are kept in {folder}.", folder=folder))


def _content(workspace: Workspace) -> Iterator[Finding]:
    shelf = list_scenarios(workspace)
    for language in Language:
        count = sum(entry.language is language for entry in shelf.entries)
        if count:
            yield Finding(True, msg("Scenarios in {language}: {count}", language=language, count=count))
        else:
            yield Finding(False, msg("There is no scenario in {language}: see trainer init.", language=language))
    if shelf.problems:
        yield Finding(False, msg("Problems in scenarios: {count}. See trainer check.", count=len(shelf.problems)))
    for rubrics in dict.fromkeys(language.rubrics for language in Language):
        language = next(language for language in Language if language.rubrics == rubrics)
        if found := rubrics_for(workspace, language).value:
            yield Finding(
                True, msg("Criteria in the rubrics `{rubrics}`: {count}", rubrics=rubrics, count=len(found.criteria))
            )
        else:
            yield Finding(False, msg("The rubrics `{rubrics}` cannot be used: see trainer check.", rubrics=rubrics))
