"""One line of a conversation log, taken apart and checked."""

import json
import re
from collections.abc import Mapping
from typing import NoReturn

from trainer.files.log_language import language_named, language_of
from trainer.files.nearest import did_you_mean
from trainer.model.conversation import Conversation, Turn
from trainer.model.language import Language
from trainer.model.message import Message, msg
from trainer.model.scenario import Channel

HALF_PAIRS = re.compile("[\ud800-\udfff]")
ROLES = {"customer": False, "agent": True}
SHAPE = msg('A conversation is {{"id": "c1", "turns": [{{"role": "customer", "text": "…"}}, …]}}.')


class LineError(Exception):
    """Why a line is no conversation; caught where lines are read, so it never leaves `files`."""

    def __init__(self, code: str, message: Message, hint: Message, column: int = 0) -> None:
        super().__init__(code)
        self.code, self.message, self.hint, self.column = code, message, hint, column


def conversation_of(line: bytes) -> Conversation:
    """The conversation of a line; raises `LineError`."""
    return conversation_from(record_of(line))


def conversation_from(record: Mapping[str, object]) -> Conversation:
    """The conversation of a line that is parsed already, or of rows put together; raises `LineError`."""
    id = record.get("id")
    if id is None or isinstance(id, bool | list | dict):
        _refuse("L104", msg("`id` is missing.") if id is None else msg("`id` must be text."))
    turns = record.get("turns")
    if turns is None:
        _refuse("L104", msg("`turns` is missing."))
    if not isinstance(turns, list):
        _refuse("L105", msg("`turns` must be a list."))
    read = tuple(_turn(n, turn) for n, turn in enumerate(turns))
    return Conversation(
        id=_clean(str(id)),
        language=_language(record, read),
        turns=read,
        channel=_channel(record),
        issues=_texts(record, "issues"),
        authority=_texts(record, "authority"),
    )


def record_of(line: bytes) -> Mapping[str, object]:
    """The JSON object of a line; raises `LineError`."""
    try:
        text = line.decode("utf-8")
    except UnicodeDecodeError as error:
        column = len(line[: error.start].decode("utf-8", "replace")) + 1
        raise LineError("L102", msg("The line is not UTF-8 text."), msg("Save the file as UTF-8."), column) from None
    try:
        record = json.loads(text)
    except json.JSONDecodeError as error:
        hint = msg("Write one JSON object a line; look at the quotation marks and commas.")
        raise LineError("L103", msg("The line is not JSON."), hint, error.colno) from None
    except (ValueError, RecursionError):
        raise LineError("L103", msg("The line holds a number or a nesting beyond measure."), SHAPE) from None
    if not isinstance(record, dict):
        _refuse("L105", msg("The line is no JSON object."))
    return record


def _turn(n: int, turn: object) -> Turn:
    if not isinstance(turn, dict):
        _refuse("L105", msg("Turn {n} is no JSON object.", n=n))
    role, text = turn.get("role"), turn.get("text")
    if not isinstance(role, str) or role not in ROLES:
        wrong = msg("The role of turn {n} is neither customer nor agent.", n=n)
        raise LineError("L106", wrong, did_you_mean(str(role), ROLES))
    if not isinstance(text, str):
        _refuse("L105", msg("The `text` of turn {n} must be text.", n=n))
    return Turn(ROLES[role], _clean(text))


def _language(record: Mapping[str, object], turns: tuple[Turn, ...]) -> Language:
    texts = [turn.text for turn in turns if turn.agent] or [turn.text for turn in turns]
    given = record.get("language")
    if given is None:
        return language_of(texts)
    found = language_named(given, texts) if isinstance(given, str) else None
    if found is None:
        wrong = msg("The language `{given}` is none of the three.", given=given)
        raise LineError("L107", wrong, msg("Write en, zh-Hans or zh-Hant."))
    return found


def _channel(record: Mapping[str, object]) -> Channel:
    given = record.get("channel")
    if given is None:
        return Channel.CHAT
    if not isinstance(given, str) or given not in set(Channel):
        wrong = msg("The channel `{given}` is not known.", given=given)
        raise LineError("L108", wrong, did_you_mean(str(given), set(Channel)))
    return Channel(given)


def _texts(record: Mapping[str, object], key: str) -> tuple[str, ...]:
    given = record.get(key)
    if given is None:
        return ()
    if not isinstance(given, list) or not all(isinstance(item, str) for item in given):
        _refuse("L105", msg("`{key}` must be a list of texts, or null.", key=key))
    return tuple(_clean(item) for item in given)


def _clean(text: str) -> str:
    """Half of a character pair cannot be printed; the length stays."""
    return HALF_PAIRS.sub("\ufffd", text)


def _refuse(code: str, message: Message) -> NoReturn:
    raise LineError(code, message, SHAPE)
