"""Options that several commands share, for typer; their help is translated when a command is imported."""

from pathlib import Path
from typing import Annotated

import typer

from trainer.model.language import Language
from trainer.render.wording import _

TAGS = "|".join(Language)


def language(value: str) -> Language:
    """The language of a tag, in whatever case it is written."""
    found = next((tag for tag in Language if tag.lower() == value.lower().replace("_", "-")), None)
    if found is None:
        raise typer.BadParameter(_("{value} is none of {tags}").format(value=value, tags=", ".join(Language)))
    return found


def number(value: str) -> int:
    """A whole number, as people type it."""
    try:
        return int(value)
    except ValueError:
        raise typer.BadParameter(_("{value} is not a whole number").format(value=value)) from None


LanguageOption = Annotated[
    Language | None, typer.Option("--lang", parser=language, metavar=TAGS, help=_("The language to use."))
]
NameOption = Annotated[
    str | None, typer.Option("--as", metavar=_("NAME"), help=_("Who practises; your user name when left out."))
]
AnswersOption = Annotated[
    str | None, typer.Option("--answers", metavar=_("FILE|-"), help=_("Take the replies from a file, line by line."))
]
JsonOption = Annotated[bool, typer.Option("--json", help=_("Print JSON for other programs."))]
PlainOption = Annotated[bool, typer.Option("--plain", help=_("No colours, no boxes: words only."))]
PathsArgument = Annotated[list[Path] | None, typer.Argument(metavar=_("PATH"), help=_("Files or folders."))]
