"""The building blocks of the forms that YAML files are checked against: texts, names, numbers, lists."""

from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

from trainer.files.document import WrittenFloat, WrittenInt


def as_written(value: Any) -> Any:
    """A number or true/false where text belongs is taken as it was written."""
    if isinstance(value, WrittenInt | WrittenFloat):
        return value.source
    return str(value).lower() if isinstance(value, bool) else value


class Form(BaseModel):
    """A mapping whose keys are all known."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)


Text = Annotated[str, BeforeValidator(as_written), StringConstraints(strip_whitespace=True, min_length=1)]
Texts = Annotated[tuple[Text, ...], Field(min_length=1)]
Identifier = Annotated[str, BeforeValidator(as_written), StringConstraints(pattern=r"^[a-z0-9][a-z0-9-]*$")]
Id = Annotated[str, BeforeValidator(as_written), StringConstraints(pattern=r"^[a-z0-9][a-z0-9_-]*$")]
Slot = Annotated[str, BeforeValidator(as_written), StringConstraints(pattern=r"^[\w-]+$")]
Name = Annotated[str, BeforeValidator(as_written), StringConstraints(pattern=r"^[a-z][a-z0-9_]*$")]
Whole = Annotated[int, Field(strict=True)]
Number = Annotated[float, Field(strict=True, allow_inf_nan=False)]
YesNo = Annotated[bool, Field(strict=True)]
