"""Reads transcripts: what happened in a call, as written line by line."""

import json
from pathlib import Path

from trainer.files.event_json import event_of
from trainer.files.loaded import Loaded, failed, loaded
from trainer.files.source import unreadable
from trainer.model.event import Event, Resumed, Started
from trainer.model.message import msg
from trainer.model.problem import Location, Problem, Severity

BOM = b"\xef\xbb\xbf"
FIRST_LINE = 65536
"""Bytes that hold the first line of a transcript for certain."""
CUT_OFF = msg("The line was cut off; it is left out.")
NO_HARM = msg("Nothing to do: the call can be resumed.")
Events = tuple[Event, ...]


def read_transcript(path: Path, shown: str | None = None) -> Loaded[Events]:
    """The events in order; half a line at the end, or where a cut-off call was resumed, is left out with a warning."""
    file = shown or str(path)
    try:
        lines = path.read_bytes().removeprefix(BOM).split(b"\n")
    except (OSError, ValueError) as error:
        hint = msg("Check the name and whether you may read it.")
        return failed([Problem(Location(file), "T101", unreadable(error), hint)])
    numbered = [(n, line) for n, line in enumerate(lines, 1) if line.strip()]
    read = [(n, event_of(line)) for n, line in numbered]
    newer = [Problem(Location(file, n), *found) for n, found in read if isinstance(found, tuple) and found[0] == "T102"]
    if newer:
        return failed(newer)
    events: list[Event] = []
    problems: list[Problem] = []
    for at, (n, found) in enumerate(read):
        if not isinstance(found, tuple):
            events.append(found)
        elif found[0] == "T103" and (at + 1 == len(read) or isinstance(read[at + 1][1], Resumed)):
            problems.append(Problem(Location(file, n), "T109", CUT_OFF, NO_HARM, Severity.WARNING))
        else:
            problems.append(Problem(Location(file, n), *found))
    if not any(problem.is_error for problem in problems) and not isinstance(next(iter(events), None), Started):
        wrong = msg("The transcript does not begin with the start of a call.")
        problems.append(Problem(Location(file, 1), "T108", wrong, msg("Nothing to do: nothing was said in it.")))
    return loaded(tuple(events), problems)


def is_transcript(path: Path) -> bool:
    """Whether a .jsonl file is a transcript of this program; a conversation log, or anything else, is not."""
    try:
        with path.open("rb") as file:
            first = file.read(FIRST_LINE).removeprefix(BOM).lstrip().partition(b"\n")[0]
        record = json.loads(first.decode("utf-8"))
    except (OSError, ValueError, RecursionError):
        return False
    return isinstance(record, dict) and "event" in record
