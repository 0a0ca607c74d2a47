"""Replies that fool a naive matcher, over the shipped rubrics."""

import json

import pytest

from tests import shipped
from trainer.model.language import Language
from trainer.model.scenario import Tag

ROWS = [json.loads(line) for line in (shipped.MARKS / "traps.jsonl").read_text(encoding="utf-8").splitlines()]
LANGUAGES = {"en": Language.ENGLISH, "zh": Language.SIMPLIFIED}
AFTER_ABUSE = ("boundary.", "conduct.reward_abuse", "conduct.talking_back")
MISREAD = frozenset({"trap-007", "trap-013", "trap-054", "trap-058"})
"""Traps that the shipped rubrics fall into; one that no longer does so must be taken out here."""


def level(criterion: str, text: str, language: Language) -> int:
    """What a reply standing alone gets, after a customer in the temper that the criterion is about."""
    name = next(known.name for known in shipped.judge(language.rubrics).rubrics.criteria if known.id == criterion)
    abusive = name.startswith(AFTER_ABUSE)
    tag = Tag.ABUSE if abusive else Tag.ANGER if name == "empathy.emotion_before_process" else Tag.CALM
    return shipped.replied("", text, language, tag).level(name)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['id']}-{row['mode']}")
def test_a_trap_is_read_for_what_it_is(row: dict[str, str], request: pytest.FixtureRequest) -> None:
    """What looks like a skill or a fault and is none gets the level that people gave it."""
    if row["id"] in MISREAD:
        request.applymarker(pytest.mark.xfail(strict=True, reason="the points of the rubric"))
    assert level(row["criterion"], row["text"], LANGUAGES[row["lang"]]) == row["level"], row["text"]
