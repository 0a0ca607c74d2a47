"""The form of `rulings.yaml`; docs/calibration.md explains every key."""

from typing import Annotated, Literal

from pydantic import Field

from trainer.files.form import Form, Text, Whole


class WordsForm(Form):
    """One message of the talk before the reply: under `customer` or under `agent`."""

    customer: Text | None = None
    agent: Text | None = None


class RulingForm(Form):
    """What people have decided about one reply and one criterion."""

    criterion: Text
    level: Annotated[Whole, Field(ge=0, le=2)]
    before: tuple[WordsForm, ...] = ()
    reply: Text
    issues: tuple[Text, ...] = ()
    authority: tuple[Text, ...] = ()
    because: Text | None = None


class RulingsForm(Form):
    """All rulings of a language."""

    format: Literal[1]
    language: Literal["en", "zh"]
    rulings: tuple[RulingForm, ...] = ()
