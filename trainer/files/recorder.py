"""Writes a transcript: each event is on the disk before the call goes on."""

import errno
import os
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from trainer.files.event_json import line_of
from trainer.model.event import Event
from trainer.model.message import Message, msg
from trainer.model.problem import Location, Problem
from trainer.model.reason import reason

FOR_APPENDING = os.O_RDWR | os.O_APPEND | os.O_CREAT | getattr(os, "O_BINARY", 0)


class CannotRecordError(Exception):
    """Nothing can be written (full disk, read-only folder, …); `problem` says what to do."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem.message))
        self.problem = problem


class Recorder:
    """An open transcript; whatever could not be written raises `CannotRecordError`."""

    def __init__(self, path: Path, *, fresh: bool = False) -> None:
        """Opens the file, making it (0o600) and its folder (0o700) if need be; `fresh` insists on making it."""
        self._path = path
        try:
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._file = os.open(path, FOR_APPENDING | (os.O_EXCL if fresh else 0), 0o600)
        except OSError as error:
            raise self._cannot(error) from None
        self._torn = _lacks_newline(self._file)

    def append(self, event: Event) -> None:
        """One line, written at once and synced; what could be written only in part is taken back."""
        line = line_of(event)
        record = b"\n" + line if self._torn else line
        before = os.fstat(self._file).st_size
        try:
            written = os.write(self._file, record)
            if written < len(record):
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            os.fsync(self._file)
        except OSError as error:
            self._take_back(before, len(record))
            raise self._cannot(error) from None
        self._torn = False

    def _take_back(self, before: int, most: int) -> None:
        """Cuts the file to its old length, unless somebody else has written to it since."""
        with suppress(OSError):
            if os.fstat(self._file).st_size <= before + most:
                os.ftruncate(self._file, before)

    def close(self) -> None:
        """Closing twice does no harm."""
        if self._file >= 0:
            os.close(self._file)
            self._file = -1

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _cannot(self, error: OSError) -> CannotRecordError:
        what, hint = _reason(error)
        return CannotRecordError(Problem(Location(str(self._path)), "T107", what, hint))


def append(path: Path, event: Event) -> None:
    """One event at the end of a transcript that is not open."""
    with Recorder(path) as recorder:
        recorder.append(event)


def _lacks_newline(file: int) -> bool:
    size = os.fstat(file).st_size
    if not size:
        return False
    os.lseek(file, size - 1, os.SEEK_SET)
    return os.read(file, 1) != b"\n"


def _reason(error: OSError) -> tuple[Message, Message]:
    if isinstance(error, FileExistsError):
        return msg("There is a transcript under this name already."), msg("Start the call again.")
    if isinstance(error, PermissionError) or error.errno == errno.EROFS:
        return msg("The transcript may not be written here."), msg("Choose a folder of your own with TRAINER_HOME.")
    what = msg("The transcript cannot be written: {reason}.", reason=reason(error))
    return what, msg("Make room and resume the call.")
