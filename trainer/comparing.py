"""Scores conversations once more and holds them against scores that were kept."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from trainer.engine.comparing import compare
from trainer.files.stored_scores import read_scores, stored_of
from trainer.marking import Marker
from trainer.model.comparison import Comparison
from trainer.model.language import Language
from trainer.model.message import msg
from trainer.model.problem import Location, Problem
from trainer.model.rubric import Criterion
from trainer.model.score import Scorecard
from trainer.model.stored import StoredScore
from trainer.render.json import score_object
from trainer.workspace import shown


@dataclass(frozen=True, slots=True)
class Compared:
    """A conversation that is in both, with the criteria as they are called now."""

    comparison: Comparison
    criteria: tuple[Criterion, ...]


class Former:
    """Kept scores by id, read on as far as needed: where both sides go by the same order, one at a time is kept."""

    def __init__(self, path: Path) -> None:
        self._rest = read_scores(path, shown(path))
        self._waiting: dict[str, list[StoredScore]] = defaultdict(list)
        self.problem: Problem | None = None
        """Why the file cannot be read on."""

    def take(self, id: str) -> StoredScore | None:
        """The next score with this id; of several with one id the first comes first."""
        while not self._waiting.get(id):
            found = next(self._rest, None)
            if found is None or isinstance(found, Problem):
                self.problem = self.problem or found
                return None
            self._waiting[found.id].append(found)
        return self._waiting[id].pop(0)

    def rest(self) -> list[StoredScore]:
        """Those that nobody asked for."""
        for found in self._rest:
            if isinstance(found, Problem):
                self.problem = found
            else:
                self._waiting[found.id].append(found)
        return [score for waiting in self._waiting.values() for score in waiting]


class Comparing:
    """Compares file after file; afterwards it knows what only one of the two sides has."""

    def __init__(self, marker: Marker, old: Path, told_in: Language) -> None:
        self._told_in = told_in
        self._marker = marker
        self._old = old
        self._former = Former(old)
        self.only_old: tuple[str, ...] = ()
        self.only_new: tuple[str, ...] = ()

    def paths(self, paths: Iterable[Path]) -> Iterator[Compared | Problem]:
        """Every conversation that is in both; a problem of the old scores ends it."""
        compared = refused = 0
        for found in self._marker.paths(paths):
            if isinstance(found, Problem):
                refused += found.is_error
                yield found
                continue
            old = self._former.take(found.card.conversation)
            if self._former.problem:
                break
            if old is None:
                self.only_new += (found.card.conversation,)
                continue
            compared += 1
            criteria = self._marker.criteria(found.judge, self._told_in)
            yield Compared(compare(old, stored(found.card)), criteria)
        self.only_old = tuple(score.id for score in self._former.rest())
        if self._former.problem:
            yield self._former.problem
        elif not compared and not refused:
            yield self._nothing_in_common()

    def _nothing_in_common(self) -> Problem:
        hint = msg("Give the conversations that the old scores are of.")
        return Problem(Location(shown(self._old)), "V105", msg("None of the conversations is in it."), hint)


def stored(card: Scorecard) -> StoredScore:
    """A card as if it had been kept."""
    found = stored_of(score_object(card))
    assert found is not None
    return found
