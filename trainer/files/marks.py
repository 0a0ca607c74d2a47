"""Reads what people say of replies, from any number of files, into one value a reply."""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from trainer.files.logs import read_lines, read_log
from trainer.files.mark_lines import Lookup, MarkedLine, marked_line
from trainer.files.mark_table import is_table, read_table
from trainer.files.nearest import did_you_mean
from trainer.model.calibration import Levels, MarkedReply
from trainer.model.conversation import Conversation
from trainer.model.message import msg
from trainer.model.problem import Location, Problem, Severity

Shown = Callable[[Path], str]


@dataclass(frozen=True, slots=True)
class Marks:
    """The replies in the order in which they were first met, and what could not be read; the rest is used."""

    replies: tuple[MarkedReply, ...]
    problems: tuple[Problem, ...]


def read_marks(paths: Iterable[Path], criteria: Collection[str], log: Path | None = None, shown: Shown = str) -> Marks:
    """Marks of the last reply of each conversation; `criteria` are all there are, `log` holds missing words."""
    words: dict[str, Conversation] = {}
    gathered = Gathered(criteria)
    for _, found in read_log(log, shown(log)) if log else ():
        if isinstance(found, Problem):
            gathered.problems.append(found)
        else:
            words.setdefault(found.id, found)
    for path in paths:
        for number, line in _lines(path, words.get, shown(path)):
            gathered.add(line, Location(shown(path), number))
    return gathered.marks()


def _lines(path: Path, lookup: Lookup, shown: str) -> Iterator[tuple[int, MarkedLine | Problem]]:
    if is_table(path):
        return read_table(path, path.stem, lookup, shown)
    return read_lines(path, partial(marked_line, rater=path.stem, lookup=lookup), shown)


@dataclass(slots=True)
class Gathered:
    """Marks as they come in, merged by the id of the reply and the name of the rater."""

    criteria: Collection[str]
    problems: list[Problem] = field(default_factory=list)
    _talks: dict[str, tuple[Conversation, Location, str]] = field(default_factory=dict)
    _raters: dict[str, dict[str, dict[str, int | None]]] = field(default_factory=dict)
    _unknown: set[str] = field(default_factory=set)

    def add(self, line: MarkedLine | Problem, where: Location) -> None:
        """The marks of one line or row."""
        if isinstance(line, Problem):
            self.problems.append(line)
            return
        talk = line.conversation
        first = self._talks.setdefault(talk.id, (talk, where, line.group))[0]
        if first.turns != talk.turns:
            wrong = msg("The id `{id}` stands for other words further up.", id=talk.id)
            self.problems.append(Problem(where, "M106", wrong, msg("Give each conversation an id of its own.")))
            return
        for rater, levels in line.raters.items():
            self._merge(talk.id, rater, levels, where)

    def marks(self) -> Marks:
        """Everything so far; raters in the order of their names."""
        replies = (
            MarkedReply(talk, tuple(sorted(self._raters.get(id, {}).items())), where, group)
            for id, (talk, where, group) in self._talks.items()
        )
        return Marks(tuple(reply for reply in replies if reply.raters), tuple(self.problems))

    def _merge(self, id: str, rater: str, levels: Levels, where: Location) -> None:
        known = self._raters.setdefault(id, {}).setdefault(rater, {})
        for written, level in levels.items():
            name = full_name(written, self.criteria)
            if name is None:
                self._not_there(written, where)
            elif known.setdefault(name, level) != level:
                wrong = msg("{rater} gives `{criterion}` of `{id}` two levels.", rater=rater, criterion=name, id=id)
                self.problems.append(Problem(where, "M107", wrong, msg("Keep one of the two; the first is used.")))

    def _not_there(self, name: str, where: Location) -> None:
        """Told once a name; other criteria of the line are used."""
        if name not in self._unknown:
            self._unknown.add(name)
            wrong = msg("There is no criterion `{name}`; it is left out.", name=name)
            self.problems.append(Problem(where, "M104", wrong, did_you_mean(name, self.criteria), Severity.WARNING))


def full_name(name: str, criteria: Collection[str]) -> str | None:
    """A criterion by its name, or by the part after the point where only one has it; None if there is none."""
    if name in criteria:
        return name
    ends = [each for each in criteria if each.partition(".")[2] == name]
    return ends[0] if len(ends) == 1 else None
