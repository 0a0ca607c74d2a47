"""`trainer verify`: kept scores still stand, or it is said what has changed."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.calls import BAD, CALLS, GOOD, record
from tests.cli.kept import LOG, change, keep, log
from tests.cli.programs import trainer
from trainer.engine.digest import digest_of_scores


def test_scores_of_practised_calls_are_found_among_the_transcripts(tmp_path: Path) -> None:
    """Without `--log` the calls are looked for by their ids."""
    record(tmp_path / "transcripts", [("Ana", GOOD), ("Bo", BAD)])
    kept = keep(tmp_path, tmp_path / "transcripts")
    done = trainer("verify", kept, home=tmp_path, folder=CALLS)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[-1] == "2 scores verified: 2 same, 0 different"


def test_a_log_is_named(tmp_path: Path) -> None:
    """Its layout does not matter: other spaces, another order of keys, keys that nobody reads."""
    kept = keep(tmp_path, log(tmp_path / "log.jsonl"))
    other = {"later": 1, **dict(reversed(LOG.items()))}
    done = trainer("verify", kept, "--log", log(tmp_path / "log.jsonl", other), home=tmp_path, folder=CALLS)
    assert (done.returncode, done.stdout) == (0, "c1: same\n1 score verified: 1 same, 0 different\n")


def test_scores_written_by_another_program_stay_the_same(tmp_path: Path) -> None:
    """Keys in another order and 64 for 64.0 are no alteration; an explanation is not part of the scores."""

    def rewritten(kept: dict[str, Any]) -> None:
        for key in sorted(kept):
            kept[key] = kept.pop(key)
        kept["score"] = int(kept["score"]) if kept["score"] == int(kept["score"]) else kept["score"]
        kept["explanation"] = []

    kept = change(keep(tmp_path, log(tmp_path / "log.jsonl")), rewritten)
    assert trainer("verify", kept, "--log", tmp_path / "log.jsonl", home=tmp_path, folder=CALLS).returncode == 0


def test_an_altered_score_is_found(tmp_path: Path) -> None:
    """With its receipt untouched, and with a new receipt written for it."""

    def better(kept: dict[str, Any]) -> None:
        kept["score"] = 99.5

    def with_receipt(kept: dict[str, Any]) -> None:
        kept["receipt"]["scores"] = digest_of_scores(kept)

    kept = change(keep(tmp_path, log(tmp_path / "log.jsonl")), better)
    done = trainer("verify", kept, "--log", tmp_path / "log.jsonl", home=tmp_path, folder=CALLS)
    assert done.returncode == 1
    assert "The scores have been altered after they were written." in done.stdout
    assert "Scored once more, these differ: score" in done.stdout
    done = trainer("verify", change(kept, with_receipt), "--log", tmp_path / "log.jsonl", home=tmp_path, folder=CALLS)
    assert done.returncode == 1
    assert "The scores have been altered, and so has their receipt." in done.stdout


def test_a_changed_conversation_is_found(tmp_path: Path) -> None:
    """In a log a word is enough; in a transcript even a name."""
    kept = keep(tmp_path, log(tmp_path / "log.jsonl"))
    turns = [LOG["turns"][0], {"role": "agent", "text": LOG["turns"][1]["text"] + " Bye."}]
    now = log(tmp_path / "log.jsonl", {**LOG, "turns": turns})
    done = trainer("verify", kept, "--log", now, home=tmp_path, folder=CALLS)
    assert done.returncode == 1
    assert "The conversation has been changed since it was scored." in done.stdout

    record(tmp_path / "transcripts", [("Ana", GOOD)])
    kept = keep(tmp_path, tmp_path / "transcripts")
    [file] = (tmp_path / "transcripts").glob("*.jsonl")
    file.write_text(file.read_text("utf-8").replace('"Ana"', '"Eve"'), "utf-8")
    done = trainer("verify", kept, home=tmp_path, folder=CALLS)
    assert done.returncode == 1
    assert "The conversation has been changed since it was scored." in done.stdout
    assert "Scored once more, it gives the same scores." in done.stdout


@pytest.mark.parametrize(
    ("file", "said"),
    [
        ("rubrics/en/empathy.yaml", "Rubrics have been changed: empathy\n"),
        ("rubrics/en/words.yaml", "Rubrics have been changed: empathy; resolution; conduct; boundary\n"),
        ("scenarios/kettle-leak.yaml", "The scenario has been changed, or is not here any more.\n"),
    ],
)
def test_changed_content_is_named(tmp_path: Path, file: str, said: str) -> None:
    """A comment is change enough; that the scores stay the same is said as well."""
    shutil.copytree(CALLS, tmp_path / "shop")
    record(tmp_path / "transcripts", [("Ana", GOOD)])
    kept = keep(tmp_path, tmp_path / "transcripts", folder=tmp_path / "shop")
    with (tmp_path / "shop" / file).open("a", encoding="utf-8") as content:
        content.write("# looked through\n")
    done = trainer("verify", kept, home=tmp_path, folder=tmp_path / "shop")
    assert done.returncode == 1
    assert f"  {said}" in done.stdout
    assert "Scored once more, it gives the same scores.\n" in done.stdout


def test_another_program_is_named(tmp_path: Path) -> None:
    """Whether the scores were altered can then not be told from a difference alone."""

    def other(kept: dict[str, Any]) -> None:
        kept["score"], kept["receipt"]["engine"], kept["receipt"]["version"] = 12.5, "0" * 64, "9.9"
        kept["receipt"]["scores"] = digest_of_scores(kept)

    kept = change(keep(tmp_path, log(tmp_path / "log.jsonl")), other)
    done = trainer("verify", kept, "--log", tmp_path / "log.jsonl", home=tmp_path, folder=CALLS)
    assert "Another state of the program scored it, version 9.9." in done.stdout
    assert "altered" not in done.stdout


def test_what_cannot_be_verified_is_misuse(tmp_path: Path) -> None:
    """Scores without a receipt, of a conversation that is not there, and a file of something else."""
    kept = keep(tmp_path, log(tmp_path / "log.jsonl"))
    for arguments, code in (
        ([kept], "V107"),
        ([kept, "--log", log(tmp_path / "other.jsonl", {**LOG, "id": "c9"})], "V107"),
        ([tmp_path / "log.jsonl"], "V104"),
        ([tmp_path / "nothing"], "V101"),
        ([change(kept, lambda record: record.pop("receipt")), "--log", tmp_path / "log.jsonl"], "V106"),
    ):
        done = trainer("verify", *arguments, home=tmp_path, folder=CALLS)
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr.count("\n") == 1
        assert f" {code} " in done.stderr


def test_a_hostile_file_cannot_speak_to_the_terminal(tmp_path: Path) -> None:
    """Ids, keys and versions of a kept score are data."""

    def hostile(kept: dict[str, Any]) -> None:
        kept["\x1b]0;pwned\x07key"] = 1
        kept["receipt"]["version"], kept["receipt"]["engine"] = "\x1b[31m9\n9", "0"
        kept["receipt"]["rubrics"] = {"\x1b[2Jempathy": "0"}

    kept = change(keep(tmp_path, log(tmp_path / "log.jsonl")), hostile)
    done = trainer("verify", kept, "--log", tmp_path / "log.jsonl", home=tmp_path, folder=CALLS)
    assert done.returncode == 1
    assert "\x1b" not in done.stdout
    assert "\x07" not in done.stdout
    assert "version 9 9." in done.stdout


def test_the_page_of_a_call_shows_its_receipt(tmp_path: Path) -> None:
    """The small print of `review --html` holds the digests that `score --json` prints."""
    record(tmp_path / "transcripts", [("Ana", GOOD)])
    receipt = json.loads(keep(tmp_path, tmp_path / "transcripts").read_text("utf-8"))["receipt"]
    trainer("review", "last", "--html", tmp_path / "call.html", home=tmp_path, folder=CALLS)
    page = (tmp_path / "call.html").read_text("utf-8")
    digests = [receipt["transcript"], receipt["scenario"], receipt["engine"], *receipt["rubrics"].values()]
    assert all(digest in page for digest in digests)
