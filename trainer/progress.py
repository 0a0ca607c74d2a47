"""Gathers practised calls from transcripts, for the report and for reading one again."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from trainer.engine.points import points_of
from trainer.files.transcripts import is_transcript
from trainer.marking import Marked, Marker, Practice
from trainer.model.event import Started
from trainer.model.language import Language
from trainer.model.message import msg
from trainer.model.problem import Location, Problem
from trainer.model.report import Session
from trainer.model.rubric import Criterion
from trainer.workspace import shown


def sessions(
    marker: Marker,
    paths: Iterable[Path],
    trainee: str | None = None,
    language: Language | None = None,
    told_in: Language | None = None,
) -> Iterator[Session | Problem]:
    """The calls of transcripts and folders of them, of one person or in one language if asked, and what is wrong.

    `told_in` is the language whose rubric names the criteria, so that a report over several languages speaks one.
    """

    def wanted(started: Started) -> bool:
        return trainee in (None, started.trainee) and language in (None, started.language)

    for path in _transcripts(paths):
        for found in [path] if isinstance(path, Problem) else marker.transcript(path, wanted):
            if isinstance(found, Problem):
                yield found
            elif found.practice:
                criteria = marker.criteria(found.judge, told_in) if told_in else None
                yield session(found, found.practice, criteria)


def session(marked: Marked, practice: Practice, criteria: tuple[Criterion, ...] | None = None) -> Session:
    """A marked call as the report needs it; `criteria` name what was judged, left out those of the judge do."""
    scenario = practice.scenario
    return Session(
        id=practice.state.id,
        trainee=practice.started.trainee,
        scenario=practice.started.scenario,
        title=scenario.title if scenario else practice.started.scenario,
        reason=scenario.reason if scenario else "",
        language=practice.started.language,
        at=practice.started.at,
        outcome=practice.state.outcome,
        card=marked.card,
        points=points_of(marked.card, criteria or marked.judge.rubrics.criteria, marked.conversation.turns),
    )


def _transcripts(paths: Iterable[Path]) -> Iterator[Path | Problem]:
    """Transcripts; a conversation log is passed over in a folder, and told where it was named."""
    for path in paths:
        if path.is_dir():
            yield from filter(is_transcript, sorted(path.rglob("*.jsonl")))
        elif path.is_file() and not is_transcript(path):
            wrong, hint = msg("This file is no transcript."), msg("Score a conversation log with `trainer score`.")
            yield Problem(Location(shown(path)), "T111", wrong, hint)
        else:
            yield path
