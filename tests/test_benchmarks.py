"""The benchmarks run; what they measure is not judged here, for a machine may be busy."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.pages import ROOT


@pytest.mark.timeout(300)
def test_a_quick_round_prints_and_keeps_its_rows(tmp_path: Path) -> None:
    """Every group of the table is printed, and the same rows are in the JSON file with what they were measured on."""
    kept = tmp_path / "rows.json"
    done = subprocess.run(
        [sys.executable, str(ROOT / "benchmarks" / "run.py"), "--quick", "--json", str(kept)],
        capture_output=True, text=True, encoding="utf-8", cwd=tmp_path, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    record = json.loads(kept.read_text("utf-8"))
    assert record["command"] == ["benchmarks/run.py", "--quick", "--json", str(kept)]
    assert all(row["value"] >= 0 for row in record["rows"] if not row["name"].startswith(("kappa", "rank")))
    groups = {row["group"] for row in record["rows"]}
    assert {"start-up", "Enter to the customer's next line", "scoring, both languages"} <= groups
    assert {"agreement, dev.jsonl, English", "agreement, fresh-zh.jsonl, Chinese", "agreement, traps.jsonl"} <= groups
    assert all(f"\n{group}\n" in f"\n{done.stdout}" for group in groups)
    assert all(f"  {row['name']} " in done.stdout for row in record["rows"])
