"""What goes out for other programs: always UTF-8, whatever the terminal's own encoding is."""

import sys
from pathlib import Path

from trainer.render.terminal import on_one_line
from trainer.render.wording import _

STANDARD = "-"


def write_line(line: str) -> None:
    """One line to standard output."""
    write_text(line + "\n")


def write_text(text: str) -> None:
    """Text to standard output as it is, in UTF-8."""
    sys.stdout.buffer.write(text.encode("utf-8", "backslashreplace"))


def write_file(path: Path, text: str) -> None:
    """A whole file at once, whose name is said, `-` meaning standard output; no half-written file is left under it."""
    if str(path) == STANDARD:
        write_text(text)
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.part")
    beside.write_bytes(text.encode("utf-8", "backslashreplace"))
    beside.replace(path)
    print(_("Written: {file}").format(file=on_one_line(str(path))))
