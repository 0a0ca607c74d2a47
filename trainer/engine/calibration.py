"""Everything that marked replies say about a scorer: figures, replies to talk about, and advice on the base points."""

from collections.abc import Mapping, Sequence

from trainer.engine.columns import columns_of
from trainer.engine.figures import Figures
from trainer.engine.talk import talks
from trainer.engine.threshold import advise
from trainer.model.calibration import Calibration, JudgedReply, Totals
from trainer.model.language import Language
from trainer.model.rubric import Criterion

LEAST, LEAST_IN_A_LANGUAGE = 8, 3
"""Positives that a criterion needs to count in the mean."""


def calibrate(
    replies: Sequence[JudgedReply], rubrics: Mapping[str, Sequence[Criterion]], most: int = 10
) -> Calibration:
    """`rubrics` holds the criteria by language, `en` or `zh`; `most` is how many replies to talk about are picked."""
    order = list(dict.fromkeys(criterion.name for criteria in rubrics.values() for criterion in criteria))
    columns = columns_of(replies, order)
    figures = Figures(columns, LEAST)
    return Calibration(
        raters=tuple(sorted({name for reply in replies for name, _ in reply.marked.raters})),
        criteria=figures.agreements(replies),
        totals=figures.totals(replies),
        languages=tuple(_languages(replies, order)),
        talks=talks(replies, columns, most),
        advice=advise(replies, rubrics, LEAST),
    )


def _languages(replies: Sequence[JudgedReply], order: Sequence[str]) -> list[tuple[Language, Totals]]:
    groups = [(tag, [reply for reply in replies if reply.marked.language is tag]) for tag in Language]
    return [
        (tag, Figures(columns_of(group, order), LEAST_IN_A_LANGUAGE).totals(group)) for tag, group in groups if group
    ]
