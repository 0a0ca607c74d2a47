"""What the regression of one criterion sees: a row for each reply, a column for each indicator."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from trainer.engine.case import cases
from trainer.engine.judge import Judge, scored_at_all
from trainer.engine.reading import ReplyReading
from trainer.engine.rules import holding
from trainer.model.fitting import Mark
from trainer.model.rubric import Criterion

if TYPE_CHECKING:
    import numpy as np

EXAMPLE_WEIGHT = 0.5
"""An example sentence counts half: it shows one criterion, out of its call."""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of `x` say which lines hold (1.0 or 0.0), `y` the level; `groups` is empty for an example."""

    lines: tuple[str, ...]
    points: tuple[float, ...]
    """Those that the lines have so far; their signs are kept."""
    x: "np.ndarray[Any, Any]"
    y: "np.ndarray[Any, Any]"
    weight: "np.ndarray[Any, Any]"
    groups: tuple[str, ...]
    marks: tuple[Mark, ...]

    @property
    def positives(self) -> int:
        """Replies of calls with a level above 0."""
        return sum(bool(level) and bool(group) for level, group in zip(self.y, self.groups, strict=True))


class Bench:
    """Marked replies, read once, and the tables of every criterion made from them."""

    def __init__(self, judges: Mapping[str, Judge], marks: Iterable[Mark]) -> None:
        """`judges` by rubric language, `en` or `zh`; marks in another language are passed over."""
        self.judges = judges
        self.criteria = {name: {c.name: c for c in judge.rubrics.criteria} for name, judge in judges.items()}
        self.names = list(dict.fromkeys(name for known in self.criteria.values() for name in known))
        self.read = [(mark, self.reading(mark)) for mark in marks if mark.conversation.language.rubrics in judges]

    def reading(self, mark: Mark) -> ReplyReading:
        """The marked reply under the matcher."""
        return self.judges[mark.conversation.language.rubrics].reading(cases(mark.conversation)[-1])

    def table(self, name: str) -> Table:
        """The replies on which a criterion was marked; the languages share its lines by their wording."""
        import numpy as np

        known = [criteria[name] for criteria in self.criteria.values() if name in criteria]
        lines = {line.rule.text: line.points for criterion in known for line in criterion.indicators}
        rows = [(mark, held) for mark, reply in self.read if (held := self._held(name, mark, reply)) is not None]
        return Table(
            lines=tuple(lines),
            points=tuple(lines.values()),
            x=np.array([[float(text in held) for text in lines] for _, held in rows]).reshape(len(rows), len(lines)),
            y=np.array([mark.levels.get(name, 0) for mark, _ in rows], dtype=int),
            weight=np.array([EXAMPLE_WEIGHT if mark.only else 1.0 for mark, _ in rows]),
            groups=tuple(mark.group for mark, _ in rows),
            marks=tuple(mark for mark, _ in rows),
        )

    def _held(self, name: str, mark: Mark, reply: ReplyReading) -> set[str] | None:
        """The lines that hold; None if the reply says nothing about the criterion."""
        criterion: Criterion | None = self.criteria[mark.conversation.language.rubrics].get(name)
        if criterion is None or (mark.only and mark.only != name) or mark.levels.get(name, 0) is None:
            return None
        if not scored_at_all(criterion, reply):
            return None
        return {line.rule.text for line in criterion.indicators if holding(line.rule, reply) is not None}
