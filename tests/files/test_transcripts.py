"""Events on disk and back."""

import os
import stat
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.files.event_json import KINDS, event_of, line_of
from trainer.files.recorder import CannotRecordError, Recorder, append
from trainer.files.transcripts import is_transcript, read_transcript
from trainer.model.event import Ended, Event, Left, Moved, Replied, Resumed, Spoke, Started
from trainer.model.language import Language
from trainer.model.scenario import Outcome, Stage, Tag

AT = "2026-03-02T09:14:05+00:00"
STARTED = Started(AT, "c", "kettle", "9f", Language.TRADITIONAL, "lin", 7, 40, 3, "0.1.0")
REPLIED = Replied(AT, "Sorry. 对不起。", 2.5)
DOCS = Path(__file__).parent.parent.parent / "docs" / "transcripts.md"


def joined(text: str) -> str:
    """Two halves of a character that stand together are that character."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass")


any_text = st.text(st.characters(), max_size=60) | st.text(
    st.sampled_from('\ud800\udc00\udbff\udfff\n\r\x00\x1b\x7f\x85\u2028\ufeff"\\a中😀'), max_size=12
)
texts = any_text.map(joined)
names = st.lists(texts, max_size=3).map(tuple)
whole = st.integers(-(2**53), 2**53)
seconds = st.floats(allow_nan=False, allow_infinity=False)
events = st.one_of(
    st.builds(Started, *[texts] * 4, st.sampled_from(Language), texts, whole, whole, whole, texts),
    st.builds(Spoke, texts, texts, st.sampled_from(Tag), st.sampled_from(Stage), texts),
    st.builds(Replied, texts, texts, seconds),
    st.builds(Moved, texts, texts, whole, whole, whole, names, names, names, whole),
    st.builds(Ended, texts, texts, st.sampled_from(Outcome), texts),
    st.builds(Left, texts),
    st.builds(Resumed, texts),
)


@given(events)
def test_round_trip(event: Event) -> None:
    """Any event is one line of UTF-8 and comes back as it was."""
    line = line_of(event)
    assert line.count(b"\n") == 1
    assert line.endswith(b"\n")
    line.decode("utf-8")
    assert event_of(line) == event


@given(st.lists(events, max_size=8))
def test_files_round_trip(tmp_path_factory: pytest.TempPathFactory, later: list[Event]) -> None:
    """A file holds the events in the order they were recorded, however often it is opened anew."""
    path = tmp_path_factory.mktemp("calls") / "c.jsonl"
    with Recorder(path) as recorder:
        recorder.append(STARTED)
        for event in later[:4]:
            recorder.append(event)
    for event in later[4:]:
        append(path, event)
    assert read_transcript(path).value == (STARTED, *later)


def test_only_the_owner_may_read(tmp_path: Path) -> None:
    """The file is made for its owner alone, and so is its folder."""
    path = tmp_path / "transcripts" / "c.jsonl"
    append(path, STARTED)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_a_record_is_on_disk_at_once(tmp_path: Path) -> None:
    """Every event can be read by others as soon as it was appended."""
    path = tmp_path / "c.jsonl"
    with Recorder(path) as recorder:
        recorder.append(STARTED)
        recorder.append(REPLIED)
        assert read_transcript(path).value == (STARTED, REPLIED)


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


def test_unknown_keys_are_passed_over() -> None:
    """A key from a later version does no harm."""
    assert event_of(b'{"event": "left", "at": "x", "mood_of_the_moon": 3}') == Left("x")


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


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk(tmp_path: Path) -> None:
    """What cannot be written is said in one problem with the advice to make room."""
    with Recorder(Path("/dev/full")) as recorder, pytest.raises(CannotRecordError) as caught:
        recorder.append(STARTED)
    assert caught.value.problem.code == "T107"
    assert "resume" in str(caught.value.problem.hint)
    del tmp_path


def test_after_a_failure_the_next_record_begins_a_line(tmp_path: Path) -> None:
    """Half a record does not spoil the one after it."""
    path = tmp_path / "c.jsonl"
    with Recorder(path) as recorder:
        recorder.append(STARTED)
        with path.open("ab") as other:
            other.write(b'{"event": "rep')
    with Recorder(path) as recorder:
        recorder.append(Resumed(AT))
    assert read_transcript(path).value == (STARTED, Resumed(AT))


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    """A place where nothing can be written is said to be that."""
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(CannotRecordError):
        Recorder(tmp_path / "file" / "c.jsonl")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_read_only_folder(tmp_path: Path) -> None:
    """A folder without permission to write gives the advice to choose another."""
    tmp_path.chmod(0o500)
    with pytest.raises(CannotRecordError) as caught:
        Recorder(tmp_path / "c.jsonl")
    assert "TRAINER_HOME" in str(caught.value.problem.hint)


def test_a_fresh_transcript_never_joins_another(tmp_path: Path) -> None:
    """Two calls cannot write to one file."""
    append(tmp_path / "c.jsonl", STARTED)
    with pytest.raises(CannotRecordError):
        Recorder(tmp_path / "c.jsonl", fresh=True)


def test_closing_twice(tmp_path: Path) -> None:
    """A recorder may be closed again."""
    recorder = Recorder(tmp_path / "c.jsonl")
    recorder.close()
    recorder.close()


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
    assert [name for name, yes in told.items() if yes] == ["transcript"]
    assert not is_transcript(tmp_path / "missing.jsonl")


def documented() -> list[bytes]:
    blocks = DOCS.read_text(encoding="utf-8").split("```jsonl\n")[1:]
    return [line.encode() for line in blocks[0].split("```")[0].splitlines()]


def test_documentation_shows_every_event(tmp_path: Path) -> None:
    """The example of the documentation is a transcript, holds every event, and shows every key."""
    path = tmp_path / "c.jsonl"
    path.write_bytes(b"\n".join(documented()))
    read = read_transcript(path)
    assert read.problems == ()
    assert read.value is not None
    assert {type(event) for event in read.value} == set(KINDS.values())
    assert [line_of(event).rstrip() for event in read.value] == documented()
