"""Conversation logs of other systems."""

import contextlib
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.files.log_form import LineError, conversation_of
from trainer.files.logs import read_log
from trainer.model.conversation import Conversation, Turn
from trainer.model.language import Language
from trainer.model.problem import Problem
from trainer.model.scenario import Channel

DOCS = Path(__file__).parent.parent.parent / "docs" / "transcripts.md"
AGENT = {"role": "agent", "text": "Sorry about that."}


def read_text(tmp_path: Path, text: bytes) -> list[tuple[int, Conversation | Problem]]:
    path = tmp_path / "log.jsonl"
    path.write_bytes(text)
    return list(read_log(path, "log.jsonl"))


def line(**keys: object) -> bytes:
    return json.dumps({"id": "c1", "turns": [AGENT], **keys}, ensure_ascii=False).encode()


def test_a_whole_line() -> None:
    """Every key of a log is read; what is not known is passed over."""
    turns = [{"role": "customer", "text": "漏水", "mood": 3}, {"role": "agent", "text": "对不起"}]
    read = conversation_of(
        line(turns=turns, language="zh-Hans", channel="phone", issues=["漏水"], authority=["换新"], raters={})
    )
    assert read == Conversation(
        id="c1",
        language=Language.SIMPLIFIED,
        turns=(Turn(False, "漏水"), Turn(True, "对不起")),
        channel=Channel.PHONE,
        issues=("漏水",),
        authority=("换新",),
    )


@pytest.mark.parametrize("key", ["language", "channel", "issues", "authority"])
def test_what_may_be_left_out_may_be_null(key: str) -> None:
    """A key that is null is a key left out."""
    assert conversation_of(line(**{key: None})) == conversation_of(line())


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("I'm sorry about the kettle.", Language.ENGLISH),
        ("I'm sorry — that's £5 back", Language.ENGLISH),
        ("对不起，今天给您退款。", Language.SIMPLIFIED),
        ("對不起，今天給您退款。", Language.TRADITIONAL),
        ("订单 K512 已退款", Language.SIMPLIFIED),
        ("訂單 K512 已退款", Language.TRADITIONAL),
        ("", Language.ENGLISH),
    ],
)
def test_language_from_the_characters(text: str, language: Language) -> None:
    """Without a language the agent's own characters decide."""
    turns = [{"role": "customer", "text": "嗯"}, {"role": "agent", "text": text}] if text else []
    assert conversation_of(line(turns=turns)).language is language


@pytest.mark.parametrize(
    ("tag", "language"),
    [
        ("en-GB", Language.ENGLISH),
        ("zh_TW", Language.TRADITIONAL),
        ("zh-CN", Language.SIMPLIFIED),
        ("zh", Language.SIMPLIFIED),
    ],
)
def test_other_tags_of_the_three_languages(tag: str, language: Language) -> None:
    """The tags of other systems are understood; plain `zh` is decided by the characters."""
    assert (
        conversation_of(line(language=tag, turns=[{"role": "agent", "text": "您好，这是您的钱"}])).language is language
    )


@pytest.mark.parametrize(
    ("text", "code", "column"),
    [
        (b"{", "L103", 2),
        (b'{"id": "c1", "turns": [}', "L103", 24),
        (b'{"id": "c1", "n": ' + b"9" * 5000 + b"}", "L103", 0),
        (b"[" * 100_000, "L103", 0),
        ('{"id": "您好'.encode("gbk"), "L102", 9),
        (b"[]", "L105", 0),
        (b'{"turns": []}', "L104", 0),
        (b'{"id": "c1"}', "L104", 0),
        (b'{"id": ["c1"], "turns": []}', "L104", 0),
        (line(turns={}), "L105", 0),
        (line(turns=["hello"]), "L105", 0),
        (line(turns=[{"role": "bot", "text": "x"}]), "L106", 0),
        (line(turns=[{"text": "x"}]), "L106", 0),
        (line(turns=[{"role": "agent"}]), "L105", 0),
        (line(turns=[{"role": "agent", "text": None}]), "L105", 0),
        (line(language="fr"), "L107", 0),
        (line(language=3), "L107", 0),
        (line(channel="carrier pigeon"), "L108", 0),
        (line(issues="leak"), "L105", 0),
        (line(authority=[3]), "L105", 0),
    ],
)
def test_lines_that_are_no_conversation(tmp_path: Path, text: bytes, code: str, column: int) -> None:
    """Each mistake has its code, at the line and (where JSON says so) the column; the next line is read anyway."""
    read = read_text(tmp_path, line() + b"\n\n" + text + b"\n" + line())
    assert [number for number, _ in read] == [1, 3, 4]
    problem = read[1][1]
    assert isinstance(problem, Problem)
    assert (problem.code, problem.location.line, problem.location.column) == (code, 3, column)
    assert str(problem.message)
    assert str(problem.hint)
    assert all(isinstance(one, Conversation) for _, one in (read[0], read[2]))


def test_windows_files(tmp_path: Path) -> None:
    """A byte order mark and Windows line ends do no harm."""
    read = read_text(tmp_path, b"\xef\xbb\xbf" + line() + b"\r\n" + line(id=7) + b"\r\n")
    assert [one.id for _, one in read if isinstance(one, Conversation)] == ["c1", "7"]


def test_half_characters_are_replaced() -> None:
    """Half of a character pair, which could not be printed, becomes the sign for an unknown character."""
    read = conversation_of(b'{"id": "c1", "turns": [{"role": "agent", "text": "a\\ud800b"}]}')
    assert read.turns[0].text == "a\ufffdb"


def test_a_missing_log(tmp_path: Path) -> None:
    """A log that is not there is one problem."""
    ((_, problem),) = list(read_log(tmp_path / "no.jsonl"))
    assert isinstance(problem, Problem)
    assert problem.code == "L101"


def test_endless_lines(tmp_path: Path) -> None:
    """A line beyond measure ends the reading."""
    read = read_text(tmp_path, line() + b"\n" + b" " * 10_000_001)
    assert [one.code for _, one in read if isinstance(one, Problem)] == ["L109"]


@given(
    st.recursive(
        st.none() | st.booleans() | st.floats() | st.text(),
        lambda inner: (
            st.lists(inner)
            | st.dictionaries(st.sampled_from(["id", "turns", "role", "text", "language", "channel", "issues"]), inner)
        ),
    )
)
def test_any_json_is_read_or_refused(value: object) -> None:
    """Whatever JSON stands in a line, it gives a conversation or a problem."""
    with contextlib.suppress(LineError):
        assert conversation_of(json.dumps(value).encode())


def test_documentation(tmp_path: Path) -> None:
    """The conversations of the documentation are read without a problem."""
    block = DOCS.read_text(encoding="utf-8").split("```jsonl\n")[2].split("```")[0]
    read = read_text(tmp_path, block.encode())
    assert [one.language for _, one in read if isinstance(one, Conversation)] == [Language.ENGLISH, Language.SIMPLIFIED]
