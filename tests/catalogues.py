"""The catalogues of the program's wording, and what the source says in English."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.frontend import parse_mapping_cfg
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

ROOT = Path(__file__).resolve().parents[1]
LOCALES = ROOT / "trainer" / "locale"
LANGUAGES = {"zh_Hans": "zh-Hans", "zh_Hant": "zh-Hant"}
KEYWORDS = {"_": None, "msg": None, "ngettext": (1, 2)}
Id = str | tuple[str, ...]


@cache
def source_ids() -> frozenset[Id]:
    """Every wording of the source, as the translators' tools find it."""
    with (ROOT / "babel.cfg").open(encoding="utf-8") as mapping:
        methods, options = parse_mapping_cfg(mapping)
    found = extract_from_dir(ROOT, methods, options, KEYWORDS)
    return frozenset(tuple(id) if isinstance(id, (tuple, list)) else id for _, _, id, _, _ in found)


@cache
def catalogue(name: str) -> Catalog:
    with (LOCALES / name / "LC_MESSAGES" / "trainer.po").open("rb") as file:
        return read_po(file, locale=name)


@cache
def template_ids() -> frozenset[Id]:
    """What the file for translators to begin from holds."""
    with (LOCALES / "trainer.pot").open("rb") as file:
        return frozenset(message.id for message in read_po(file) if message.id)


def pairs(name: str) -> Iterator[tuple[str, str]]:
    """Each English wording with its translation; a plural has one form and stands for both of the English."""
    for message in catalogue(name):
        if isinstance(message.id, str):
            if message.id:
                yield message.id, str(message.string)
        else:
            yield from ((english, str(message.string[0])) for english in message.id)


def calls_of_wording() -> Iterator[tuple[str, ast.expr | None]]:
    """Where the source asks for a wording, with what it asks for."""
    for path in sorted((ROOT / "trainer").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in KEYWORDS:
                yield f"{path.relative_to(ROOT)}:{node.lineno}", node.args[0] if node.args else None


def compile_catalogues() -> None:
    """As `make` does before the tests; needed only where pytest is run on its own."""
    for name in LANGUAGES:
        source = LOCALES / name / "LC_MESSAGES" / "trainer.po"
        compiled = source.with_suffix(".mo")
        if not compiled.exists() or compiled.stat().st_mtime < source.stat().st_mtime:
            with compiled.open("wb") as file:
                write_mo(file, catalogue(name))
