"""The shipped rubrics, compiled once for all tests that ask them."""

from functools import cache

from tests.pages import ROOT
from trainer.engine.judge import Judge
from trainer.files.rubrics import load_rubrics
from trainer.model.conversation import Conversation, Turn
from trainer.model.language import Language
from trainer.model.scenario import Tag
from trainer.model.score import TurnScore

MARKS = ROOT / "marks"


@cache
def judge(rubrics: str) -> Judge:
    """The judge of `en` or `zh`."""
    loaded = load_rubrics(ROOT / "rubrics" / rubrics, f"rubrics/{rubrics}")
    assert loaded.value is not None, loaded.problems
    return Judge(loaded.value)


def replied(
    customer: str, reply: str, language: Language, tag: Tag | None = None, **more: tuple[str, ...]
) -> TurnScore:
    """One reply to one customer turn."""
    turns = (Turn(False, customer, tag), Turn(True, reply))
    talk = Conversation("c1", language, turns, **more)  # type: ignore[arg-type]
    return judge(language.rubrics).turns(talk)[-1]


def levels(score: TurnScore) -> dict[str, int]:
    """The levels above 0 by criterion."""
    return {judged.criterion: judged.level for judged in score.judgements if judged.level}
