"""The rows of the table, and how they are printed and kept."""

import json
import platform
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from itertools import groupby
from os import cpu_count


@dataclass(frozen=True, slots=True)
class Row:
    """One figure; `least` and `most` are what it should keep to, in the same unit."""

    group: str
    name: str
    value: float
    unit: str = ""
    least: float | None = None
    most: float | None = None

    @property
    def target(self) -> str:
        bounds = (("≥", self.least), ("≤", self.most))
        return ", ".join(f"{sign} {bound:g}" for sign, bound in bounds if bound is not None)

    @property
    def kept(self) -> bool:
        return (self.least is None or self.value >= self.least) and (self.most is None or self.value <= self.most)


def table(rows: Iterable[Row]) -> str:
    """The rows under the names of their groups, with a mark where a target is missed."""
    rows = list(rows)
    name = max(len(row.name) for row in rows) + 2
    lines = []
    for group, members in groupby(rows, key=lambda row: row.group):
        lines += ["", group]
        for row in members:
            target = f"   {row.target:8}{'' if row.kept else ' missed'}" if row.target else ""
            lines.append(f"  {row.name:{name}}{_number(row.value):>9} {row.unit:14}{target}".rstrip())
    return "\n".join(lines[1:])


def as_json(rows: Iterable[Row], command: Sequence[str]) -> str:
    """All rows with what they were measured on."""
    machine = {"python": platform.python_version(), "system": platform.system(), "processors": cpu_count()}
    record = {"command": list(command), **machine, "rows": [asdict(row) for row in rows]}
    return json.dumps(record, ensure_ascii=False, indent=1) + "\n"


def _number(value: float) -> str:
    return (
        f"{value:.0f}"
        if isinstance(value, int) or abs(value) >= 1000
        else f"{value:.1f}"
        if abs(value) >= 100
        else f"{value:.3g}"
    )
