"""The report and the review as people call them."""

import csv
import io
import json
from pathlib import Path

from tests.calls import BAD, CALLS, GOOD, KIND, record
from tests.cli.programs import trainer
from trainer.render.terminal import width

TEAM = [("Ana", GOOD), ("Bo", BAD), ("Ana", BAD), ("Ana", GOOD), ("Bo", [KIND])]


def test_the_report_opens_with_what_got_better_and_ranks_nobody(tmp_path: Path) -> None:
    """All together first, then each person by name, with the quoted line of a critical error."""
    record(tmp_path / "transcripts", TEAM)
    shown = trainer("report", home=tmp_path, folder=CALLS).stdout
    headings = [line for line in shown.splitlines() if line and not line.startswith(" ")]
    assert headings[:2] == ["Progress", "4 finished calls of 2 people, 2025-11-01 to 2025-11-05."]
    assert headings.index("All together") < headings.index("Ana") < headings.index("Bo")
    assert headings[headings.index("Ana") + 1] == "What got better"
    assert "“You will get cash compensation soon.”" in shown
    assert "1 call was left early." in shown


def test_one_persons_report_has_only_their_calls(tmp_path: Path) -> None:
    """`--as` leaves everybody else out."""
    record(tmp_path / "transcripts", TEAM)
    shown = trainer("report", "--as", "Bo", home=tmp_path, folder=CALLS).stdout
    assert "Ana" not in shown
    assert "1 finished call of 1 person" in shown
    assert "too early" in shown


def test_sixty_columns_are_enough(tmp_path: Path) -> None:
    """No line is wider than the terminal."""
    record(tmp_path / "transcripts", TEAM)
    for command in (["report"], ["review", "last"], ["score", tmp_path / "transcripts"]):
        shown = trainer(*command, home=tmp_path, folder=CALLS, extra={"COLUMNS": "60"}).stdout
        assert max(width(line) for line in shown.splitlines()) <= 60


def test_the_report_as_json(tmp_path: Path) -> None:
    """Ranges for other programs, null where there are too few calls to say anything."""
    record(tmp_path / "transcripts", TEAM)
    done = trainer("report", "--json", home=tmp_path, folder=CALLS)
    report = json.loads(done.stdout)
    assert [person["name"] for person in report["people"]] == ["Ana", "Bo"]
    assert report["people"][0]["score"]["mean"]["low"] <= report["people"][0]["score"]["mean"]["value"]
    assert report["people"][1]["score"]["mean"] is None
    assert report["people"][0]["critical"][0]["quote"] == BAD[1]
    assert report["reasons"] == [{"reason": "defective product", "calls": 4, "resolved": 2}]


def test_the_report_as_a_table(tmp_path: Path) -> None:
    """One row a call and criterion, with a byte-order mark for spreadsheets; a name is no formula."""
    record(tmp_path / "transcripts", [("=HYPERLINK(1)", GOOD)])
    printed = trainer("report", "--csv", "-", home=tmp_path, folder=CALLS).stdout
    file = tmp_path / "report.csv"
    trainer("report", "--csv", file, home=tmp_path, folder=CALLS)
    assert file.read_bytes().decode() == printed
    assert printed.startswith("\ufeff")
    rows = list(csv.DictReader(io.StringIO(printed.removeprefix("\ufeff"))))
    assert len(rows) == 7
    assert {row["person"] for row in rows} == {"'=HYPERLINK(1)"}
    assert rows[0]["quote"] == KIND


def test_a_log_is_no_practice(tmp_path: Path) -> None:
    """Named on its own it is refused with the command to use; in a folder it is passed over."""
    record(tmp_path / "mixed", [("Ana", GOOD)])
    log = tmp_path / "mixed" / "log.jsonl"
    log.write_text('{"id": "c1", "turns": []}\n')
    assert trainer("report", tmp_path / "mixed", home=tmp_path, folder=CALLS).returncode == 0
    refused = trainer("report", log, home=tmp_path, folder=CALLS)
    assert refused.returncode == 2
    assert "T111" in refused.stderr
    assert "trainer score" in refused.stderr


def test_a_report_without_calls_says_how_to_begin(tmp_path: Path) -> None:
    """An empty folder is no error."""
    done = trainer("report", home=tmp_path, folder=CALLS)
    assert done.returncode == 0
    assert "trainer play" in done.stdout


def test_review_shows_what_was_shown_after_the_call(tmp_path: Path) -> None:
    """By id, by the latest, by the latest of one person; the same text as right after the call."""
    typed = f"{KIND}\nI am sending a new kettle tomorrow by noon.\n"
    played = trainer("play", "kettle-leak", "--as", "Ana", home=tmp_path, folder=CALLS, typed=typed).stdout
    stem = next((tmp_path / "transcripts").glob("*.jsonl")).stem
    by_id = trainer("review", stem, home=tmp_path, folder=CALLS).stdout
    assert by_id.strip() in played
    for arguments in (["last"], [], ["last", "--as", "Ana"]):
        assert trainer("review", *arguments, home=tmp_path, folder=CALLS).stdout == by_id


def test_review_of_nothing_is_told(tmp_path: Path) -> None:
    """No call at all, no call of this person, no such id: one line each."""
    for arguments in ([], ["--as", "Bo"], ["20990101"]):
        done = trainer("review", *arguments, home=tmp_path, folder=CALLS)
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr.count("\n") == 1
        assert "W102" in done.stderr


def test_pages_are_written_whole(tmp_path: Path) -> None:
    """A page for a call and one for the report; a folder that cannot be written is told in one line."""
    record(tmp_path / "transcripts", TEAM)
    for command, name in ((["report"], "report.html"), (["review", "last"], "call.html")):
        path = tmp_path / "new" / name
        done = trainer(*command, "--html", path, home=tmp_path, folder=CALLS)
        assert (done.returncode, done.stdout, done.stderr) == (0, f"Written: {path}\n", "")
        assert path.read_text("utf-8").rstrip().endswith("</html>")
    taken = tmp_path / "file"
    taken.write_text("")
    refused = trainer("report", "--html", taken / "x.html", home=tmp_path, folder=CALLS)
    assert refused.returncode == 2
    assert refused.stderr.count("\n") == 1
