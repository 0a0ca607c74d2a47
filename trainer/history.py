"""What has been played: how often each scenario, and which call can be gone on with."""

from collections import Counter
from pathlib import Path

from trainer.archive import list_transcripts
from trainer.engine.session import replay
from trainer.files.event_json import event_of
from trainer.files.transcripts import read_transcript
from trainer.model.event import Started
from trainer.workspace import Workspace


def started(path: Path) -> Started | None:
    """How the call of a transcript began; None where the file cannot be read as one."""
    try:
        with path.open("rb") as lines:
            first = event_of(lines.readline())
    except OSError:
        return None
    return first if isinstance(first, Started) else None


def attempts(workspace: Workspace, trainee: str) -> Counter[str]:
    """How many calls of each scenario, by id, the trainee has begun."""
    begun = (started(path) for path in list_transcripts(workspace))
    return Counter(call.scenario for call in begun if call and call.trainee == trainee)


def last_unfinished(workspace: Workspace, trainee: str) -> Path | None:
    """The trainee's latest call that has not ended."""
    for path in reversed(list_transcripts(workspace)):
        call = started(path)
        if call and call.trainee == trainee and (events := read_transcript(path).value) and not replay(events).ended:
            return path
    return None
