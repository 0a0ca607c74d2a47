"""Scores the conversations of kept scores once more and says whether the kept ones still stand."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from trainer.archive import list_transcripts
from trainer.comparing import Former, stored
from trainer.engine.verifying import verify
from trainer.files.stored_scores import read_scores
from trainer.marking import Marker
from trainer.model.message import msg
from trainer.model.problem import Location, Problem
from trainer.model.stored import StoredScore
from trainer.model.verification import Verification
from trainer.workspace import Workspace, shown


def verifications(workspace: Workspace, scores: Path, logs: Iterable[Path] = ()) -> Iterator[Verification | Problem]:
    """Each kept score in the order of its conversations: those of the logs, or else transcripts of the workspace."""
    paths = tuple(logs) or tuple(_transcripts_of(workspace, scores))
    former = Former(scores)
    for found in Marker(workspace).paths(paths):
        if isinstance(found, Problem):
            yield found
        elif kept := former.take(found.card.conversation):
            yield verify(kept, stored(found.card)) if kept.receipt else _no_receipt(scores, kept)
    yield from (_not_there(scores, kept) for kept in former.rest())
    if former.problem:
        yield former.problem


def _transcripts_of(workspace: Workspace, scores: Path) -> Iterator[Path]:
    """The transcripts by whose ids there are kept scores."""
    ids = {kept.id for kept in read_scores(scores) if isinstance(kept, StoredScore)}
    return (path for path in list_transcripts(workspace) if path.stem in ids)


def _no_receipt(scores: Path, kept: StoredScore) -> Problem:
    hint = msg("Score the conversation once more with {command}, and keep that.", command="trainer score --json")
    return Problem(Location(shown(scores)), "V106", msg("The score of `{id}` has no receipt.", id=kept.id), hint)


def _not_there(scores: Path, kept: StoredScore) -> Problem:
    what = msg("The conversation `{id}` is nowhere to be found.", id=kept.id)
    hint = msg("Name the log or the transcript that it is in: {option}.", option="--log FILE")
    return Problem(Location(shown(scores)), "V107", what, hint)
