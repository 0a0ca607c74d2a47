"""`trainer score --diff`: what flips between kept scores and those of today."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.calls import BAD, CALLS, GOOD, record
from tests.cli.kept import LOG, change, keep, log
from tests.cli.programs import trainer

FEELING = "empathy.name_the_feeling"


def shop(folder: Path, old: str, new: str) -> Path:
    """A workspace whose rubric of empathy has one thing changed."""
    shutil.copytree(CALLS, folder)
    rubric = folder / "rubrics" / "en" / "empathy.yaml"
    text = rubric.read_text("utf-8")
    assert old in text
    rubric.write_text(text.replace(old, new), "utf-8")
    return folder


def test_nothing_flips_where_nothing_has_changed(tmp_path: Path) -> None:
    """The exit code is 0, and so many conversations were compared."""
    record(tmp_path / "calls", [("Ana", GOOD), ("Bo", BAD)])
    kept = keep(tmp_path, tmp_path / "calls", log(tmp_path / "log.jsonl"))
    done = trainer("score", "--diff", kept, tmp_path / "calls", tmp_path / "log.jsonl", home=tmp_path, folder=CALLS)
    assert (done.returncode, done.stdout) == (0, "3 conversations compared, 0 with a flip\n")


def test_a_changed_line_flips_a_level_and_says_why(tmp_path: Path) -> None:
    """The line that holds no longer is named with its points, then the one that holds now."""
    kept = keep(tmp_path, log(tmp_path / "log.jsonl"))
    changed = shop(tmp_path / "shop", "names_feeling near <cause>: 1.1", "names_feeling near [time]: 0.3")
    done = trainer("score", "--diff", kept, tmp_path / "log.jsonl", home=tmp_path, folder=changed)
    assert done.returncode == 1
    assert "Turn 1, Name the feeling: 1 (in part) by 1.5 points, was 2 (in full) by 2.3\n" in done.stdout
    assert "Holds now: +0.3 names_feeling near [time]\n" in done.stdout
    assert "Holds no longer: +1.1 names_feeling near <cause>\n" in done.stdout
    assert "1 conversation compared, 1 with a flip\n" in done.stdout
    assert "Name the feeling: 0 higher, 1 lower\n" in done.stdout


def test_other_points_flip_a_level_as_well(tmp_path: Path) -> None:
    """A line that held and holds is told with its points then and now."""
    kept = keep(tmp_path, log(tmp_path / "log.jsonl"))
    changed = shop(tmp_path / "shop", "names_feeling near <cause>: 1.1", "names_feeling near <cause>: 0.4")
    done = trainer("score", "--diff", kept, tmp_path / "log.jsonl", home=tmp_path, folder=changed)
    assert "Other points: names_feeling near <cause> +0.4, was +1.1\n" in done.stdout


def test_the_json_has_a_line_for_each_flip_and_one_for_all(tmp_path: Path) -> None:
    """Old and new level, the lines, and the summary last."""
    kept = keep(tmp_path, log(tmp_path / "log.jsonl", LOG, {**LOG, "id": "c2", "turns": LOG["turns"][:1]}))
    changed = shop(tmp_path / "shop", "names_feeling near <cause>: 1.1", "names_feeling near [time]: 0.3")
    done = trainer("score", "--json", "--diff", kept, tmp_path / "log.jsonl", home=tmp_path, folder=changed)
    flipped, summary = [json.loads(line) for line in done.stdout.splitlines()]
    [flip] = flipped["levels"]
    assert (flipped["id"], flip["turn"], flip["criterion"]) == ("c1", 1, FEELING)
    assert (flip["old"]["level"], flip["new"]["level"]) == (2, 1)
    assert flip["lines_no_longer"] == {"names_feeling near <cause>": 1.1}
    assert summary["summary"]["compared"] == 2
    assert summary["summary"]["criteria"] == {FEELING: {"higher": 0, "lower": 1}}
    assert (done.returncode, done.stderr) == (1, "")


def test_a_critical_error_that_comes_or_goes_is_a_flip(tmp_path: Path) -> None:
    """So is a band."""

    def forgiven(kept: dict[str, Any]) -> None:
        kept["critical"], kept["band"] = [], "solid"

    record(tmp_path / "calls", [("Bo", BAD)])
    kept = change(keep(tmp_path, tmp_path / "calls"), forgiven)
    done = trainer("score", "--diff", kept, tmp_path / "calls", home=tmp_path, folder=CALLS)
    assert done.returncode == 1
    assert "A critical error now: Promising too much\n" in done.stdout
    assert "Together: critical error," in done.stdout
    assert "Critical errors: 1 more, 0 fewer\n" in done.stdout


def test_scores_of_before_lines_were_kept_still_compare(tmp_path: Path) -> None:
    """The flip is there; why is not known, and that is said."""

    def shorn(kept: dict[str, Any]) -> None:
        for turn in kept["turns"]:
            del turn["points"], turn["lines"]
            turn["levels"][FEELING] = 1

    kept = change(keep(tmp_path, log(tmp_path / "log.jsonl")), shorn)
    done = trainer("score", "--diff", kept, tmp_path / "log.jsonl", home=tmp_path, folder=CALLS)
    assert "The old scores do not say which lines held then." in done.stdout
    assert "Holds now" not in done.stdout


def test_the_order_of_conversations_does_not_matter(tmp_path: Path) -> None:
    """They are matched by id, several with one id in their order; what only one side has is counted."""
    first, second = LOG, {**LOG, "id": "c2"}
    kept = keep(tmp_path, log(tmp_path / "log.jsonl", second, first, {**LOG, "id": "gone"}, first))
    now = log(tmp_path / "log.jsonl", first, first, second, {**LOG, "id": "new"})
    done = trainer("score", "--diff", kept, now, home=tmp_path, folder=CALLS)
    assert done.returncode == 0
    assert "3 conversations compared" in done.stdout
    assert "Not compared: 1 only in the old scores, 1 only in the files" in done.stdout


def test_a_conversation_with_other_replies_is_a_flip(tmp_path: Path) -> None:
    """Levels of replies that are not in both are not compared."""
    kept = keep(tmp_path, log(tmp_path / "log.jsonl"))
    more = {**LOG, "turns": [*LOG["turns"], {"role": "customer", "text": "And?"}, {"role": "agent", "text": "Soon."}]}
    done = trainer("score", "--diff", kept, log(tmp_path / "log.jsonl", more), home=tmp_path, folder=CALLS)
    assert done.returncode == 1
    assert "other replies than it had then" in done.stdout


OURS = '{"id": "c1", "turns": [], "sections": {}, "score": null, "critical": [], "band": null}'


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (json.dumps(LOG), "V104"),
        ("{", "V103"),
        ("[]", "V104"),
        ("\xff", "V102"),
        (OURS.replace("[]", "7", 1), "V104"),
        (OURS.replace("[]", '[{"turn": 1, "levels": {"a": 3}}]', 1), "V104"),
        (OURS.replace("[]", '[{"turn": 1, "levels": {"a": true}}]', 1), "V104"),
        (OURS.replace("c1", "c9"), "V105"),
        ("", "V105"),
        ("[" * 100_000, "V103"),
    ],
)
def test_old_scores_that_are_none_are_misuse(tmp_path: Path, text: str, code: str) -> None:
    """One line that says where, what, and how to mend it."""
    (tmp_path / "old.jsonl").write_bytes(text.encode("latin-1"))
    done = trainer("score", "--diff", tmp_path / "old.jsonl", log(tmp_path / "l.jsonl"), home=tmp_path, folder=CALLS)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.count("\n") == 1
    assert f" {code} " in done.stderr
    assert " · " in done.stderr


def test_old_scores_that_are_not_there_are_misuse(tmp_path: Path) -> None:
    """So is a folder in their place, and asking for an explanation as well."""
    for old, code in ((tmp_path / "nowhere.json", "V101"), (tmp_path, "V101")):
        done = trainer("score", "--diff", old, log(tmp_path / "l.jsonl"), home=tmp_path, folder=CALLS)
        assert (done.returncode, done.stderr.count("\n")) == (2, 1)
        assert code in done.stderr
    done = trainer("score", "--explain", "--diff", tmp_path, tmp_path / "l.jsonl", home=tmp_path, folder=CALLS)
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
