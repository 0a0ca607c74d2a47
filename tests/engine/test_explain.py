"""Explanations: the lines behind a level, what was nearly there, and what was found and did not count."""

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from tests.calls import judge
from trainer.engine.case import cases
from trainer.engine.explain import explain, explain_reply
from trainer.engine.judge import Judge
from trainer.engine.nearly import as_written
from trainer.files.logs import read_log
from trainer.files.rubrics import load_rubrics
from trainer.model.conversation import Conversation, Turn
from trainer.model.explanation import LOOKALIKE, Explanation, Lack
from trainer.model.language import Language
from trainer.model.problem import Location
from trainer.model.rubric import Cue
from trainer.model.score import Verdict

ROOT = Path(__file__).parents[2]
FEELING, APOLOGY, OFFER = (
    "empathy.name_the_feeling", "empathy.own_the_apology", "resolution.concrete_offer_within_authority",
)  # fmt: skip
LOGS = (ROOT / "examples" / "conversations.jsonl", ROOT / "marks" / "traps.jsonl")
EXAMPLES = [talk for log in LOGS for _, talk in read_log(log) if isinstance(talk, Conversation)][::4]


@cache
def shipped(language: str) -> Judge:
    """The rubrics that come with the program, ready to judge."""
    loaded = load_rubrics(ROOT / "rubrics" / language, f"rubrics/{language}")
    assert loaded.value is not None, loaded.problems
    return Judge(loaded.value)


def talk(reply: str, heard: str = "Your kettle leaked!") -> Conversation:
    return Conversation("c", Language.ENGLISH, (Turn(agent=False, text=heard), Turn(agent=True, text=reply)))


def of(reply: str, criterion: str, by: Judge | None = None) -> Explanation:
    """What is said of one criterion of a reply to a leaking kettle."""
    [case] = cases(talk(reply))
    explained = explain_reply(case, by or judge())
    return next(each for each in explained.criteria if each.judgement.criterion == criterion)


@pytest.mark.parametrize("conversation", EXAMPLES, ids=lambda each: each.id)
def test_an_explanation_is_the_judgement_it_explains(conversation: Conversation) -> None:
    """With the shipped rubrics: the same lines, and base and lines add up to the points."""
    by = shipped(conversation.language.rubrics)
    for turn, score in zip(explain(conversation, by), by.turns(conversation), strict=True):
        assert tuple(each.judgement for each in turn.criteria) == score.judgements
        for each in turn.criteria:
            assert tuple((line.text, line.points) for line in each.lines) == each.judgement.lines
            if each.judgement.verdict is not Verdict.NOT_APPLICABLE:
                assert round(each.base + sum(line.points for line in each.lines), 2) == each.judgement.points


def test_a_line_shows_its_words_cue_and_place() -> None:
    """The line stands where the rubric has it, and its evidence is the trainee's own."""
    [line] = of("You must be frightened.", FEELING).lines
    assert (line.text, line.points) == ("names_feeling", 1.1)
    assert line.where.startswith("rubrics/en/empathy.yaml:")
    assert [(each.quote, each.cue) for each in line.evidence] == [("frightened", "{feeling}")]


def test_the_part_that_would_have_added_most_is_named() -> None:
    """Alone it would have made its line hold; the level is the one with its points."""
    near = of("You must be frightened.", FEELING).near
    assert near is not None
    assert (near.gap.sign, near.gap.lack, near.points, near.level) == ("<cause>", Lack.ABSENT, 1.1, 2)
    assert [line.text for line in near.lines] == ["names_feeling near <cause>"]


def test_a_cue_that_lacks_one_part_is_named_with_it() -> None:
    """What was found of the cue is quoted, and the part that was not is as the cue writes it."""
    near = of("It is on its way.", OFFER).near
    assert near is not None
    assert (near.gap.lack, near.gap.cue, near.gap.part) == (Lack.ALMOST, "{remedy} is on its way", "{remedy}")
    assert [each.quote for each in near.gap.evidence] == ["is on its way"]


def test_all_parts_in_the_wrong_places_are_told_apart() -> None:
    """A cue whose parts all stand in the sentence and do not join is scattered."""
    near = of("It is on its way, that refund.", OFFER).near
    assert near is not None
    assert near.gap.lack is Lack.SCATTERED
    assert near.gap.part == ""


def test_words_that_do_not_count_are_told_with_the_reason() -> None:
    """A negated feeling is found, counts for nothing, and is the nearest miss as well."""
    explained = of("You are not frightened.", FEELING)
    assert [(each.sign, each.reason, each.evidence.quote) for each in explained.uncounted] == [
        ("names_feeling", "negated", "frightened")
    ]
    assert explained.near is not None
    assert explained.near.gap.lack is Lack.UNCOUNTED
    assert explained.judgement.level == 0


def test_words_inside_a_lookalike_are_told_with_it() -> None:
    """A courtesy `sorry` is no apology, if the rubric says so."""
    rubrics = judge().rubrics
    courtesy = Cue("sorry could you", Location("rubrics/en/empathy.yaml", 1))
    signs = tuple(replace(s, lookalikes=(courtesy,)) if s.id == "says_sorry" else s for s in rubrics.signs)
    explained = of("Sorry could you spell that for me?", APOLOGY, Judge(replace(rubrics, signs=signs)))
    [found] = explained.uncounted
    assert (found.sign, found.reason, found.lookalike) == ("says_sorry", LOOKALIKE, "sorry could you")
    assert found.evidence.quote == "Sorry"
    assert of("Sorry could you spell that for me?", APOLOGY).uncounted == ()


def test_a_fault_is_near_only_where_words_lead_to_it() -> None:
    """Nobody is told of a fault that is nowhere in sight; one that was begun is named."""
    assert of("You must be frightened.", "conduct.vague_stalling").near is None
    near = of("It will be there soon.", "conduct.vague_stalling").near
    assert near is not None
    assert (near.gap.sign, near.gap.lack) == ("stalls twice", Lack.FEW)


def test_a_full_level_has_no_near_miss() -> None:
    """There is nothing to add."""
    explained = of("No wonder you are frightened, the kettle leaked.", FEELING)
    assert (explained.judgement.level, explained.near) == (2, None)


def test_a_poor_likeness_says_why_the_level_is_not_sure() -> None:
    """The words that are too little like their cue are quoted."""
    explained = of("You must be wurried.", FEELING)
    assert explained.judgement.verdict is Verdict.NOT_SURE
    assert [(each.quote, each.similarity) for each in explained.unlike] == [("wurried", 80.0)]
    assert explained.near_step is None


@pytest.mark.parametrize(
    ("cue", "number", "written"),
    [
        ("send ... {remedy}", 0, "send"),
        ("apologises for <cause>", 0, "apologises for"),
        ("apologises for <cause>", 1, "<cause>"),
        ("by [time] =Sure", 0, "by"),
        ("by [time] =Sure", 2, "sure"),
        ("给您{remedy}", 0, "给您"),
    ],
)
def test_a_part_is_written_as_in_its_cue(cue: str, number: int, written: str) -> None:
    """Not as its stem."""
    assert as_written(cue, number) == written
