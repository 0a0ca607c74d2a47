"""Rubrics of a few lines, for tests of the machinery that reads a reply."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from trainer.engine.case import cases
from trainer.engine.judge import Judge
from trainer.engine.matcher import Matcher, Matches
from trainer.engine.reading import ReplyReading
from trainer.engine.text import read
from trainer.files.rule_text import parse_rule
from trainer.model.conversation import Conversation, Turn
from trainer.model.language import Language
from trainer.model.problem import Location
from trainer.model.rubric import (
    Criterion,
    Cue,
    Indicator,
    Moment,
    Reading,
    Rubric,
    RubricSet,
    Rule,
    Scope,
    Section,
    Sign,
)

HERE = Location("small.yaml", 1)
WORDS: dict[str, tuple[str, ...]] = {
    "negation": ("not", "never", "no", "不", "没"),
    "not_negation": ("no problem", "no wonder", "不但"),
    "condition": ("if", "如果"),
    "hedge": ("maybe", "可能"),
    "counterfactual": ("would have", "要是昨天"),
    "past": ("yesterday", "昨天"),
    "quoting": ("you said", "您说"),
    "mockery": ("your majesty", "您老人家"),
    "question_mark": ("?", "吗"),
    "first_person": ("i", "we", "我"),
    "second_person": ("you", "您"),
    "third_party": ("they", "courier", "快递"),
    "function_word": ("the", "a", "to", "is", "you", "and", "i", "it"),
    "customer_anger": ("furious",),
    "customer_abuse": ("idiot", "废物"),
    "customer_threat": ("i will find you",),
    "customer_upset": ("hurt",),
    "customer_again": ("third time",),
    "warning_word": ("final warning",),
    "offer_word": ("refund",),
}
DEFAULT = frozenset({Reading.NEGATED, Reading.CONDITIONAL, Reading.QUOTED, Reading.STUFFED})


def matches(text: str, *cues: str, language: str = "en", words: Mapping[str, tuple[str, ...]] = WORDS) -> Matches:
    """A text under a matcher that knows these cues; ask with `of_cue`."""
    return Matcher(language, words, {"cues": cues}).open(read(text))


def found(text: str, cue: str, language: str = "en", words: Mapping[str, tuple[str, ...]] = WORDS) -> list[str]:
    """The quoted places of one cue."""
    opened = matches(text, cue, language=language, words=words)
    return [opened.text.quote(span.first, span.last)[2] for span in opened.of_cue(cue)]


def sign(id: str, *cues: str, spoiled_by: frozenset[Reading] = DEFAULT, lookalikes: Sequence[str] = ()) -> Sign:
    return Sign(id, tuple(Cue(cue, HERE) for cue in cues), spoiled_by, tuple(Cue(cue, HERE) for cue in lookalikes))


def rule(text: str) -> Rule:
    parsed = parse_rule(text, HERE)
    assert isinstance(parsed, Rule), parsed
    return parsed


def criterion(lines: Mapping[str, float], **changes: object) -> Criterion:
    """A criterion of empathy with these indicators; `changes` are fields of `Criterion`."""
    plain = Criterion(
        id="name_the_feeling", section=Section.EMPATHY, title="", teaching="", weight=8, deductions=(0, 0),
        scope=Scope.BEST, due=(Moment.ALWAYS,), critical=None, anchors=("", "", ""), base=0.0,
        indicators=tuple(Indicator(rule(line), points) for line, points in lines.items()),
        stops=(), caps=(), weak_example="", strong_example="",
    )  # fmt: skip
    return replace(plain, **changes)  # type: ignore[arg-type]


def judge(
    signs: Sequence[Sign],
    criteria: Sequence[Criterion] = (),
    language: str = "en",
    words: Mapping[str, tuple[str, ...]] = WORDS,
) -> Judge:
    sections = tuple(
        Rubric(section, language, section.value, tuple(one for one in criteria if one.section is section))
        for section in Section
    )
    return Judge(RubricSet(language, sections, (sign("action", "i am sending"), *signs), tuple(words.items())))


def talk(*turns: str, language: Language = Language.ENGLISH, **more: tuple[str, ...]) -> Conversation:
    """Customer and agent in turn, the customer first; a turn that begins with `+` is the same speaker's again."""
    said: list[Turn] = []
    for text in turns:
        again = text.startswith("+") and bool(said)
        agent = said[-1].agent if again else bool(said) and not said[-1].agent
        said.append(Turn(agent, text.removeprefix("+") if again else text))
    return Conversation("c1", language, tuple(said), **more)  # type: ignore[arg-type]


def reply_to(
    customer: str, text: str, signs: Sequence[Sign] = (), language: str = "en", **more: tuple[str, ...]
) -> ReplyReading:
    """One reply under a judge that knows these signs."""
    spoken = Language.ENGLISH if language == "en" else Language.SIMPLIFIED
    return judge(signs, language=language).reading(cases(talk(customer, text, language=spoken, **more))[-1])
