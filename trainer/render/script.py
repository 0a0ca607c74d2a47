"""The words of a rubric in the script in use: both Chinese scripts share one rubric, written in one of them."""

import re
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import Any, TypeVar

from trainer.engine.script import to_mainland, to_taiwan
from trainer.model.debrief import Contrast, Debrief, NextStep, Point, Serious
from trainer.model.language import Language
from trainer.model.report import CriticalCall, Fault, Mastery, Report, Session, Summary
from trainer.model.rubric import Criterion
from trainer.model.score import Finding, Judgement, Scorecard, TurnScore
from trainer.render import wording

T = TypeVar("T")
TEXTS: Mapping[type, frozenset[str]] = {
    Point: frozenset({"title", "anchor", "teaching", "missing"}),
    Criterion: frozenset({"title", "anchors", "teaching", "missing", "weak_example", "strong_example"}),
    Contrast: frozenset({"weak", "strong"}),
    Debrief: frozenset({"not_applicable", "not_sure"}),
    Finding: frozenset({"missing"}),
    Judgement: frozenset({"missing"}),
    Mastery: frozenset({"title"}),
    Fault: frozenset({"title"}),
}
"""Fields that come from a rubric; what people said and what a scenario says is never rewritten."""
HOLDERS = (NextStep, Serious, CriticalCall, Report, Session, Summary, Scorecard, TurnScore)
CONVERSIONS: Mapping[Language, Callable[[str], str]] = {
    Language.SIMPLIFIED: to_mainland,
    Language.TRADITIONAL: to_taiwan,
}
HAN = re.compile("[\u3400-\u9fff]")


def in_script(value: T) -> T:
    """The value with the rubric's words in the Chinese script in use; in English it is given back as it is."""
    language = wording.language()
    if language not in CONVERSIONS:
        return value
    result: T = _Rewriting(language).of(value)
    return result


@cache
def converted(text: str, language: Language) -> str:
    """One text in the script of the language; text without Chinese stays as it is."""
    return CONVERSIONS[language](text) if HAN.search(text) else text


class _Rewriting:
    """Goes through a value; what was one object stays one object, since some are compared by identity."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self._done: dict[int, Any] = {}

    def of(self, value: Any) -> Any:
        if isinstance(value, tuple):
            return tuple(self.of(item) for item in value)
        if not is_dataclass(value) or isinstance(value, type) or not isinstance(value, (*HOLDERS, *TEXTS)):
            return value
        if id(value) not in self._done:
            self._done[id(value)] = self._rewritten(value)
        return self._done[id(value)]

    def _rewritten(self, value: Any) -> Any:
        if isinstance(value, Contrast) and value.of_this_turn:
            return value
        texts = TEXTS.get(type(value), frozenset())
        names = (field.name for field in fields(value))
        return replace(
            value, **{name: (self._text if name in texts else self.of)(getattr(value, name)) for name in names}
        )

    def _text(self, text: Any) -> Any:
        return tuple(map(self._text, text)) if isinstance(text, tuple) else converted(text, self._language)
