"""The pages: their links lead somewhere, their examples load, and they name every key there is."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from pydantic import BaseModel

from tests.pages import PAGES, ROOT, Block, anchors, blocks, links, rows, section, text_of
from tests.walks import SCENARIOS, call_of_the_page
from trainer.files.rubric_form import CriterionForm, RubricForm, SignForm, WordsForm
from trainer.files.scenario_form import ScenarioForm, WhenForm
from trainer.files.shape import shaped
from trainer.files.yaml import read_yaml
from trainer.model.readings import READINGS
from trainer.model.rubric import Moment, Reading

RUBRICS = ROOT / "docs" / "rubrics.md"
MACHINE = re.compile(r"(?<![\w.])(?:/(?:home|root|work|tmp|Users|mnt|opt|usr|var)/\w|[A-Z]:\\)")
WORDS_HEAD = "format: 1\nlanguage: en\nwords: {}\n"


def keys_of(form: type[BaseModel]) -> Iterator[str]:
    """The keys of a form and of all forms inside it."""
    for name, field in form.model_fields.items():
        yield field.alias or name
        for inner in re.findall(r"trainer\.files\.scenario_form\.(\w+)", str(field.annotation)):
            yield from keys_of(getattr(__import__("trainer.files.scenario_form", fromlist=[inner]), inner))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    """A relative link names a file that is there, and a heading in it."""
    for link in links(page):
        if "://" in link:
            continue
        file, _, heading = link.partition("#")
        target = page.parent / file if file else page
        assert target.exists(), f"{page.name}: {link}"
        assert not heading or heading in anchors(target), f"{page.name}: {link}"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_no_page_knows_a_machine(page: Path) -> None:
    """A page names no path of somebody's computer."""
    assert MACHINE.findall(page.read_text("utf-8")) == []


def test_the_pieces_of_the_page_make_a_scenario(tmp_path: Path) -> None:
    """docs/scenarios.md, read from top to bottom, is a call without any problem."""
    read = call_of_the_page(tmp_path)
    assert read.problems == ()
    assert read.value is not None
    assert [walk.id for walk in read.value.walks] == ["good", "bad"]


def test_the_page_names_every_key_of_a_scenario() -> None:
    """Whatever may stand in a scenario file is on docs/scenarios.md."""
    page = SCENARIOS.read_text("utf-8")
    assert {key for key in keys_of(ScenarioForm) if not re.search(rf"\b{key}:|`{key}[:`]", page)} == set()


def test_the_page_names_every_test_of_a_route() -> None:
    """The table of tests holds each test that `when` knows, and no other."""
    found = {name for row in rows(section(SCENARIOS, "Beats")) for name in re.findall(r"`(\w+):", row[0])}
    assert found == set(WhenForm.model_fields)


@pytest.mark.parametrize("block", blocks(RUBRICS, "yaml"), ids=lambda block: f"line-{block.line}")
def test_the_examples_of_a_rubric_have_its_form(block: Block, tmp_path: Path) -> None:
    """Each YAML block of docs/rubrics.md is a file, or a piece of one, that the loader takes."""
    file = tmp_path / "piece.yaml"
    file.write_text(block.text if block.text.startswith("format:") else WORDS_HEAD + block.text, "utf-8")
    document = read_yaml(file)
    assert document.value is not None, document.problems
    assert shaped(document.value, RubricForm if "\nrubric:" in block.text else WordsForm, "R").problems == ()


def test_the_page_names_every_key_of_a_rubric() -> None:
    """Keys of signs and criteria, moments and ways to spoil a hit are on docs/rubrics.md."""
    page = RUBRICS.read_text("utf-8")
    names = {field.alias or name for form in (SignForm, CriterionForm) for name, field in form.model_fields.items()}
    assert {name for name in names | {*Moment} | {*Reading} if not re.search(rf"\b{name}\b", page)} == set()


def test_the_page_names_every_reading() -> None:
    """What may stand in brackets is on docs/rubrics.md, and nothing else is."""
    named = {name for row in rows(section(RUBRICS, "Readings")) for name in re.findall(r"\[(\w+)\]", row[0])}
    assert named == READINGS


def test_the_changelog_has_a_place_for_what_comes_next() -> None:
    """CHANGELOG.md begins with what is unreleased."""
    assert re.search(r"^## \[?Unreleased\]?\n\n### Added\n", text_of("CHANGELOG.md"), re.MULTILINE)


def test_the_architecture_names_what_there_is() -> None:
    """Every `function()` and `Class.method()` of ARCHITECTURE.md is defined in the program."""
    source = "\n".join(path.read_text("utf-8") for path in sorted((ROOT / "trainer").rglob("*.py")))
    named = re.findall(r"`(?:(\w+)\.)?(\w+)\(\)`", text_of("ARCHITECTURE.md"))
    assert len(named) > 20
    assert [name for name in named if not re.search(rf"^ *def {name[1]}\(", source, re.MULTILINE)] == []
    assert [name for name in named if name[0] and not re.search(rf"^class {name[0]}\b", source, re.MULTILINE)] == []
