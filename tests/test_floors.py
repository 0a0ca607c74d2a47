"""The floors: imports point down, neighbours do not know each other, and the core is pure."""

import ast
import sys
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
FILES = sorted((ROOT / "trainer").rglob("*.py"))
FLOORS = {"model": 0, "engine": 1, "files": 2, "render": 2, "console": 2, "voice": 2, "cli": 4, "__main__": 4}
TOP = 3
IMPURE = {
    "asyncio", "datetime", "getpass", "glob", "io", "locale", "os", "pathlib", "platform", "random", "secrets",
    "shutil", "signal", "socket", "subprocess", "sys", "tempfile", "threading", "time", "uuid",
}  # fmt: skip
ONE_DOOR = {"rapidfuzz": "trainer.engine.fuzzy", "opencc": "trainer.engine.script"}
LONGEST_FUNCTION = 25


def module(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def part(name: str) -> str:
    """The folder or file directly under `trainer` that a module belongs to."""
    return [*name.split("."), ""][1]


def floor(name: str) -> int:
    return FLOORS.get(part(name), TOP)


def imports(path: Path) -> Iterator[str]:
    """Every module that a file names in an import, wherever in the file it stands."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{path}: relative import"
            name = node.module or ""
            within = [f"{name}.{alias.name}" for alias in node.names]
            yield from (found if found in MODULES else name for found in within)


MODULES = {module(path): path for path in FILES}
OURS = {name: {found for found in imports(path) if found.startswith("trainer.")} for name, path in MODULES.items()}


@pytest.mark.parametrize("name", [name for name in MODULES if name != "trainer"])
def test_imports_point_down(name: str) -> None:
    """A module knows its own folder and lower floors; on the top floors also its neighbours."""
    for found in OURS[name]:
        same = part(found) == part(name)
        assert same or floor(found) < floor(name) or floor(found) == floor(name) >= TOP, f"{name} imports {found}"


def test_the_top_modules_import_each_other_in_no_cycle() -> None:
    """There is an order in which the modules beside each other on floor 3 can be read."""
    beside = {name for name in MODULES if floor(name) == TOP}
    tuple(TopologicalSorter({name: OURS[name] & beside for name in beside}).static_order())


@pytest.mark.parametrize("name", [name for name in MODULES if floor(name) <= 1])
def test_the_core_is_pure(name: str) -> None:
    """No clock, no chance, no paths and no environment on the floors of values and engine."""
    used = {found.split(".")[0] for found in imports(MODULES[name])}
    assert not used & IMPURE


@pytest.mark.parametrize("name", [name for name in MODULES if floor(name) == 0])
def test_values_need_no_third_party(name: str) -> None:
    """Floor 0 stands on the standard library alone."""
    used = {found.split(".")[0] for found in imports(MODULES[name])}
    assert used <= set(sys.stdlib_module_names) | {"trainer"}


@pytest.mark.parametrize("name", MODULES)
def test_some_libraries_have_one_door(name: str) -> None:
    """Only one file knows each of them, so that it can be replaced."""
    used = {found.split(".")[0] for found in imports(MODULES[name])}
    assert all(ONE_DOOR[library] == name for library in used & set(ONE_DOOR))


@pytest.mark.parametrize("name", [name for name in MODULES if part(name) == "cli"])
def test_commands_are_short(name: str) -> None:
    """A command parses, calls, prints and exits; more belongs on a lower floor."""
    functions = [
        node for node in ast.walk(ast.parse(MODULES[name].read_text("utf-8"))) if isinstance(node, ast.FunctionDef)
    ]
    bodies = {node.name: (node.end_lineno or 0) - node.body[0].lineno + 1 for node in functions}
    assert {found: lines for found, lines in bodies.items() if lines > LONGEST_FUNCTION} == {}
