"""Scores transcripts and conversation logs from their files, one conversation at a time."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from trainer.engine.judge import Judge
from trainer.engine.scoring import score
from trainer.engine.session import conversation, replay
from trainer.files.logs import read_log
from trainer.files.transcripts import is_transcript, read_transcript
from trainer.library import find_scenario, rubrics_for
from trainer.model.conversation import Conversation
from trainer.model.event import Event, Started
from trainer.model.language import Language
from trainer.model.message import msg
from trainer.model.problem import Location, Problem, Severity
from trainer.model.rubric import Criterion
from trainer.model.scenario import Scenario
from trainer.model.score import Scorecard
from trainer.model.session import State
from trainer.receipts import digest_of_events, digest_of_log, receipt_of
from trainer.workspace import Workspace, shown


@dataclass(frozen=True, slots=True)
class Practice:
    """The call that a transcript holds; `scenario` is None if it is no longer there."""

    started: Started
    state: State
    scenario: Scenario | None
    digest: str


@dataclass(frozen=True, slots=True)
class Marked:
    """A scored conversation with the judge that scored it; `practice` is None for a line of a log."""

    conversation: Conversation
    card: Scorecard
    judge: Judge
    practice: Practice | None = None


class Marker:
    """Scores files with the rubrics of a workspace; each language is compiled once, when it is first met."""

    def __init__(self, workspace: Workspace, scenario: Path | None = None, judge: Judge | None = None) -> None:
        """`scenario` is a file to use whatever scenario a transcript names; `judge` spares compiling its language."""
        self._workspace = workspace
        self._judges: dict[str, Judge | tuple[Problem, ...]] = {judge.rubrics.language: judge} if judge else {}
        self._scenario = cache(lambda name, language: find_scenario(workspace, str(scenario or name), language).value)

    def paths(self, paths: Iterable[Path]) -> Iterator[Marked | Problem]:
        """Every conversation of files and folders in order, and what could not be read; nothing is kept."""
        for path in paths:
            if path.is_dir():
                yield from self.paths(sorted(path.rglob("*.jsonl")))
            elif is_transcript(path):
                yield from self.transcript(path)
            else:
                yield from self.log(path)

    def log(self, path: Path) -> Iterator[Marked | Problem]:
        """The conversations of a log, line by line."""
        for _number, found in read_log(path, shown(path)):
            if isinstance(found, Problem):
                yield found
            else:
                yield from self._marked(found, None)

    def transcript(self, path: Path, wanted: Callable[[Started], bool] = lambda _: True) -> Iterator[Marked | Problem]:
        """The call of a transcript, if it is wanted, after anything there is to say about the file."""
        read = read_transcript(path, shown(path))
        if read.value is None:
            yield from read.problems
            return
        practice = self._practice(read.value)
        if not wanted(practice.started):
            return
        yield from read.problems
        if practice.scenario is None:
            yield _gone(shown(path), practice.started)
        yield from self._marked(_conversation(practice), practice)

    def criteria(self, judge: Judge, told_in: Language) -> tuple[Criterion, ...]:
        """What the criteria are called in a language, which need not be that of the judge; else as the judge has it."""
        if told_in.rubrics == judge.rubrics.language:
            return judge.rubrics.criteria
        return (rubrics_for(self._workspace, told_in).value or judge.rubrics).criteria

    def _practice(self, events: tuple[Event, ...]) -> Practice:
        started = next(event for event in events if isinstance(event, Started))
        scenario = self._scenario(started.scenario, started.language)
        return Practice(started, replay(events), scenario, digest_of_events(events))

    def _marked(self, talk: Conversation, practice: Practice | None) -> Iterator[Marked | Problem]:
        folder = talk.language.rubrics
        if folder not in self._judges:
            self._judges[folder] = self._compile(talk.language)
        judge = self._judges[folder]
        if isinstance(judge, Judge):
            transcript = practice.digest if practice else digest_of_log(talk)
            card = replace(score(talk, judge), receipt=receipt_of(talk, transcript, judge.rubrics))
            yield Marked(talk, card, judge, practice)
        else:
            yield from judge
            self._judges[folder] = ()  # said once

    def _compile(self, language: Language) -> Judge | tuple[Problem, ...]:
        rubrics = rubrics_for(self._workspace, language)
        return Judge(rubrics.value) if rubrics.value else rubrics.errors


def _conversation(practice: Practice) -> Conversation:
    """As the scenario frames it; without the scenario, the words and what the transcript itself says of them."""
    state = practice.state
    if practice.scenario:
        return conversation(practice.scenario, state)
    turns = state.turns[:-1] if state.ended else state.turns
    return Conversation(state.id, state.language, turns, finished=state.ended)


def _gone(file: str, started: Started) -> Problem:
    return Problem(
        Location(file),
        "T110",
        msg("The scenario `{id}` is not here any more, so the words alone are scored.", id=started.scenario),
        msg("Put the scenario back to have its facts and its card counted."),
        Severity.WARNING,
    )
