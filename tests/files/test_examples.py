"""Banks of examples and traps: what is taken, and what is told."""

import json
from functools import partial
from pathlib import Path

import pytest

from trainer.files.examples import Example, read_bank, read_traps
from trainer.files.marks import full_name
from trainer.model.language import Language
from trainer.model.problem import Problem

NAMES = ("empathy.own_the_apology", "conduct.neglect")
FULL = partial(full_name, criteria=NAMES)
BANK = {
    "criteria": [
        {
            "id": "own_the_apology",
            "section": "EMPATHY",
            "levels": {"0": {"en": ["No."]}, "2": {"zh_hk": ["對唔住"], "xx": ["?"]}},
        },
        {"id": "something_else", "section": "EMPATHY", "levels": {"0": {"en": ["No."]}}},
    ]
}


def test_a_bank_is_read_by_level_and_script(tmp_path: Path) -> None:
    """Criteria and scripts that are not known are passed over."""
    path = tmp_path / "bank.json"
    path.write_text(json.dumps(BANK), encoding="utf-8")
    assert list(read_bank(path, FULL)) == [
        Example(NAMES[0], Language.ENGLISH, "No.", 0), Example(NAMES[0], Language.TRADITIONAL, "對唔住", 2),
    ]  # fmt: skip


def test_traps_are_read_line_by_line(tmp_path: Path) -> None:
    """A criterion may be written short; plain `zh` is told by its characters."""
    path = tmp_path / "traps.jsonl"
    lines = [
        {"lang": "en", "criterion": "neglect", "level": 1, "text": "Hm."},
        {"lang": "zh", "criterion": "conduct.neglect", "level": 0, "text": "這個問題"},
        {"lang": "en", "criterion": "nothing", "level": 0, "text": "Hm."},
        {"lang": "nl", "criterion": "neglect", "level": 0, "text": "Hm."},
    ]
    path.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    assert list(read_traps(path, FULL)) == [
        Example(NAMES[1], Language.ENGLISH, "Hm.", 1), Example(NAMES[1], Language.TRADITIONAL, "這個問題", 0),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("{", "L103"),
        ('{"lang": "en"}', "M115"),
        ('{"lang": "en", "text": "x", "criterion": "neglect", "level": true}', "M115"),
    ],
)
def test_a_line_that_is_no_trap_is_told(tmp_path: Path, text: str, code: str) -> None:
    """With its place."""
    path = tmp_path / "traps.jsonl"
    path.write_text(text, encoding="utf-8")
    [problem] = read_traps(path, FULL)
    assert isinstance(problem, Problem)
    assert (problem.code, problem.location.line) == (code, 1)


LEVEL = '{"criteria": [{"id": "neglect", "section": "conduct", "levels": %s}]}'
TEXTS = ["", "[]", "{}", '{"criteria": [1]}', LEVEL % '{"7": {}}', LEVEL % '{"3": {"en": ["x"]}}', "\udcff", "[" * 9999]


@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
def test_a_file_that_is_no_bank_is_told(tmp_path: Path, text: str) -> None:
    """Whatever is wrong with it, one problem says what is expected; an empty level does no harm."""
    path = tmp_path / "bank.json"
    path.write_bytes(text.encode("utf-8", "surrogateescape"))
    found = list(read_bank(path, FULL))
    assert found == [] or [each.code for each in found if isinstance(each, Problem)] == ["M115"]
    assert [type(each) for each in read_bank(tmp_path / "none.json", FULL)] == [Problem]
