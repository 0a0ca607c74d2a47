"""How text may look where it goes: colours, boxes and bars only where they can be shown."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from shutil import get_terminal_size
from typing import TextIO

from trainer.render.terminal import Style

NARROWEST, WIDEST = 40, 96
DRAWN = "■□─"


@dataclass(frozen=True, slots=True)
class Look:
    """`drawn` allows bars and rules; without it everything is said in words."""

    columns: int = 80
    style: Style = field(default=Style())
    drawn: bool = False


def look_at(stream: TextIO, *, plain: bool = False, environment: Mapping[str, str] = os.environ) -> Look:
    """What the stream can show; `plain`, a pipe and TERM=dumb get words only, NO_COLOR no colours."""
    tty = stream.isatty() and environment.get("TERM") != "dumb"
    columns = max(NARROWEST, min(WIDEST, get_terminal_size().columns))
    if plain or not tty:
        return Look(columns)
    return Look(columns, Style(colour=not environment.get("NO_COLOR")), drawn=_can_draw(stream))


def _can_draw(stream: TextIO) -> bool:
    try:
        DRAWN.encode(stream.encoding or "ascii")
    except (UnicodeEncodeError, LookupError):
        return False
    return True
