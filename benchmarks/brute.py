"""The plain way to find cues: every clause of a reply against every cue, with one call for all of them."""

import re
from collections.abc import Callable, Iterable, Sequence
from itertools import groupby
from typing import Any

import numpy as np
from rapidfuzz.process import cdist

from trainer.engine.text import read
from trainer.model.conversation import Conversation
from trainer.model.rubric import RubricSet

NO_LITERAL = re.compile(r"\{[^}]*\}|<[^>]*>|\[[^\]]*\]|\.\.\.|…")
ALIKE = 85
"""Similarity from which a cue counts as found; the cutoff spares the library what lies below."""
Scorer = Callable[..., Any]


def literals_of(rubrics: RubricSet) -> list[str]:
    """The words of every cue and word set, each once; sets, slots and quantities are left out."""
    cues = [cue.text for sign in rubrics.signs for cue in (*sign.cues, *sign.lookalikes)]
    members = [member for _, words in rubrics.words for member in words]
    parts = (part.strip(" =") for text in (*cues, *members) for part in NO_LITERAL.split(text))
    return list(dict.fromkeys(part for part in parts if part))


def clauses_of(reply: str) -> list[str]:
    """The clauses of a reply in the words that the matcher sees."""
    text = read(reply)
    numbered = groupby(text.tokens, key=lambda token: token.clause)
    return [reply[run[0].start : run[-1].end].lower() for run in (list(tokens) for _, tokens in numbered)]


def replies_of(talks: Iterable[Conversation]) -> list[str]:
    return [turn.text for talk in talks for turn in talk.turns if turn.agent]


def find_all(replies: Iterable[str], literals: Sequence[str], scorer: Scorer) -> int:
    """How many cues are found in the replies, on one processor."""
    found = 0
    for reply in replies:
        scores = cdist(clauses_of(reply), literals, scorer=scorer, score_cutoff=ALIKE, dtype=np.uint8, workers=1)
        found += int(np.count_nonzero(scores))
    return found


def find_one_by_one(replies: Iterable[str], literals: Sequence[str], scorer: Scorer) -> int:
    """The same in plain loops."""
    return sum(scorer(clause, cue) >= ALIKE for reply in replies for clause in clauses_of(reply) for cue in literals)
