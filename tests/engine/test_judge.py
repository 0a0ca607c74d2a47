"""From indicators to levels, and what is true of any judgement whatever the reply."""

import json
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from opencc import OpenCC

from tests import shipped
from tests.small import criterion, judge, rule, sign, talk
from trainer.engine.judge import Judge, level_of
from trainer.model.conversation import Conversation, Turn
from trainer.model.language import Language
from trainer.model.rubric import Section
from trainer.model.score import Judgement, Verdict

FEELING = [sign("feeling", "frustrating"), sign("cause", "cancelled train"), sign("order", "calm down")]
LINES = {"feeling": 1.2, "feeling with cause": 1.0, "order": -1.5, "[shouting]": 0.5}


def judged(reply: str, **changes: object) -> Judgement:
    compiled = judge(FEELING, [criterion(LINES, **changes)])
    return compiled.turns(talk("my train was cancelled", reply))[-1].judgements[0]


@pytest.mark.parametrize(("points", "level"), [(-1.0, 0), (0.99, 0), (1.0, 1), (1.99, 1), (2.0, 2), (7.0, 2)])
def test_a_point_is_a_level(points: float, level: int) -> None:
    """There are three levels, and nothing below or above them."""
    assert level_of(points) == level


@pytest.mark.parametrize(
    ("reply", "level", "points"),
    [
        ("hello", 0, 0.0),
        ("that is frustrating", 1, 1.2),
        ("a cancelled train is frustrating", 2, 2.2),
        ("frustrating. calm down", 0, -0.3),
    ],
)
def test_points_add_up(reply: str, level: int, points: float) -> None:
    """The indicators that hold make the level; those below zero take away."""
    found = judged(reply)
    assert (found.level, found.points, found.verdict) == (level, points, Verdict.SCORED)


def test_stops_and_caps_have_the_last_word() -> None:
    """A stop makes the level 0, a cap at most 1, and both are told."""
    good = "a cancelled train is frustrating"
    stopped = judged(good, stops=(rule("cause"),))
    capped = judged(good, caps=(rule("cause"),))
    assert (stopped.level, stopped.stopped_by) == (0, "cause")
    assert (capped.level, capped.stopped_by) == (1, "cause")
    assert judged("that is frustrating", caps=(rule("feeling"),)).stopped_by == ""


def test_a_sum_near_a_step_is_not_sure() -> None:
    """Within a tenth of a point of the next level the scorer does not commit itself."""
    assert judged("that is frustrating", base=-0.15).verdict is Verdict.NOT_SURE
    assert judged("that is frustrating", base=-0.05).verdict is Verdict.SCORED


def test_a_level_on_a_slip_is_not_sure() -> None:
    """What rests on a doubtful word is a guess; one on a small slip in a long word is not."""
    assert judged("that is frustratng").verdict is Verdict.SCORED
    shaky = judge([sign("angry", "angry")], [criterion({"angry": 1.5})])
    assert shaky.turns(talk("hi", "you are agnry"))[-1].judgements[0].verdict is Verdict.NOT_SURE


def test_what_was_missing_is_told_below_full_marks() -> None:
    """Signs that were not there have their words; at level 2 nothing is missing."""
    missing = (("cause", "the event"), ("feeling", "the feeling"))
    assert judged("that is frustrating", missing=missing).missing == ("the event",)
    assert judged("a cancelled train is frustrating", missing=missing).missing == ()


def test_conduct_needs_words_to_quote() -> None:
    """A fault that nothing in the reply shows is not certain."""
    found = judged("WAIT WAIT FOR IT", section=Section.CONDUCT, base=0.8, deductions=(4, 12))
    assert (found.level, found.verdict) == (1, Verdict.NOT_SURE)


@pytest.mark.parametrize(
    ("section", "id", "customer", "applies"),
    [
        (Section.EMPATHY, "emotion_before_process", "i am furious", True),
        (Section.EMPATHY, "emotion_before_process", "hello", False),
        (Section.EMPATHY, "match_style", "hello", False),
        (Section.BOUNDARY, "warn_with_choice", "you idiot", True),
        (Section.BOUNDARY, "warn_with_choice", "i am furious", False),
        (Section.CONDUCT, "reward_abuse", "you idiot", True),
        (Section.CONDUCT, "reward_abuse", "hello", False),
        (Section.RESOLUTION, "cover_every_issue", "hello", False),
    ],
)
def test_some_criteria_need_their_occasion(section: Section, id: str, customer: str, *, applies: bool) -> None:
    """Without it they are not applicable, which is no level."""
    compiled = judge(FEELING, [criterion(LINES, section=section, id=id)])
    found = compiled.turns(talk(customer, "that is frustrating"))[-1].judgements[0]
    assert (found.verdict is not Verdict.NOT_APPLICABLE) is applies


FRAGMENTS = st.sampled_from(
    ["I'm so sorry", "you waited all day", "Ｉ will", "refund £20 by Friday", "不好意思，", "對不起", "您冷静一下。",
     "明天下午三點前", "给您退两百", "\U0001f600", "\ud83d", "e\u0301", "\n", "“ok”", "...", "?!", " ", "ﬁx", "①",
     "calm down", "not my job"]
)  # fmt: skip
REPLIES = st.lists(FRAGMENTS | st.text(max_size=8), max_size=10).map(" ".join)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from([Language.ENGLISH, Language.TRADITIONAL]), st.lists(REPLIES, min_size=1, max_size=3))
def test_evidence_quotes_the_reply(language: Language, messages: list[str]) -> None:
    """Whatever is typed, each piece of evidence is exactly those characters of exactly that message."""
    turns = (Turn(False, "You idiot, where is it? 騙子！！"), *(Turn(True, text) for text in messages))
    score = shipped.judge(language.rubrics).turns(Conversation("c1", language, turns))[-1]
    for evidence in (e for judged in score.judgements for e in judged.evidence):
        text = "\n".join(turn.text for turn in turns[evidence.turn :])
        assert text[evidence.start : evidence.end] == evidence.quote != ""
        assert 0 <= evidence.start < len(turns[evidence.turn].text) + 1
        assert evidence.where.startswith(("rubrics/", "[", "<"))


def bank() -> Iterator[tuple[str, str]]:
    """The Chinese example sentences with the section they belong to."""
    for one in json.loads((shipped.MARKS / "bank.json").read_text(encoding="utf-8"))["criteria"]:
        for texts in one["levels"].values():
            yield from ((one["section"], text) for text in texts.get("zh_hans", ()))


@pytest.mark.parametrize("config", ["s2t", "s2tw"])
def test_both_chinese_scripts_give_the_same_levels(config: str) -> None:
    """The same sentence in Traditional characters, of the mainland or Taiwan, is worth the same."""
    traditional = OpenCC(config)
    different = []
    for section, text in bank():
        heard = "骗子，废物！" if section == "BOUNDARY" else "等了一天没人来。"
        one = shipped.levels(shipped.replied(heard, text, Language.SIMPLIFIED))
        other = shipped.levels(
            shipped.replied(traditional.convert(heard), traditional.convert(text), Language.TRADITIONAL)
        )
        if one != other:
            different.append((text, one, other))
    assert different == []


TALKS = [
    talk("you idiot, where is it", "I am so sorry, you waited in all day.", "well?", "You get £20 back by Friday."),
    talk("it leaks", "Calm down.", "what?", "We are looking into it."),
    talk("it leaks", "We are looking into it."),
]


@settings(max_examples=20, deadline=None)
@given(st.permutations(range(len(TALKS))))
def test_a_judgement_does_not_depend_on_the_ones_before(order: list[int]) -> None:
    """In any order, and by a judge that has judged nothing yet, a conversation gets the same judgement."""
    used = shipped.judge("en")
    scores = {number: used.turns(TALKS[number]) for number in order}
    assert scores == {number: FRESH.turns(TALKS[number]) for number in sorted(order)}


FRESH = Judge(shipped.judge("en").rubrics)
LONG_WORDS = ["frustrating", "cancelled"]


@given(st.sampled_from(LONG_WORDS), st.integers(1, 7))
def test_two_letters_swapped_in_a_long_word_change_nothing(word: str, at: int) -> None:
    """A typing slip is forgiven, and the words as typed are quoted."""
    slip = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    right, typed = (
        judged("a cancelled train is frustrating"),
        judged("a cancelled train is frustrating".replace(word, slip)),
    )
    assert (typed.level, typed.verdict) == (right.level, right.verdict)
    assert slip in " ".join(evidence.quote for evidence in typed.evidence)


def test_a_slip_makes_no_negation() -> None:
    """`now` is not `not`, and `nit` forgives nothing."""
    assert judged("that is now frustrating").level == 1
    assert judged("that is nit frustrating").level == 1
    assert judged("that is not frustrating").level == 0
