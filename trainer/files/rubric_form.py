"""The form of rubric files and of `words.yaml`; docs/rubrics.md explains every key."""

from typing import Annotated, Literal

from pydantic import Field

from trainer.files.form import Form, Name, Number, Text, Texts, Whole, YesNo
from trainer.model.rubric import Critical, Moment, Reading, Scope, Section

Weight = Annotated[Whole, Field(ge=0, le=100)]


class SignForm(Form):
    """A sign, as in `signs:`."""

    cues: Texts
    lookalikes: tuple[Text, ...] = ()
    spoiled_by: tuple[Reading, ...] | None = None


class LevelsForm(Form):
    """What each level means."""

    none: Text = Field(alias="0")
    some: Text = Field(alias="1")
    full: Text = Field(alias="2")


class ContrastForm(Form):
    """A weak and a strong line for the same moment."""

    weak: Text
    strong: Text


class CriterionForm(Form):
    """A criterion; conduct has `deductions` where the others have a `weight`."""

    id: Name
    title: Text
    teaching: Text
    weight: Weight | None = None
    deductions: Annotated[tuple[Weight, ...], Field(min_length=2, max_length=2)] | None = None
    scope: Scope
    due: Annotated[tuple[Moment, ...], Field(min_length=1)]
    critical: Critical | None = None
    critical_when: tuple[Text, ...] = ()
    needs_fault: YesNo = False
    levels: LevelsForm
    indicators: dict[str, Number]
    stops: tuple[Text, ...] = ()
    caps: tuple[Text, ...] = ()
    missing: dict[str, Text] = Field(default_factory=dict)
    contrast: ContrastForm


class RubricForm(Form):
    """One of the four rubrics of a language."""

    format: Literal[1]
    rubric: Section
    language: Literal["en", "zh"]
    title: Text
    words: dict[Name, Texts] = Field(default_factory=dict)
    signs: dict[Name, SignForm] = Field(default_factory=dict)
    criteria: Annotated[tuple[CriterionForm, ...], Field(min_length=1)]


class WordsForm(Form):
    """`words.yaml`: the word sets, and the signs that several rubrics use."""

    format: Literal[1]
    language: Literal["en", "zh"]
    words: dict[Name, Texts]
    signs: dict[Name, SignForm] = Field(default_factory=dict)
