"""How far the scorer agrees with marked replies, and how it takes the replies that fool a naive matcher."""

import json
from collections.abc import Iterator
from pathlib import Path

from benchmarks.content import LANGUAGES, MARKS, judge, marks_files, workspace
from benchmarks.rows import Row
from trainer.calibrating import judged, open_marks, open_scorers
from trainer.engine.case import cases
from trainer.engine.columns import columns_of
from trainer.engine.figures import Figures
from trainer.model.calibration import JudgedReply
from trainer.model.conversation import Conversation, Turn
from trainer.model.language import Language
from trainer.model.rubric import Section
from trainer.model.scenario import Tag

LEAST, LEAST_IN_A_LANGUAGE = 8, 3
"""Positives that a criterion needs to count in the mean, as `trainer calibrate` has it."""


def agreement(most: int | None = None) -> Iterator[Row]:
    """File by file and language by language."""
    scorers = open_scorers(workspace())
    for path in marks_files():
        replies = judged(scorers, open_marks(scorers, [path]).replies[:most])
        groups = {
            title: [r for r in replies if r.marked.language.rubrics == tag.rubrics] for title, tag in LANGUAGES.items()
        }
        named = {title: group for title, group in groups.items() if group}
        if len(named) > 1:
            yield from _totals(f"agreement, {path.name}", replies, scorers.names, LEAST)
        for title, group in named.items():
            yield from _totals(f"agreement, {path.name}, {title}", group, scorers.names, LEAST_IN_A_LANGUAGE)
    yield from _traps(MARKS / "traps.jsonl", most)


def _totals(group: str, replies: list[JudgedReply], names: list[str], least: int) -> Iterator[Row]:
    totals = Figures(columns_of(replies, names), least).totals(replies)
    yield Row(group, "replies", totals.replies)
    if totals.macro:
        yield Row(group, "kappa, mean of criteria", totals.macro.value)
    yield Row(group, "kappa, pooled", totals.pooled.value)
    if totals.pooled_people is not None:
        yield Row(group, "kappa, raters with each other, pooled", totals.pooled_people)
    yield Row(group, "rank correlation", totals.rank)
    yield Row(group, "rank correlation of length alone", totals.rank_length)
    yield Row(group, "false alarms", totals.false_alarms, "in 100")
    if totals.recall is not None:
        yield Row(group, "recall of conduct", totals.recall)


def _traps(path: Path, most: int | None) -> Iterator[Row]:
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()][:most]
    for title, language in LANGUAGES.items():
        mine = [row for row in rows if row["lang"] == language.rubrics]
        right = sum(_read_as(row["text"], row["criterion"], language) == row["level"] for row in mine)
        if mine:
            yield Row(
                f"agreement, {path.name}", f"{title}, read as meant", 100 * right / len(mine), f"% of {len(mine)}"
            )


def _read_as(text: str, criterion: str, language: Language) -> int:
    """The level of a reply that stands alone, after a customer in the temper that the criterion is about."""
    name = next(known.name for known in judge(language).rubrics.criteria if known.id == criterion)
    abusive = name.startswith(Section.BOUNDARY) or name in ("conduct.reward_abuse", "conduct.talking_back")
    tag = Tag.ABUSE if abusive else Tag.ANGER if name == "empathy.emotion_before_process" else Tag.CALM
    talk = Conversation("trap", language, (Turn(agent=False, text="", tag=tag), Turn(agent=True, text=text)))
    return judge(language).turn(cases(talk)[-1]).level(name)
