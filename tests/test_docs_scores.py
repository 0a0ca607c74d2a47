"""What docs/scores.md says comes out is what comes out."""

import json
import re
from pathlib import Path

from tests.calls import CALLS
from tests.cli.programs import trainer
from trainer.model.explanation import Lack

DOCS = (Path(__file__).parent.parent / "docs" / "scores.md").read_text("utf-8")


def keys_of(heading: str) -> set[str]:
    """The keys in the first table after a heading or sentence."""
    table = DOCS.partition(heading)[2].partition("| --- |")[2].partition("\n\n")[0]
    rows = re.findall(r"^\| (.+?) \|", table, re.MULTILINE)
    return {key for row in rows for key in re.findall(r"`(\w+)`", row)}


def test_the_example_gives_the_keys_that_are_documented(tmp_path: Path) -> None:
    """docs/scores.md lists each key of the output, of a turn, of a piece of evidence and so on, and no other."""
    log = tmp_path / "log.jsonl"
    log.write_text(DOCS.partition("```json\n")[2].partition("```")[0], "utf-8")
    found = json.loads(trainer("score", "--json", "--explain", log, home=tmp_path, folder=CALLS).stdout)
    explained = found.pop("explanation")[0]["criteria"][0]
    turn = found["turns"][0]
    assert set(found) == keys_of("## What comes out")
    assert set(turn) == keys_of("A turn has")
    assert set(turn["evidence"][0]) == keys_of("and a piece of evidence")
    assert set(explained) == keys_of("A criterion has\n")
    assert set(found["receipt"]) == keys_of("## Receipts")
    assert turn["levels"]["resolution.concrete_offer_within_authority"] == 2


def test_every_lack_is_documented() -> None:
    """The table of what may be missing holds each kind, and no other."""
    assert keys_of("and its `lack`:") >= set(Lack)
