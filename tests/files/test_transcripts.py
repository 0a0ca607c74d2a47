"""Reading transcripts, whole, cut off or spoilt."""

from dataclasses import replace
from pathlib import Path

import pytest

from trainer.files.event_json import line_of
from trainer.files.recorder import append
from trainer.files.transcripts import is_transcript, read_transcript
from trainer.model.event import Replied, Resumed, Started
from trainer.model.language import Language

AT = "2026-03-02T09:14:05+00:00"
STARTED = Started(AT, "c", "kettle", "9f", Language.TRADITIONAL, "lin", 7, 40, 3, "0.1.0")
REPLIED = Replied(AT, "Sorry. 对不起。", 2.5)


@pytest.mark.parametrize("cut", range(1, len(line_of(REPLIED))))
def test_a_cut_off_line_is_left_out(tmp_path: Path, cut: int) -> None:
    """Wherever the last line is cut off, the events before it are read, and the call can be resumed."""
    path = tmp_path / "c.jsonl"
    path.write_bytes(line_of(STARTED) + line_of(REPLIED)[:-cut])
    read = read_transcript(path)
    lost = cut > 1
    assert read.value == ((STARTED,) if lost else (STARTED, REPLIED))
    assert [(p.code, p.location.line) for p in read.problems] == ([("T109", 2)] if lost and cut < 1000 else [])
    append(path, Resumed(AT))
    append(path, REPLIED)
    assert read_transcript(path).value == (*read.value, Resumed(AT), REPLIED)


def test_a_broken_line_in_the_middle_is_an_error(tmp_path: Path) -> None:
    """A line that was spoilt later is named with its number, and the transcript is not used."""
    path = tmp_path / "c.jsonl"
    path.write_bytes(line_of(STARTED) + b'{"event": "repl\n' + line_of(REPLIED))
    read = read_transcript(path)
    assert read.value is None
    assert [(p.code, p.location.line) for p in read.problems] == [("T103", 2)]


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (b"[]", "T104"),
        (b'{"at": "x"}', "T104"),
        (b'{"event": "repleid", "at": "x"}', "T105"),
        (b'{"event": "replied", "at": "x"}', "T106"),
        (b'{"event": "replied", "at": "x", "text": 3, "seconds": 1}', "T106"),
        (b'{"event": "replied", "at": "x", "text": "a", "seconds": true}', "T106"),
        (b'{"event": "ended", "at": "x", "ending": "e", "outcome": "won", "text": "a"}', "T106"),
        (b'{"event": "moved", "at": "x", "to": "e", "route": 0, "mood": 1, "patience": 1, "settled": "x"}', "T106"),
        (b"\xff\xfe", "T103"),
    ],
)
def test_lines_that_are_no_events(tmp_path: Path, line: bytes, code: str) -> None:
    """Each way of being no event has its code, at the line."""
    path = tmp_path / "c.jsonl"
    path.write_bytes(line_of(STARTED) + line + b"\n" + line_of(REPLIED))
    assert [(p.code, p.location.line) for p in read_transcript(path).problems] == [(code, 2)]


def test_a_newer_format_is_refused_once(tmp_path: Path) -> None:
    """A transcript of a newer version gives one problem, whatever else is in it."""
    path = tmp_path / "c.jsonl"
    path.write_bytes(line_of(replace(STARTED, format=2)) + b'{"event": "paused"}\n')
    assert [p.code for p in read_transcript(path).problems] == ["T102"]


@pytest.mark.parametrize("content", [b"", b"\n\n", line_of(REPLIED)])
def test_a_transcript_begins_with_its_start(tmp_path: Path, content: bytes) -> None:
    """A file without the first event is no transcript."""
    path = tmp_path / "c.jsonl"
    path.write_bytes(content)
    assert [p.code for p in read_transcript(path).problems] == ["T108"]


def test_a_missing_transcript(tmp_path: Path) -> None:
    """A transcript that is not there is a problem, no exception."""
    assert [p.code for p in read_transcript(tmp_path / "no.jsonl").problems] == ["T101"]


def test_transcripts_are_told_from_logs(tmp_path: Path) -> None:
    """The first line says whether a file is a transcript; anything unreadable is none."""
    contents = {
        "transcript": line_of(STARTED),
        "log": b'{"id": "c1", "turns": []}\n',
        "text": b"hello\n",
        "list": b'["event"]\n',
        "empty": b"",
        "bytes": b"\xff\xfe\x00",
        "deep": b"[" * 100_000,
        "marked": b"\xef\xbb\xbf\n" + line_of(STARTED),
    }
    told = {}
    for name, content in contents.items():
        path = tmp_path / f"{name}.jsonl"
        path.write_bytes(content)
        told[name] = is_transcript(path)
    assert [name for name, yes in told.items() if yes] == ["transcript", "marked"]
    assert not is_transcript(tmp_path / "missing.jsonl")
