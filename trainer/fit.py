"""Fitting the points of a rubric's indicators to replies that were marked, by a penalised ordinal regression."""

from __future__ import annotations

import argparse
import json
import math
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from trainer.engine.case import cases
from trainer.engine.judge import Judge, scored_at_all
from trainer.engine.reading import ReplyReading
from trainer.engine.rules import holding
from trainer.files.rubrics import load_rubrics
from trainer.model.conversation import Conversation, Turn
from trainer.model.language import Language
from trainer.model.rubric import Criterion, RubricSet, Section
from trainer.model.scenario import Tag

if TYPE_CHECKING:
    import numpy as np

MARKS = Path(__file__).resolve().parent.parent / "marks"
FOLDS = 8
PENALTIES = (0.5, 1.5, 4.0)
LEAST_GAP = 0.25
LEAST_POINTS = 0.01
"""What a line keeps when the fit finds no use for it: its direction."""
BANK_WEIGHT = 0.5
"""An example sentence counts half: it shows one criterion, out of its call."""
SCRIPTS = {
    "en": Language.ENGLISH,
    "zh_hans": Language.SIMPLIFIED,
    "zh_hant": Language.TRADITIONAL,
    "zh_hk": Language.TRADITIONAL,
}


@dataclass(frozen=True, slots=True)
class Mark:
    """One marked reply: its last agent turn, with a level for every criterion, or (`only`) for a single one."""

    conversation: Conversation
    levels: dict[str, int]
    group: str
    only: str = ""


def marked_replies(path: Path) -> Iterator[Mark]:
    """Conversation logs with `levels`; where two raters marked (`raters`), the first."""
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        turns = tuple(Turn(turn["role"] == "agent", turn["text"]) for turn in row["turns"])
        talk = Conversation(
            row["id"], Language(row["language"]), turns,
            issues=tuple(row["issues"] or ()), authority=tuple(row["authority"] or ()),
        )  # fmt: skip
        yield Mark(talk, row.get("levels") or row["raters"]["A"], row["group"])


def bank_examples(path: Path) -> Iterator[Mark]:
    """The example sentences, each standing as a reply to a customer in the temper the criterion needs."""
    for criterion in json.loads(path.read_text(encoding="utf-8"))["criteria"]:
        section = criterion["section"].lower()
        name = f"{section}.{criterion['id']}"
        for level, texts in criterion["levels"].items():
            for script, language in SCRIPTS.items():
                for text in texts.get(script, ()):
                    yield Mark(_alone(name, language, text), {name: int(level)}, "", name)


def traps(path: Path, sections: dict[str, str]) -> Iterator[Mark]:
    """The replies that fool a naive matcher."""
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        name = f"{sections[row['criterion']]}.{row['criterion']}"
        language = Language.ENGLISH if row["lang"] == "en" else Language.SIMPLIFIED
        yield Mark(_alone(name, language, row["text"]), {name: row["level"]}, "", name)


def _alone(name: str, language: Language, text: str) -> Conversation:
    abusive = name.startswith(Section.BOUNDARY) or name in ("conduct.reward_abuse", "conduct.talking_back")
    tag = Tag.ABUSE if abusive else Tag.ANGER if name == "empathy.emotion_before_process" else Tag.CALM
    return Conversation(name, language, (Turn(False, "", tag), Turn(True, text)))


@dataclass(frozen=True, slots=True)
class Table:
    """What one criterion's regression sees: a row a reply, a column an indicator with its points so far."""

    lines: tuple[str, ...]
    points: tuple[float, ...]
    x: np.ndarray[Any, Any]
    y: np.ndarray[Any, Any]
    weight: np.ndarray[Any, Any]
    groups: tuple[str, ...]
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Fit:
    """The outcome for one criterion; `kappa` is over contexts that the points were not fitted on."""

    criterion: str
    base: float
    points: dict[str, float]
    kappa: float
    levels: tuple[int, ...]


class Bench:
    """The marked replies, read once, and the tables of every criterion made from them."""

    def __init__(self, rubrics: Path, languages: Iterable[str], folder: Path = MARKS) -> None:
        self.judges = {name: Judge(_loaded(rubrics / name)) for name in languages}
        self.criteria = {name: {c.name: c for c in judge.rubrics.criteria} for name, judge in self.judges.items()}
        self.names = list(dict.fromkeys(name for known in self.criteria.values() for name in known))
        sections = {name.partition(".")[2]: name.partition(".")[0] for name in self.names}
        marks = [
            *marked_replies(folder / "train.jsonl"), *bank_examples(folder / "bank.json"),
            *traps(folder / "traps.jsonl", sections),
            *(mark for path in sorted(folder.glob("own-*.jsonl")) for mark in marked_replies(path)),
        ]  # fmt: skip
        mine = [mark for mark in marks if mark.conversation.language.rubrics in self.judges]
        self.read = [(mark, self._reading(mark)) for mark in mine]

    def _reading(self, mark: Mark) -> ReplyReading:
        return self.judges[mark.conversation.language.rubrics].reading(cases(mark.conversation)[-1])

    def table(self, name: str) -> Table:
        """The replies on which a criterion was marked; the languages share its lines by their wording."""
        import numpy as np

        lines = {line.rule.text: line.points for known in self.criteria.values() for line in known[name].indicators}
        rows, levels, weights, groups, marks = [], [], [], [], []
        for mark, reply in self.read:
            criterion = self.criteria[mark.conversation.language.rubrics][name]
            if (mark.only and mark.only != name) or not scored_at_all(criterion, reply):
                continue
            held = {line.rule.text for line in criterion.indicators if holding(line.rule, reply) is not None}
            rows.append([float(text in held) for text in lines])
            levels.append(mark.levels.get(name, 0))
            weights.append(BANK_WEIGHT if mark.only else 1.0)
            groups.append(mark.group)
            marks.append(mark)
        return Table(
            tuple(lines),
            tuple(lines.values()),
            np.array(rows),
            np.array(levels),
            np.array(weights),
            tuple(groups),
            tuple(marks),
        )


def _loaded(folder: Path) -> RubricSet:
    loaded = load_rubrics(folder)
    if loaded.value is None:
        raise SystemExit("\n".join(f"{p.location}: {p.code} {p.message}" for p in loaded.problems))
    return loaded.value


def fit(name: str, table: Table) -> Fit:
    """Points by cross-validation over contexts; the sign a trainer gave a line is kept, its size is fitted."""
    import numpy as np

    signs = [math.copysign(1, points) if points else 0.0 for points in table.points]
    contexts = sorted({group for group in table.groups if group})
    fold_of = {group: n % FOLDS for n, group in enumerate(contexts)}
    folds = np.array([fold_of.get(group, -1) for group in table.groups])
    best: tuple[float, float, Any] | None = None
    for penalty in PENALTIES:
        scores = np.zeros(len(table.y))
        for fold in range(FOLDS):
            held = folds == fold
            if held.any():
                scores[held] = (
                    table.x[held] @ _regress(table.x[~held], table.y[~held], table.weight[~held], signs, penalty)[0]
                )
        counted = folds >= 0
        cuts, kappa = _cuts(scores[counted], table.y[counted])
        if best is None or kappa > best[0] + 0.005:
            best = (kappa, penalty, scores)
    assert best is not None
    kappa, penalty, scores = best
    slopes, _ = _regress(table.x, table.y, table.weight, signs, penalty)
    cuts, _ = _cuts((table.x @ slopes)[folds >= 0], table.y[folds >= 0])
    gap = cuts[1] - cuts[0]
    held_cuts, _ = _cuts(scores[folds >= 0], table.y[folds >= 0])
    levels = tuple(int((score >= held_cuts[0]) + (score >= held_cuts[1])) for score in scores)
    points = {line: round(float(slope) / gap, 2) for line, slope in zip(table.lines, slopes, strict=True)}
    return Fit(name, round(1 - cuts[0] / gap, 2), points, kappa, levels)


def _regress(
    x: np.ndarray[Any, Any], y: np.ndarray[Any, Any], weight: np.ndarray[Any, Any], signs: list[float], penalty: float
) -> tuple[np.ndarray[Any, Any], np.ndarray[Any, Any]]:
    """Proportional odds with a ridge penalty: slopes and the two cut points."""
    import numpy as np
    from scipy.optimize import minimize
    from scipy.special import expit

    columns = x.shape[1]

    def loss(theta: np.ndarray[Any, Any]) -> tuple[float, np.ndarray[Any, Any]]:
        slopes, low, gap = theta[:columns], theta[columns], np.exp(theta[columns + 1])
        at_one, at_two = expit(x @ slopes - low), expit(x @ slopes - low - gap)
        chance = np.where(y == 0, 1 - at_one, np.where(y == 1, at_one - at_two, at_two)) + 1e-9
        d_one, d_two = at_one * (1 - at_one), at_two * (1 - at_two)
        by_one = np.where(y == 0, -d_one, np.where(y == 1, d_one, 0.0)) / chance * weight
        by_two = np.where(y == 1, -d_two, np.where(y == 2, d_two, 0.0)) / chance * weight
        value = (
            -(weight * np.log(chance)).sum() + penalty / 2 * (slopes**2).sum() + 0.05 * (theta[columns + 1] - 0.5) ** 2
        )
        slope = -(x.T @ (by_one + by_two)) + penalty * slopes
        tail = [float((by_one + by_two).sum()), float(gap * by_two.sum()) + 0.1 * (theta[columns + 1] - 0.5)]
        return float(value), np.concatenate([slope, tail])

    bounds = [(0, None) if sign > 0 else (None, 0) if sign < 0 else (None, None) for sign in signs]
    start = np.concatenate([np.array(signs) * 0.1, [1.0, 0.5]])
    found = minimize(loss, start, jac=True, method="L-BFGS-B", bounds=[*bounds, (None, None), (-3, 3)])
    low = found.x[columns]
    return found.x[:columns], np.array([low, low + np.exp(found.x[columns + 1])])


def _cuts(scores: np.ndarray[Any, Any], levels: np.ndarray[Any, Any]) -> tuple[tuple[float, float], float]:
    """The two cut points with the best quadratic weighted kappa."""
    import numpy as np

    values = np.unique(np.round(scores, 4))
    steps = np.append((values[:-1] + values[1:]) / 2, [values[-1] + 0.5, values[-1] + 1.5])
    below = np.array([[(scores[levels == level] < step).sum() for step in steps] for level in (0, 1, 2)])
    marked = np.bincount(levels, minlength=3)
    low, high = np.triu_indices(len(steps))
    read = np.stack([below[:, low], below[:, high] - below[:, low], marked[:, None] - below[:, high]])
    cost = (np.arange(3)[:, None] - np.arange(3)[None, :]) ** 2
    observed = (read * cost[:, :, None]).sum(axis=(0, 1)) * len(levels)
    chance = (read.sum(axis=1)[:, None, :] * marked[None, :, None] * cost[:, :, None]).sum(axis=(0, 1))
    kappas = 1 - observed / np.maximum(chance, 1e-9)
    best = int(np.argmax(kappas))
    one, two = float(steps[low[best]]), float(steps[high[best]])
    return (one, max(two, one + LEAST_GAP)), float(kappas[best])


def main() -> None:
    """`python -m trainer.fit`: report, look into one criterion or sign, or write the points into the rubrics."""
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
    fits = {}
    for name in bench.names:
        if options.why and not name.endswith(options.why):
            continue
        table = bench.table(name)
        if not any(table.groups):
            print(f"{name:48} no log shows it")
            continue
        fits[name] = fit(name, table)
        print(
            f"{name:48} n={int(sum(1 for m, y in zip(table.marks, table.y) if y and m.group)):4}  kappa {fits[name].kappa:.2f}"
        )
        if options.why:
            _show_why(table, fits[name])
    print(f"{'mean':48}         kappa {sum(f.kappa for f in fits.values()) / len(fits):.3f}")
    if options.write:
        for language in bench.judges:
            _write(options.rubrics / language, fits)


def _show_sign(bench: Bench, sign: str) -> None:
    for mark, reply in bench.read:
        for hit in reply.hits(sign):
            text = mark.conversation.turns[-1].text.replace("\n", " ")
            start, end, quote = reply.text.quote(hit.span.first, hit.span.last) if hit.span.last else (0, 0, "-")
            cue = hit.cue.text if hit.cue else ""
            print(
                f"{mark.conversation.id:12} [{quote}] {cue}  {'SPOILED ' + hit.spoiled if hit.spoiled else ''}\n      {text[:200]}"
            )


def _show_why(table: Table, found: Fit) -> None:
    print(f"  base {found.base}")
    for (line, points), count in zip(found.points.items(), table.x.sum(axis=0), strict=True):
        print(f"  {points:6.2f}  {line}   ({int(count)} replies)")
    order = sorted(range(len(table.y)), key=lambda n: (-abs(int(table.y[n]) - found.levels[n]), n))
    for n in order[:60]:
        mark = table.marks[n]
        if mark.group and table.y[n] != found.levels[n]:
            lines = [line for line, holds in zip(table.lines, table.x[n], strict=True) if holds]
            print(
                f"{mark.conversation.id} marked {table.y[n]} read {found.levels[n]}: {mark.conversation.turns[-1].text!r}\n     {lines}"
            )
    wrong: dict[int, list[str]] = defaultdict(list)
    for n, mark in enumerate(table.marks):
        if not mark.group:
            points = found.base + sum(p for p, holds in zip(found.points.values(), table.x[n], strict=True) if holds)
            level = max(0, min(2, math.floor(points + 1e-9)))
            if level != table.y[n]:
                wrong[int(table.y[n])].append(f"read {level}: {mark.conversation.turns[-1].text}")
    for level, texts in sorted(wrong.items()):
        print(f"  examples and traps of level {level} read otherwise:", *texts[:25], sep="\n     ")


def _write(folder: Path, fits: dict[str, Fit]) -> None:
    """New points into the rubric files, everything else as it stands."""
    from ruamel.yaml import YAML

    editor = YAML()
    editor.width = 4096
    editor.preserve_quotes = True
    editor.indent(mapping=2, sequence=4, offset=2)
    for path in sorted(folder.glob("*.yaml")):
        data = editor.load(path.read_text(encoding="utf-8"))
        if "criteria" not in data:
            continue
        for criterion in data["criteria"]:
            found = fits.get(f"{data['rubric']}.{criterion['id']}")
            if found:
                lines = criterion["indicators"]
                for line, points in {"base": found.base, **found.points}.items():
                    if line in lines:
                        lines[line] = points or math.copysign(LEAST_POINTS, lines[line] or 1)
        with path.open("w", encoding="utf-8") as out:
            editor.dump(data, out)


if __name__ == "__main__":
    main()
