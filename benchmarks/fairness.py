"""Twins of marked replies that differ in how they are written, not in what they say: are both scored alike?

python -m benchmarks.fairness [MARKS…]
"""

import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from benchmarks.content import judge, marks_files
from benchmarks.rewriting import Change, changes
from trainer.engine.agreement import spearman
from trainer.engine.judge import Judge
from trainer.files.logs import read_log
from trainer.model.conversation import Conversation
from trainer.model.language import Language

Levels = dict[str, int]


@dataclass(slots=True)
class Twins:
    """Levels of originals and twins; `told` are those of which either, or the mark, is above 0."""

    judged: int = 0
    told: int = 0
    same: int = 0
    wrong: int = 0
    twin_wrong: int = 0
    low: int = 0
    twin_low: int = 0

    def add(self, mark: int, one: int, twin: int) -> None:
        self.judged += 1
        if mark or one or twin:
            self.told += 1
            self.same += one == twin
            self.wrong += one != mark
            self.twin_wrong += twin != mark
            self.low += one < mark
            self.twin_low += twin < mark

    def row(self, name: str) -> str:
        same = 100 * self.same / max(1, self.told)
        errors = [100 * count / max(1, self.judged) for count in (self.wrong, self.twin_wrong, self.low, self.twin_low)]
        return f"| {name} | {self.told} | {same:.1f} | " + " | ".join(f"{share:.1f}" for share in errors) + " |"


def marked(paths: Iterable[Path], language: Language) -> Iterator[tuple[Conversation, Levels]]:
    """The conversations in a language with the marks of each: those of the first rater where there are several."""
    for path in paths:
        records = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
        for record, (_, talk) in zip(records, read_log(path), strict=True):
            if isinstance(talk, Conversation) and talk.language is language:
                yield talk, record.get("levels") or next(iter(record.get("raters", {}).values()), {})


def levels(talk: Conversation, by: Judge) -> Levels:
    return {j.criterion: j.level for j in by.turns(talk)[-1].judgements}


def rewritten(talk: Conversation, change: Change, *, whole: bool) -> Conversation:
    """The agent's words changed; with `whole` those of the customer too, and what the log says of the case."""
    turns = tuple(replace(turn, text=change(turn.text)) if whole or turn.agent else turn for turn in talk.turns)
    if not whole:
        return replace(talk, turns=turns)
    issues, authority = tuple(map(change, talk.issues)), tuple(map(change, talk.authority))
    return replace(talk, turns=turns, issues=issues, authority=authority, language=Language.TRADITIONAL)


def twins(paths: list[Path], language: Language) -> Iterator[str]:
    """A row for each change."""
    for name, change in changes()[language].items():
        found, whole = Twins(), name.startswith("Traditional")
        for talk, marks in marked(paths, language):
            one, twin = levels(talk, judge(language)), levels(rewritten(talk, change, whole=whole), judge(language))
            for criterion in one:
                found.add(marks.get(criterion, 0), one[criterion], twin[criterion])
        yield found.row(name)


def length(paths: list[Path], language: Language) -> str:
    """How far longer replies get more, from the scorer and from the marks."""
    known = list(marked(paths, language))
    words = [float(len(talk.turns[-1].text.split() if language is Language.ENGLISH else talk.turns[-1].text))
             for talk, _ in known]  # fmt: skip
    scorer = [_sum(levels(talk, judge(language))) for talk, _ in known]
    people = [_sum(marks) for _, marks in known]
    return f"| {len(known)} | {spearman(words, people):.2f} | {spearman(words, scorer):.2f} |"


def _sum(found: Levels) -> float:
    """Levels added up; faults are taken off."""
    return float(sum(-level if name.startswith("conduct") else level for name, level in found.items()))


def main(arguments: list[str]) -> None:
    paths = [Path(path) for path in arguments] or marks_files()
    for title, language in (("English", Language.ENGLISH), ("Chinese", Language.SIMPLIFIED)):
        lines = [
            f"{title}, twins that differ in writing only", "",
            "| written with | levels | same % | off % | twin off % | too low % | twin too low % |",
            "| --- | --- | --- | --- | --- | --- | --- |", *twins(paths, language), "",
            "| replies | length and marks | length and scorer |", "| --- | --- | --- |", length(paths, language), "",
        ]  # fmt: skip
        sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
