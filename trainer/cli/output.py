"""What goes out for other programs: always UTF-8, whatever the terminal's own encoding is."""

import sys
from pathlib import Path

STANDARD = "-"


def write_line(line: str) -> None:
    """One line to standard output."""
    write_text(line + "\n")


def write_text(text: str) -> None:
    """Text to standard output as it is, in UTF-8."""
    sys.stdout.buffer.write(text.encode("utf-8", "backslashreplace"))


def write_file(path: Path, text: str) -> None:
    """A whole file at once, `-` meaning standard output; a half-written file is never left under the name."""
    if str(path) == STANDARD:
        write_text(text)
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.part")
    beside.write_bytes(text.encode("utf-8", "backslashreplace"))
    beside.replace(path)
