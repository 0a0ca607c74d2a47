"""`python -m trainer.fit`, the older way to `trainer calibrate --fit`: the same fit, on the marks of the checkout."""

import argparse
import json
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from trainer.engine.judge import Judge, scored_at_all
from trainer.engine.rules import holding
from trainer.files.examples import Example, read_bank, read_traps
from trainer.files.marks import full_name
from trainer.files.points_writer import write_points
from trainer.files.rubrics import load_rubrics
from trainer.fitting.cuts import best_cuts
from trainer.fitting.fit import FOLDS, PENALTIES, fit
from trainer.fitting.looking import firings, why
from trainer.fitting.mark import mark_of
from trainer.fitting.points import new_points
from trainer.fitting.regression import slopes
from trainer.fitting.table import EXAMPLE_WEIGHT, Table
from trainer.fitting.table import Bench as FittingBench
from trainer.model.conversation import Conversation, Turn
from trainer.model.fitting import Fit, Mark, Why
from trainer.model.language import Language
from trainer.model.rubric import RubricSet

__all__ = [
    "BANK_WEIGHT", "FOLDS", "MARKS", "PENALTIES", "Bench", "Fit", "Mark", "Table", "fit", "holding", "marked_replies",
    "scored_at_all",
]  # fmt: skip

BANK_WEIGHT = EXAMPLE_WEIGHT
MARKS = Path(__file__).resolve().parent.parent / "marks"
_cuts = best_cuts
MOST_MISSES, MOST_EXAMPLES, WIDEST = 60, 25, 200


def marked_replies(path: Path) -> Iterator[Mark]:
    """Conversation logs with `levels`; where two raters marked (`raters`), the first."""
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        talk = Conversation(
            row["id"],
            Language(row["language"]),
            tuple(Turn(turn["role"] == "agent", turn["text"]) for turn in row["turns"]),
            issues=tuple(row["issues"] or ()),
            authority=tuple(row["authority"] or ()),
        )
        yield Mark(talk, row.get("levels") or row["raters"]["A"], row["group"])


class Bench(FittingBench):
    """The marked replies of the checkout, read once."""

    def __init__(self, rubrics: Path, languages: Iterable[str], folder: Path = MARKS) -> None:
        judges = {name: Judge(_loaded(rubrics / name)) for name in languages}
        names = {criterion.name for judge in judges.values() for criterion in judge.rubrics.criteria}
        full = partial(full_name, criteria=names)
        examples = [*read_bank(folder / "bank.json", full), *read_traps(folder / "traps.jsonl", full)]
        own = [mark for path in sorted(folder.glob("own-*.jsonl")) for mark in marked_replies(path)]
        shown = [mark_of(each) for each in examples if isinstance(each, Example)]
        super().__init__(judges, [*marked_replies(folder / "train.jsonl"), *shown, *own])

    _reading = FittingBench.reading


def _regress(x: Any, y: Any, weight: Any, signs: list[float], penalty: float) -> tuple[Any, None]:
    return slopes(x, y, weight, signs, penalty), None


def _loaded(folder: Path) -> RubricSet:
    loaded = load_rubrics(folder)
    if loaded.value is None:
        raise SystemExit("\n".join(f"{p.location}: {p.code} {p.message}" for p in loaded.problems))
    return loaded.value


def main() -> None:
    """Report, look into one criterion or sign, or write the points into the rubrics."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--rubrics", type=Path, default=MARKS.parent / "rubrics")
    parser.add_argument("--language", action="append", choices=["en", "zh"])
    parser.add_argument("--report", action="store_true")
    parser.add_argument("--why", default="")
    parser.add_argument("--sign", default="")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    bench = Bench(options.rubrics, options.language or ["en", "zh"])
    if options.sign:
        return _show_sign(bench, options.sign)
    fits = list(_fits(bench, options.why))
    _say(f"{'mean':48}         kappa {sum(found.kappa for found in fits) / len(fits):.3f}")
    if options.write:
        for language, judge in bench.judges.items():
            for path in sorted((options.rubrics / language).glob("*.yaml")):
                write_points(path, new_points(judge.rubrics.criteria, fits))
    return None


def _fits(bench: Bench, wanted: str) -> Iterator[Fit]:
    for name in bench.names:
        if wanted and not name.endswith(wanted):
            continue
        table = bench.table(name)
        if not any(table.groups):
            _say(f"{name:48} no log shows it")
            continue
        found = fit(name, table)
        _say(f"{name:48} n={table.positives:4}  kappa {found.kappa:.2f}")
        if wanted:
            _show_why(why(table, found))
        yield found


def _show_sign(bench: Bench, sign: str) -> None:
    for each in firings(bench, sign):
        text = each.mark.conversation.turns[-1].text.replace("\n", " ")
        spoiled = f"SPOILED {each.spoiled}" if each.spoiled else ""
        _say(f"{each.mark.conversation.id:12} [{each.quote or '-'}] {each.cue}  {spoiled}\n      {text[:WIDEST]}")


def _show_why(found: Why) -> None:
    _say(f"  base {found.fit.base}")
    for line, points in found.fit.points.items():
        _say(f"  {points:6.2f}  {line}   ({found.counts[line]} replies)")
    for miss in found.misses[:MOST_MISSES]:
        talk = miss.mark.conversation
        _say(f"{talk.id} marked {miss.marked} read {miss.read}: {talk.turns[-1].text!r}\n     {list(miss.lines)}")
    for level in sorted({miss.marked for miss in found.examples}):
        _say(f"  examples and traps of level {level} read otherwise:")
        for miss in [miss for miss in found.examples if miss.marked == level][:MOST_EXAMPLES]:
            _say(f"     read {miss.read}: {miss.mark.conversation.turns[-1].text}")


def _say(line: str) -> None:
    print(line)  # noqa: T201


if __name__ == "__main__":
    main()
