"""Scores that were kept in a file, and changed there."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.calls import CALLS
from tests.cli.programs import trainer

LOG = {
    "id": "c1", "language": "en", "channel": "chat", "issues": None, "authority": ["new kettle"],
    "turns": [
        {"role": "customer", "text": "Your kettle leaked! The freezer thawed."},
        {"role": "agent", "text": "You must be frightened, the kettle leaked. Your refund is on its way, by noon."},
    ],
}  # fmt: skip


def log(path: Path, *conversations: dict[str, Any]) -> Path:
    lines = [json.dumps(each, ensure_ascii=False) for each in conversations or (LOG,)]
    path.write_text("\n".join(lines) + "\n", "utf-8")
    return path


def keep(home: Path, *files: Path, folder: Path = CALLS) -> Path:
    """The scores of the files, as `--json` prints them."""
    done = trainer("score", "--json", *files, home=home, folder=folder)
    assert done.returncode == 0, done.stderr
    kept = home / "scores.jsonl"
    kept.write_text(done.stdout, "utf-8")
    return kept


def change(kept: Path, how: Callable[[dict[str, Any]], object]) -> Path:
    """The same file with every record changed."""
    records = [json.loads(line) for line in kept.read_text("utf-8").splitlines()]
    for record in records:
        how(record)
    kept.write_text("".join(json.dumps(record) + "\n" for record in records), "utf-8")
    return kept
