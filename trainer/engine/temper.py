"""The temper of a customer turn: the scenario's tag, or for a log what the words say."""

from trainer.engine.case import Case
from trainer.engine.matcher import Matcher
from trainer.engine.text import Text
from trainer.model.scenario import Tag

WORD_SETS = (
    (Tag.THREAT, "customer_threat"),
    (Tag.ABUSE, "customer_abuse"),
    (Tag.ANGER, "customer_anger"),
)


def tag_of(tag: Tag | None, said: Text, matcher: Matcher) -> Tag:
    """The worst temper whose word set occurs in the turn; shouting in capitals or `!!` is anger."""
    if tag is not None:
        return tag
    for worst, name in WORD_SETS:
        if matcher.holds(said, name):
            return worst
    return Tag.ANGER if is_shouting(said.raw) or said.raw.count("!") + said.raw.count("！") > 1 else Tag.CALM


def is_shouting(raw: str) -> bool:
    """Two words or more in capitals."""
    return sum(word.isupper() and len(word) > 3 for word in raw.split()) >= 2


def tempers(case: Case, matcher: Matcher) -> tuple[Tag, ...]:
    """The tempers of all customer turns up to this reply, in order."""
    return tuple(tag_of(tag, said, matcher) for tag, said in zip(case.tags, case.heard, strict=True))
