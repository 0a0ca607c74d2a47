"""Events as lines and back."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.files.event_json import KINDS, event_of, line_of
from trainer.files.recorder import Recorder, append
from trainer.files.transcripts import read_transcript
from trainer.model.event import Ended, Event, Left, Moved, Replied, Resumed, Spoke, Started
from trainer.model.language import Language
from trainer.model.scenario import Outcome, Stage, Tag

AT = "2026-03-02T09:14:05+00:00"
STARTED = Started(AT, "c", "kettle", "9f", Language.TRADITIONAL, "lin", 7, 40, 3, "0.1.0")
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


def test_unknown_keys_are_passed_over() -> None:
    """A key from a later version does no harm."""
    assert event_of(b'{"event": "left", "at": "x", "mood_of_the_moon": 3}') == Left("x")


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
