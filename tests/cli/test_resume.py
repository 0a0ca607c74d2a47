"""Going on with a call: after leaving, after a kill, after a cut anywhere in the file."""

import json
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path
from tempfile import mkdtemp

import pytest

from tests.cli.programs import HELP, KIND, Terminal, trainer, transcripts

CUT_LINES = range(1, 9)
WITHOUT_OVERRIDE = ["setpriv", "--bounding-set=-dac_override,-dac_read_search"] if os.geteuid() == 0 else []
"""Makes root respect the rights of files."""


def events(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def course(path: Path) -> list[tuple[object, object]]:
    """What happened, without the breaks and the times."""
    kept = [event for event in events(path) if event["event"] not in ("left", "resumed")]
    return [(event["event"], event.get("text", event.get("to"))) for event in kept]


def whole_call(home: Path) -> Path:
    trainer("play", "kettle", "--as", "Ada", "--seed", "3", home=home, typed=f"{KIND}\n{HELP}\n")
    return transcripts(home)[0]


def test_resume_goes_on_where_the_call_was_left(tmp_path: Path) -> None:
    """The last unfinished call is found, its last lines are shown, and it ends as if never left."""
    trainer("play", "kettle", "--as", "Ada", "--seed", "3", home=tmp_path, typed=f"{KIND}\n")
    done = trainer("resume", "--as", "Ada", home=tmp_path, typed=f"{HELP}\n")
    assert f"You\n  {KIND}" in done.stdout
    assert course(transcripts(tmp_path)[0]) == course(whole_call(tmp_path / "whole"))


def test_resume_by_the_beginning_of_the_id(tmp_path: Path) -> None:
    """An id need not be written out, as long as it is plain which call is meant."""
    trainer("play", "kettle", home=tmp_path, typed="Hello\n")
    trainer("resume", transcripts(tmp_path)[0].stem[:12], home=tmp_path, typed=f"{KIND}\n{HELP}\n")
    assert events(transcripts(tmp_path)[0])[-1]["event"] == "ended"


def test_everybody_resumes_their_own_call(tmp_path: Path) -> None:
    """In a shared folder another person's call is not taken up."""
    trainer("play", "kettle", "--as", "Ada", home=tmp_path, typed="Hello\n")
    done = trainer("resume", "--as", "Bo", home=tmp_path)
    assert done.returncode == 2
    assert "P104 There is no unfinished call of Bo." in done.stderr


def test_a_call_that_has_ended_is_not_resumed(tmp_path: Path) -> None:
    """The way to the debrief is named instead."""
    path = whole_call(tmp_path)
    done = trainer("resume", path.stem, home=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert f"trainer review {path.stem}" in done.stderr


def test_a_place_that_is_gone_is_told(tmp_path: Path) -> None:
    """When the scenario has lost the beat where the call stopped, that is said in one line."""
    trainer("play", "kettle", home=tmp_path, typed="Hello\n")
    path = transcripts(tmp_path)[0]
    path.write_text(path.read_text("utf-8").replace("colder", "elsewhere"), "utf-8")
    done = trainer("resume", path.stem, home=tmp_path)
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert "P106" in done.stderr


def test_a_changed_scenario_is_mentioned(tmp_path: Path) -> None:
    """The call goes on with the scenario as it is now, and the trainee is told."""
    trainer("play", "kettle", home=tmp_path, typed="Hello\n")
    path = transcripts(tmp_path)[0]
    digest = str(events(path)[0]["digest"])
    path.write_text(path.read_text("utf-8").replace(digest, "0" * 64), "utf-8")
    assert "has been changed since" in trainer("resume", path.stem, home=tmp_path).stdout


@pytest.mark.parametrize("lines", CUT_LINES)
@pytest.mark.parametrize("torn", [False, True])
def test_a_transcript_cut_anywhere_is_continued(lines: int, torn: bool, tmp_path: Path) -> None:
    """After any event, and after half a line, the call goes on to the very same end."""
    path = whole_call(tmp_path)
    wanted = course(path)
    written = path.read_bytes().splitlines(keepends=True)
    kept = written[: min(lines, len(written) - 1)]
    half = written[len(kept)][:25] if torn else b""
    path.write_bytes(b"".join(kept) + half)
    said = sum(b'"replied"' in line for line in kept)
    done = trainer("resume", path.stem, home=tmp_path, typed="\n".join([KIND, HELP][said:]) + "\n")
    assert (done.returncode, done.stderr) == (0, "")
    read = [line for line in path.read_bytes().splitlines() if line.strip() and line != half]
    path.write_bytes(b"\n".join(read))
    assert course(path) == wanted


def test_killed_right_after_a_reply_is_on_disk(tmp_path: Path) -> None:
    """SIGKILL as soon as the reply stands in the file: nothing typed is lost, and the call goes on."""
    terminal = Terminal("play", "kettle", "--as", "Ada", "--seed", "3", home=tmp_path)
    terminal.wait_for_prompt()
    path = transcripts(tmp_path)[0]
    terminal.type(KIND + "\r")
    terminal.wait_until(lambda: b'"replied"' in path.read_bytes(), "the reply on disk")
    terminal.kill()
    assert KIND in path.read_text("utf-8")
    trainer("resume", "--as", "Ada", home=tmp_path, typed=f"{HELP}\n")
    assert course(path) == course(whole_call(tmp_path / "whole"))


@pytest.fixture
def tiny_disk() -> Iterator[Path]:
    """A file system of 16 kB."""
    folder = Path(mkdtemp(prefix="tiny-"))
    made = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=16k", "tmpfs", str(folder)], capture_output=True, check=False
    )  # fmt: skip
    if made.returncode:
        folder.rmdir()
        pytest.skip("a small file system can only be mounted by root")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)
    folder.rmdir()


def test_a_full_disk_is_one_line_and_the_call_can_go_on(tiny_disk: Path) -> None:
    """What was recorded before stays whole; with room again the call is resumed."""
    done = trainer("play", "kettle", home=tiny_disk, typed=f"{'Sorry. ' * 3000}\n")
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert "T107" in done.stderr
    path = transcripts(tiny_disk)[0]
    again = trainer("resume", path.stem, home=tiny_disk, typed=f"{KIND}\n{HELP}\n")
    assert again.returncode == 0
    assert events(path)[-1]["event"] == "ended"


@pytest.fixture
def read_only(tmp_path: Path) -> Iterator[Path]:
    """A folder that may be read and not written."""
    tmp_path.chmod(0o555)
    yield tmp_path
    tmp_path.chmod(0o755)


def test_a_folder_that_may_not_be_written(read_only: Path) -> None:
    """No call is begun that could not be kept; the mend is named."""
    done = trainer("play", "kettle", home=read_only, typed=f"{KIND}\n", before=WITHOUT_OVERRIDE)
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert "TRAINER_HOME" in done.stderr


def test_a_home_that_is_no_folder(tmp_path: Path) -> None:
    """A file where the folder should be is told in one line."""
    file = tmp_path / "file"
    file.write_text("", "utf-8")
    done = trainer("play", "kettle", home=file, typed=f"{KIND}\n")
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
