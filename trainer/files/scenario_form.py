"""The form of a scenario file; docs/scenarios.md explains every key."""

from typing import Annotated, Literal

from pydantic import Field

from trainer.files.form import Form, Id, Identifier, Number, Slot, Text, Texts, Whole, YesNo
from trainer.model.language import Language
from trainer.model.scenario import Channel, Outcome, Stage, Style, Tag

Level = Annotated[Whole, Field(ge=0, le=2)]
Mood = Annotated[Whole, Field(ge=0, le=100)]
Count = Annotated[Whole, Field(ge=0, le=100)]
Change = Annotated[Whole, Field(ge=-100, le=100)]


class CustomerForm(Form):
    """Who calls, and in what state."""

    name: Text
    style: Style
    mood: Mood
    patience: Annotated[Whole, Field(ge=1, le=20)]
    voice: Text = ""


class IssueForm(Form):
    """One thing the customer wants settled."""

    id: Id
    title: Text
    topics: Texts
    settled_by: tuple[Text, ...] = ()
    hidden: YesNo = False


class RemedyForm(Form):
    """One thing that can be offered."""

    id: Id
    title: Text
    wordings: Texts
    limit: Annotated[Number, Field(ge=0)] | None = None


class AuthorityForm(Form):
    """Who may grant what."""

    currency: Text
    alone: tuple[RemedyForm, ...] = ()
    ask: tuple[RemedyForm, ...] = ()
    never: tuple[RemedyForm, ...] = ()
    discretionary: Text = ""


class ArticleForm(Form):
    """A page of the knowledge base."""

    id: Id
    title: Text
    text: Text


class WhenForm(Form):
    """The tests of a route."""

    level_at_least: dict[str, Level] = Field(default_factory=dict)
    level_below: dict[str, Level] = Field(default_factory=dict)
    settled: tuple[Text, ...] = ()
    unsettled: tuple[Text, ...] = ()
    offered: tuple[Text, ...] = ()
    asked_about: tuple[Text, ...] = ()
    says: tuple[Text, ...] = ()
    mood_at_least: Mood | None = None
    mood_below: Mood | None = None
    patience_below: Count | None = None
    turns_at_least: Count | None = None
    warnings_at_least: Count | None = None


class RouteForm(Form):
    """Where a reply leads."""

    to: Text
    when: WhenForm = WhenForm()
    mood: Change = 0
    patience: Change = 0


class BeatForm(Form):
    """One thing the customer says."""

    id: Id
    tag: Tag
    stage: Stage
    says: Texts
    routes: Annotated[tuple[RouteForm, ...], Field(min_length=1)]
    reveals: tuple[Text, ...] = ()
    good_reply: Text = ""
    poor_reply: Text = ""


class EndingForm(Form):
    """How the call closes."""

    id: Id
    outcome: Outcome
    says: Texts
    debrief: Text


class StepForm(Form):
    """One reply of a walk."""

    reply: Text
    leads_to: Text
    levels: dict[str, Level] = Field(default_factory=dict)


class WalkForm(Form):
    """A whole call for the tests."""

    id: Id
    steps: Annotated[tuple[StepForm, ...], Field(min_length=1)]


class ScenarioForm(Form):
    """A whole scenario file."""

    format: Literal[1]
    id: Identifier
    title: Text
    language: Language
    channel: Channel
    difficulty: Annotated[Whole, Field(ge=1, le=5)]
    reason: Text
    brief: Text
    customer: CustomerForm
    fault: YesNo
    second_contact: YesNo = False
    promised_before: Text = ""
    request: Text = ""
    preparation_minutes: Count = 0
    warnings: Count | None = None
    facts: dict[Slot, Texts]
    issues: Annotated[tuple[IssueForm, ...], Field(min_length=1)]
    authority: AuthorityForm
    beats: Annotated[tuple[BeatForm, ...], Field(min_length=1)]
    endings: Annotated[tuple[EndingForm, ...], Field(min_length=1)]
    out_of_patience: Text
    knowledge: tuple[ArticleForm, ...] = ()
    walks: tuple[WalkForm, ...] = ()
