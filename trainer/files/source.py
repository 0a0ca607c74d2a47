"""The bytes of a file that is said to be UTF-8 text, or why they cannot be used."""

import re
from pathlib import Path

from trainer.files.loaded import Loaded, failed
from trainer.model.message import Message, msg
from trainer.model.problem import Location, Problem
from trainer.model.reason import reason

LARGEST = 2_000_000
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x84\x86-\x9f\ufffe\uffff]")


def read_source(path: Path, file: str) -> Loaded[bytes]:
    """The bytes, once they are known to be UTF-8 of a sensible size without control characters."""
    try:
        if path.stat().st_size > LARGEST:
            return _refused(
                file, "Y103", msg("The file is larger than 2 MB."), msg("Split it, or check that it is the right file.")
            )
        source = path.read_bytes()
    except (OSError, ValueError) as error:
        return _refused(file, "Y101", unreadable(error), msg("Check the name and whether you may read it."))
    return checked(source, file)


def checked(source: bytes, file: str) -> Loaded[bytes]:
    """The bytes as they are, or the place of the first byte or character that does not belong in a text file."""
    try:
        text = source.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = source[: error.start].decode("utf-8-sig", "replace")
        return _refused(
            file, "Y102", msg("The file is not UTF-8 text."), msg("Save the file as UTF-8."), before
        )  # fmt: skip
    if found := CONTROL.search(text):
        what = msg("There is a control character here (U+{code}).", code=f"{ord(found.group()):04X}")
        return _refused(file, "Y112", what, msg("Delete it."), text[: found.start()])
    return Loaded(source)


def unreadable(error: OSError | ValueError) -> Message:
    """Why a file cannot be opened, without the path and the number of the error."""
    if isinstance(error, FileNotFoundError):
        return msg("There is no such file.")
    if isinstance(error, IsADirectoryError):
        return msg("This is a folder, not a file.")
    if isinstance(error, PermissionError):
        return msg("You are not allowed to read this file.")
    return msg("The file cannot be read: {reason}.", reason=reason(error) if isinstance(error, OSError) else error)


def _refused(file: str, code: str, message: Message, hint: Message, before: str | None = None) -> Loaded[bytes]:
    place = Location(file)
    if before is not None:
        place = Location(file, before.count("\n") + 1, len(before) - before.rfind("\n"))
    return failed([Problem(place, code, message, hint)])
