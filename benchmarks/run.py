"""`make bench`: prints one table of speed and agreement; `--json FILE` keeps it, `--quick` only shows that it runs."""

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.rows import Row, as_json, table
from benchmarks.startup import startup

ROUNDS = 7


def rows(quick: bool) -> Iterator[Row]:
    """Start-up comes first: the other parts import much, and a child counts its parent's memory as its own."""
    yield from startup(1 if quick else ROUNDS)
    from benchmarks.agreement import agreement
    from benchmarks.playing import playing
    from benchmarks.scoring import scoring

    yield from playing(1 if quick else ROUNDS, 1 if quick else None)
    yield from scoring(1 if quick else ROUNDS, 4 if quick else None)
    yield from agreement(40 if quick else None)


def main(arguments: Sequence[str]) -> None:
    """Measures, prints, and keeps."""
    parser = argparse.ArgumentParser(prog="benchmarks/run.py", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="one round over a few texts")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write all rows there as well")
    options = parser.parse_args(arguments)
    found = list(rows(options.quick))
    sys.stdout.write(table(found) + "\n")
    if options.json:
        options.json.write_text(as_json(found, ["benchmarks/run.py", *arguments]), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
