"""Writing transcripts, and what happens when that fails."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from trainer.files.event_json import line_of
from trainer.files.recorder import CannotRecordError, Recorder, append
from trainer.files.transcripts import read_transcript
from trainer.model.event import Left, Replied, Resumed, Started
from trainer.model.language import Language

AT = "2026-03-02T09:14:05+00:00"
STARTED = Started(AT, "c", "kettle", "9f", Language.TRADITIONAL, "lin", 7, 40, 3, "0.1.0")
REPLIED = Replied(AT, "Sorry. 对不起。", 2.5)


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


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk(tmp_path: Path) -> None:
    """What cannot be written is said in one problem with the advice to make room."""
    with Recorder(Path("/dev/full")) as recorder, pytest.raises(CannotRecordError) as caught:
        recorder.append(STARTED)
    assert caught.value.problem.code == "T107"
    assert "resume" in str(caught.value.problem.hint)
    del tmp_path


FULL_THEN_FREE = """
import resource, sys
from pathlib import Path
from trainer.files.recorder import CannotRecordError, Recorder
from trainer.model.event import Left, Resumed
path = Path(sys.argv[1])
with Recorder(path) as recorder:
    recorder.append(Left("1"))
    resource.setrlimit(resource.RLIMIT_FSIZE, (path.stat().st_size + 9, resource.RLIM_INFINITY))
    try:
        recorder.append(Left("2"))
    except CannotRecordError as error:
        print(error.problem.code)
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    recorder.append(Left("3"))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="needs a limit on the size of files")
def test_half_a_record_is_taken_back(tmp_path: Path) -> None:
    """When room runs out within a record, the file is as it was before, and recording can go on later."""
    path = tmp_path / "c.jsonl"
    run = subprocess.run([sys.executable, "-c", FULL_THEN_FREE, path], capture_output=True, text=True, check=True)
    assert run.stdout == "T107\n"
    assert path.read_bytes() == line_of(Left("1")) + line_of(Left("3"))


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


@pytest.mark.skipif(getattr(os, "geteuid", int)() == 0, reason="root may write everywhere")
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
