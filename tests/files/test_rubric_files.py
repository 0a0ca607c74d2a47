"""A folder of rubrics as a `RubricSet`."""

import hashlib
from pathlib import Path

import pytest

from trainer.files.rubrics import load_rubrics
from trainer.model.rubric import Criterion, Critical, Moment, Reading, RubricSet, Section, Sign

TESTS = Path(__file__).parent.parent
GOOD = TESTS / "good" / "rubrics"
SHIPPED = TESTS.parent / "rubrics"


@pytest.fixture(scope="module")
def rubrics() -> RubricSet:
    read = load_rubrics(GOOD, "rubrics/en")
    assert read.problems == ()
    assert read.value is not None
    return read.value


def sign(rubrics: RubricSet, id: str) -> Sign:
    return next(sign for sign in rubrics.signs if sign.id == id)


def criterion(rubrics: RubricSet, name: str) -> Criterion:
    return next(criterion for criterion in rubrics.criteria if criterion.name == name)


def test_all_four_rubrics_are_read(rubrics: RubricSet) -> None:
    """The set holds every section once, with the language and the word sets of words.yaml."""
    assert [rubric.id for rubric in rubrics.rubrics] == list(Section)
    assert rubrics.language == "en"
    assert dict(rubrics.words)["sorry"] == ("sorry", "apologise")


def test_criterion(rubrics: RubricSet) -> None:
    """Base, indicators, stops, caps and anchors of a criterion come from its keys."""
    own = criterion(rubrics, "empathy.own_the_apology")
    assert own.base == 0.25
    assert [(line.rule.text, line.points) for line in own.indicators] == [
        ("apology", 1.0),
        ("apology near <cause>", 1.5),
        ("apology twice and not [time]", -0.5),
    ]
    assert [rule.text for rule in own.stops] == ["apology before action and [shouting]"]
    assert [rule.text for rule in own.caps] == ["not apology"]
    assert own.anchors == ("None.", "A plain sorry.", "Sorry for this very thing.")
    assert own.missing == (("apology", "the apology"), ("<cause>", "what happened"))
    assert (own.due, own.needs_fault, own.weight) == ((Moment.OPENING, Moment.OUTBURST), True, 8)


def test_conduct_has_deductions(rubrics: RubricSet) -> None:
    """A conduct criterion takes points away and weighs nothing."""
    stall = criterion(rubrics, "conduct.stall")
    assert (stall.deductions, stall.weight, stall.critical) == ((3, 8), 0, None)


def test_signs(rubrics: RubricSet) -> None:
    """Quotation and stuffing always spoil; left out, negation and condition do too; cues know their line."""
    always = {Reading.QUOTED, Reading.STUFFED}
    assert sign(rubrics, "apology").spoiled_by == always | {Reading.NEGATED, Reading.CONDITIONAL}
    assert sign(rubrics, "action").spoiled_by == always | {Reading.NEGATED, Reading.CONDITIONAL}
    cue = sign(rubrics, "apology").cues[1]
    assert (cue.text, str(cue.where)) == ("i regret", "rubrics/en/empathy.yaml:7:23")


def test_spoiled_by_nothing_still_means_quoted_and_stuffed(tmp_path: Path) -> None:
    """An empty `spoiled_by` leaves only the two that always apply."""
    for path in GOOD.iterdir():
        text = path.read_text(encoding="utf-8").replace("    lookalikes: [sorry could you]", "    spoiled_by: []")
        (tmp_path / path.name).write_text(text, encoding="utf-8")
    read = load_rubrics(tmp_path)
    assert read.value is not None
    assert sign(read.value, "apology").spoiled_by == {Reading.QUOTED, Reading.STUFFED}


def test_critical(tmp_path: Path) -> None:
    """`critical` and `critical_when` are read as kind and rules."""
    for path in GOOD.iterdir():
        more = 'deductions: [3, 8]\n    critical: staff-welfare\n    critical_when: ["[second_contact]"]'
        text = path.read_text(encoding="utf-8").replace("deductions: [3, 8]", more)
        (tmp_path / path.name).write_text(text, encoding="utf-8")
    read = load_rubrics(tmp_path)
    assert read.value is not None
    stall = criterion(read.value, "conduct.stall")
    assert stall.critical is Critical.STAFF_WELFARE
    assert [rule.text for rule in stall.critical_when] == ["[second_contact]"]


def test_digest_covers_the_words(rubrics: RubricSet) -> None:
    """A rubric's digest is that of words.yaml and its own file, for both decide a score."""
    words, own = (GOOD / "words.yaml").read_bytes(), (GOOD / "empathy.yaml").read_bytes()
    assert rubrics.rubrics[0].digest == hashlib.sha256(words + own).hexdigest()


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    """Every file that is not there is reported."""
    read = load_rubrics(tmp_path, "rubrics/en")
    names = ["boundary", "conduct", "empathy", "resolution", "words"]
    assert [p.location.file for p in read.problems] == [f"rubrics/en/{name}.yaml" for name in names]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_shipped_rubrics(language: str) -> None:
    """The shipped rubrics have no problem at all, and both languages have the same criteria."""
    read = load_rubrics(SHIPPED / language, f"rubrics/{language}")
    assert [f"{p.location} {p.code} {p.message}" for p in read.problems] == []
    other = load_rubrics(SHIPPED / ("zh" if language == "en" else "en")).value
    assert read.value is not None
    assert other is not None
    assert {c.name for c in read.value.criteria} == {c.name for c in other.criteria}
