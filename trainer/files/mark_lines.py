"""One marked reply of a JSON Lines file: a line of a conversation log with what people say of its last reply."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import NoReturn

from trainer.engine.agreement import LEVELS
from trainer.files.log_form import LineError, conversation_from, record_of
from trainer.model.calibration import Levels
from trainer.model.conversation import Conversation
from trainer.model.message import Message, msg

SHAPE = msg('Write `"raters": {{"Mei": {{"empathy.name_the_feeling": 2}}}}`, or `"levels": {{…}}` for one person.')
LEVEL_HINT = msg("Write 0, 1 or 2, or nothing where the criterion was not looked at.")
Lookup = Callable[[str], Conversation | None]
"""Finds the conversation of an id in the log that was given beside the marks."""


@dataclass(frozen=True, slots=True)
class MarkedLine:
    """What a line or some rows say: one conversation and its raters, by name."""

    conversation: Conversation
    raters: Mapping[str, Levels]
    group: str = ""


def marked_line(line: bytes, rater: str, lookup: Lookup) -> MarkedLine:
    """The marks of a line; `rater` is whose they are if the line does not say. Raises `LineError`."""
    record = record_of(line)
    known = None if "turns" in record else lookup(str(record.get("id")))
    talk = known or conversation_from(record)
    if not any(turn.agent for turn in talk.turns):
        raise LineError("M105", NO_REPLY, msg("Mark conversations in which the agent says something."))
    return MarkedLine(talk, _raters(record, rater), str(record.get("group") or ""))


NO_REPLY = msg("The agent says nothing in this conversation.")


def _raters(record: Mapping[str, object], rater: str) -> dict[str, Levels]:
    given = record.get("raters")
    if given is None:
        levels = record.get("levels")
        if levels is None:
            _refuse("M101", msg("There are no marks here."))
        return {str(record.get("rater") or rater): _levels(levels)}
    if not isinstance(given, dict):
        _refuse("M102", msg("`raters` must name each person with the levels they gave."))
    if not given:
        _refuse("M101", msg("There are no marks here."))
    return {str(name): _levels(levels) for name, levels in given.items()}


def _levels(given: object) -> dict[str, int | None]:
    if not isinstance(given, dict):
        _refuse("M102", msg("Marks must name each criterion with its level."))
    return {str(name): _level(str(name), level) for name, level in given.items()}


def _level(criterion: str, level: object) -> int | None:
    if level is None:
        return None
    if isinstance(level, bool) or not isinstance(level, int) or level not in LEVELS:
        wrong = msg("The level of `{criterion}` is none of 0, 1 and 2.", criterion=criterion)
        raise LineError("M103", wrong, LEVEL_HINT)
    return level


def _refuse(code: str, message: Message) -> NoReturn:
    raise LineError(code, message, SHAPE)
