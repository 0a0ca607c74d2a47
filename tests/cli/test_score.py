"""Scoring files: the JSON that other programs read, the cards that people read, and what cannot be read."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.calls import BAD, CALLS, GOOD, KIND, OFFER, record
from tests.cli.programs import environment, trainer

LOG = {
    "id": "c1", "language": "en", "channel": "chat", "issues": ["kettle leaks", "freezer thawed"],
    "authority": ["new kettle"], "unknown": {"key": 1},
    "turns": [
        {"role": "customer", "text": "Your kettle leaked! The freezer thawed."},
        {"role": "agent", "text": "One moment."},
        {"role": "agent", "text": "You must be frightened, the kettle leaked. Your refund is on its way, by noon."},
        {"role": "customer", "text": "And the freezer?"},
        {"role": "agent", "text": "As soon as possible."},
    ],
}  # fmt: skip
CHINESE = {"id": "中", "language": "zh-Hans", "turns": [{"role": "agent", "text": "I am sorry."}]}


def write(path: Path, *lines: object) -> Path:
    text = "\n".join(line if isinstance(line, str) else json.dumps(line, ensure_ascii=False) for line in lines)
    path.write_text(text + "\n", encoding="utf-8")
    return path


def test_the_json_is_the_one_that_was_agreed(tmp_path: Path) -> None:
    """One line a conversation, agent turns only, levels above 0 only, quotes in the reply's own characters."""
    done = trainer("score", "--json", write(tmp_path / "log.jsonl", LOG), home=tmp_path, folder=CALLS)
    assert (done.returncode, done.stderr) == (0, "")
    found = json.loads(done.stdout)
    assert found["id"] == "c1"
    assert [turn["turn"] for turn in found["turns"]] == [2, 4]
    assert found["turns"][0]["levels"]["empathy.name_the_feeling"] == 2
    assert all(level > 0 for turn in found["turns"] for level in turn["levels"].values())
    assert found["turns"][1]["levels"] == {"conduct.vague_stalling": 1}
    assert set(found["sections"]) == {"empathy", "resolution"}
    assert isinstance(found["score"], float)
    assert found["critical"] == []
    for turn in found["turns"]:
        for evidence in turn["evidence"]:
            assert {"criterion", "start", "end", "quote", "cue", "similarity", "where"} <= set(evidence)
            text = LOG["turns"][evidence["turn"]]["text"]  # type: ignore[index]
            assert text[evidence["start"] : evidence["end"]] == evidence["quote"]
    where = {e["where"] for turn in found["turns"] for e in turn["evidence"] if e["cue"] == "{feeling}"}
    assert where == {"rubrics/en/empathy.yaml:8"}


def test_lines_that_cannot_be_read_are_told_and_the_rest_is_scored(tmp_path: Path) -> None:
    """A problem names its file and line; the exit code says that something was left out."""
    log = write(tmp_path / "log.jsonl", LOG, '{"id": "c2"', "", {"id": "c3"}, CHINESE)
    done = trainer("score", "--json", log, home=tmp_path, folder=CALLS)
    assert done.returncode == 2
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == ["c1", "中"]
    assert [line.split(" ")[0:2] for line in done.stderr.splitlines()] == [
        [f"{log}:2:12:", "L103"], [f"{log}:4:", "L104"],
    ]  # fmt: skip


def test_transcripts_and_logs_may_be_mixed(tmp_path: Path) -> None:
    """A transcript is framed by its scenario, a log by its own words; a folder stands for its files."""
    record(tmp_path / "calls", [("Ana", GOOD), ("Bo", BAD)])
    log = write(tmp_path / "log.jsonl", LOG)
    done = trainer("score", "--json", tmp_path / "calls", log, home=tmp_path, folder=CALLS)
    found = [json.loads(line) for line in done.stdout.splitlines()]
    assert (done.returncode, [len(each["turns"]) for each in found]) == (0, [2, 2, 2])
    assert [each["band"] for each in found[:2]] == ["strong", "critical error"]
    assert found[1]["critical"] == ["conduct.over_promise"]
    assert found[1]["critical_kinds"] == {"conduct.over_promise": "business"}


def test_a_transcript_whose_scenario_is_gone_is_scored_by_its_words(tmp_path: Path) -> None:
    """That the scenario is missing is told, and is no failure."""
    record(tmp_path / "calls", [("Ana", GOOD)])
    rubrics = tmp_path / "elsewhere"
    (rubrics / "scenarios").mkdir(parents=True)
    (rubrics / "rubrics").symlink_to(CALLS / "rubrics")
    done = trainer("score", "--json", tmp_path / "calls", home=tmp_path, folder=rubrics)
    assert done.returncode == 0
    assert "T110" in done.stderr
    assert json.loads(done.stdout)["turns"][1]["levels"]["resolution.concrete_offer_within_authority"] == 2


def test_the_card_shows_the_words_behind_every_level(tmp_path: Path) -> None:
    """Section, level, title, quote, cue, likeness and place, for people."""
    record(tmp_path / "calls", [("Ana", [KIND, OFFER])])
    shown = trainer("score", tmp_path / "calls", "--plain", home=tmp_path, folder=CALLS).stdout
    assert "Empathy: 100 of 100\n  2 (in full) Name the feeling\n" in shown
    assert "“frightened” in turn 1 · {feeling} · 100 % alike ·" in shown
    assert "Together: strong, 100 of 100" in shown


@pytest.mark.parametrize("name", ["no-such.jsonl", "folder-that-is-not"])
def test_a_file_that_is_not_there_is_misuse(tmp_path: Path, name: str) -> None:
    """One line that says which file."""
    done = trainer("score", tmp_path / name, home=tmp_path, folder=CALLS)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.count("\n") == 1
    assert name in done.stderr


def test_rubrics_that_cannot_be_used_are_told_once(tmp_path: Path) -> None:
    """A broken rubric does not repeat its problems for every conversation."""
    broken = tmp_path / "broken"
    (broken / "scenarios").mkdir(parents=True)
    (broken / "rubrics").mkdir()
    log = write(tmp_path / "log.jsonl", LOG, LOG, LOG)
    done = trainer("score", log, home=tmp_path, folder=broken)
    lines = done.stderr.splitlines()
    assert done.returncode == 2
    assert lines
    assert len(lines) == len(set(lines))


@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
def test_json_is_utf_8_whatever_the_terminal_speaks(tmp_path: Path, encoding: str) -> None:
    """Other programs get the same bytes everywhere."""
    log = write(tmp_path / "log.jsonl", CHINESE)
    extra = {"PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"}
    done = trainer("score", "--json", log, home=tmp_path, folder=CALLS, extra=extra)
    assert json.loads(done.stdout)["id"] == "中"


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="memory is read from /proc")
def test_a_long_log_needs_no_more_memory_than_a_short_one(tmp_path: Path) -> None:
    """Conversations are scored one by one and none is kept."""
    short = write(tmp_path / "short.jsonl", *[LOG] * 20)
    long = write(tmp_path / "long.jsonl", *[{**LOG, "id": f"c{n}", "filler": "x" * 20_000} for n in range(1500)])
    assert long.stat().st_size > 30_000_000
    script = "import resource, sys; from trainer.cli.app import run; run(['score', '--json', sys.argv[1]]); "
    script += "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, file=sys.stderr)"
    peaks = [_peak(script, path, tmp_path) for path in (short, long)]
    assert peaks[1] - peaks[0] < 15_000


def _peak(script: str, path: Path, home: Path) -> int:
    """Kilobytes at the height of scoring the file."""
    command = [sys.executable, "-c", script, str(path)]
    done = subprocess.run(command, capture_output=True, env=environment(home), cwd=CALLS, check=True)
    return int(done.stderr.split()[-1])


def test_a_reader_that_goes_away_is_no_error(tmp_path: Path) -> None:
    """`trainer score … | head` ends quietly."""
    log = write(tmp_path / "log.jsonl", *[LOG] * 300)
    command = [sys.executable, "-m", "trainer", "score", "--json", str(log)]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment(tmp_path), cwd=CALLS
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""


def test_an_explanation_follows_the_card(tmp_path: Path) -> None:
    """Base, lines with words and places, the sum, what would have added most, and what did not count."""
    reply = {"role": "agent", "text": "You must be frightened. Not annoyed, I hope."}
    log = write(tmp_path / "log.jsonl", {**LOG, "turns": [LOG["turns"][0], reply]})  # type: ignore[index]
    shown = trainer("score", "--explain", log, home=tmp_path, folder=CALLS, extra={"COLUMNS": "96"}).stdout
    told = " ".join(shown.partition("Why, reply by reply.")[2].split())
    for words in (
        "1 (in part) Name the feeling 0.1 to begin with +1.1 names_feeling: “frightened” ({feeling}, rubrics/",
        " 1.2 points together Would have added most: +1.1 names_feeling near <cause>. <cause> (what caused it) was not",
        "Does not count as names_feeling: “annoyed”: it is negated.",
        "No sign of: Vague stalling; Promising too much",
        "Cannot be asked of this reply: Warn and offer a choice; End the call as the policy allows",
    ):
        assert words in told


def test_an_explanation_as_json_stands_beside_the_score(tmp_path: Path) -> None:
    """One key more; everything else is what it is without."""
    log = write(tmp_path / "log.jsonl", LOG)
    plain = json.loads(trainer("score", "--json", log, home=tmp_path, folder=CALLS).stdout)
    found = json.loads(trainer("score", "--json", "--explain", log, home=tmp_path, folder=CALLS).stdout)
    [first, second] = found.pop("explanation")
    assert found == plain
    assert [first["turn"], second["turn"]] == [2, 4]
    feeling = next(each for each in first["criteria"] if each["criterion"] == "empathy.name_the_feeling")
    assert [line["line"] for line in feeling["lines"]] == ["names_feeling", "names_feeling near <cause>"]
    assert feeling["near_miss"] is None
    assert {each["verdict"] for each in first["criteria"] if len(each) == 2} == {"not applicable"}
