"""The last resort around every command: what still goes wrong becomes one line and an exit code."""

import errno
import os
import sys
from collections.abc import Callable
from contextlib import suppress

from trainer.model.reason import reason
from trainer.render.terminal import on_one_line
from trainer.render.wording import _, translate

MISUSE, INTERRUPTED, BROKEN_PIPE = 2, 130, 141


def guarded(command: Callable[[], int]) -> int:
    """The command's exit code; OSError is told in one line, Ctrl-C and a closed pipe are quiet."""
    _forgive_encodings()
    try:
        code = command()
        sys.stdout.flush()
    except BrokenPipeError:
        _detach(sys.stdout)
        return BROKEN_PIPE
    except KeyboardInterrupt:
        return INTERRUPTED
    except OSError as error:
        _detach_if_full(error)
        print(on_one_line(explained(error)), file=sys.stderr)
        return MISUSE
    return code


def explained(error: OSError) -> str:
    """What went wrong with a file or a disk, where, and how to mend it."""
    where = str(error.filename or _("the output"))
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return _("{where}: the disk is full · free some space and try again").format(where=where)
    if isinstance(error, PermissionError) or error.errno == errno.EROFS:
        return _("{where}: not allowed · check the rights of the file and its folder").format(where=where)
    if isinstance(error, FileNotFoundError):
        return _("{where}: there is no such file or folder · check the name").format(where=where)
    why = translate(reason(error))
    return _("{where}: cannot be read or written ({reason})").format(where=where, reason=why)


def _forgive_encodings() -> None:
    """A character that the terminal's encoding lacks is shown as `?` rather than ending the program."""
    for stream in (sys.stdout, sys.stderr):
        with suppress(AttributeError, OSError, ValueError):
            stream.reconfigure(errors="replace")  # type: ignore[union-attr]


def _detach_if_full(error: OSError) -> None:
    if error.filename is None:
        _detach(sys.stdout)


def _detach(stream: object) -> None:
    """Send what is left in the buffer nowhere, so that closing it at exit cannot fail once more."""
    with suppress(OSError, ValueError, AttributeError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())  # type: ignore[attr-defined]
        os.close(nowhere)
