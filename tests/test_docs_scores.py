import json
import re
from pathlib import Path

from tests.calls import judge
from trainer.engine.scoring import score
from trainer.files.logs import read_log
from trainer.model.conversation import Conversation
from trainer.render.json import score_line

DOCS = (Path(__file__).parent.parent / "docs" / "scores.md").read_text("utf-8")


def keys_of(heading: str) -> set[str]:
    """The keys in the first table after a heading or sentence."""
    table = DOCS.partition(heading)[2].partition("| --- |")[2].partition("\n\n")[0]
    rows = re.findall(r"^\| (.+?) \|", table, re.MULTILINE)
    return {key for row in rows for key in re.findall(r"`(\w+)`", row)}


def test_the_example_gives_the_keys_that_are_documented(tmp_path: Path) -> None:
    """docs/scores.md lists each key of the output, of a turn and of a piece of evidence, and no other."""
    log = tmp_path / "log.jsonl"
    log.write_text(DOCS.partition("```json\n")[2].partition("```")[0], "utf-8")
    [(_, talk)] = read_log(log)
    assert isinstance(talk, Conversation)
    found = json.loads(score_line(score(talk, judge())))
    turn = found["turns"][0]
    assert set(found) == keys_of("## What comes out")
    assert set(turn) == keys_of("A turn has")
    assert set(turn["evidence"][0]) == keys_of("and a piece of evidence")
    assert turn["levels"]["resolution.concrete_offer_within_authority"] == 2
