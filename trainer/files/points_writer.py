"""Puts new points into a rubric file; every other character stays as it is, comments and layout too."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from trainer.files.document import Document, Place
from trainer.files.loaded import Loaded, failed, loaded
from trainer.files.replace import replace_file
from trainer.files.source import read_source
from trainer.files.yaml import parse_yaml
from trainer.model.message import msg
from trainer.model.problem import Location, Problem

NUMBER = re.compile(r"[^\s,}#]+")
Points = Mapping[str, Mapping[str, float]]
"""For each criterion the points by line of its `indicators`, `base` among them."""
Change = tuple[Place, float]


def write_points(path: Path, points: Points, shown: str | None = None) -> Loaded[int]:
    """How many numbers changed; criteria and lines that the file does not have are passed over."""
    file = shown or str(path)
    source = read_source(path, file)
    if source.value is None:
        return failed(source.problems)
    read = parse_yaml(source.value, file)
    if read.value is None:
        return failed(read.problems)
    changes = list(_changes(read.value, points))
    changed = spliced(source.value, changes)
    after = parse_yaml(changed, file).value
    if after is None or list(_changes(after, points)) or _skeleton(after.data) != _skeleton(read.value.data):
        wrong = msg("The points cannot be put into this file.")
        return failed([Problem(Location(file), "R218", wrong, msg("Write each line of `indicators` with its number."))])
    if changes:
        replace_file(path, changed)
    return loaded(len(changes), [])


def _changes(document: Document, points: Points) -> Iterator[Change]:
    """The place of every number that is to be another one."""
    data = document.data if isinstance(document.data, dict) else {}
    for n, criterion in enumerate(data.get("criteria", ())):
        new = points.get(f"{data.get('rubric')}.{criterion.get('id')}", {})
        for line, old in criterion.get("indicators", {}).items():
            if line in new and new[line] != old:
                yield document.values["criteria", n, "indicators", line], new[line]


def spliced(source: bytes, changes: list[Change]) -> bytes:
    """The source with the words at some places replaced by numbers."""
    lines = source.decode("utf-8").splitlines(keepends=True)
    mark = len("\ufeff") if source.startswith(b"\xef\xbb\xbf") else 0
    for (line, column), number in sorted(changes, reverse=True):
        text = lines[line - 1]
        at = column - 1 + (mark if line == 1 else 0)
        lines[line - 1] = text[:at] + NUMBER.sub(repr(number), text[at:], count=1)
    return "".join(lines).encode("utf-8")


def _skeleton(data: object) -> object:
    """The data with the points of all lines left out."""
    if isinstance(data, dict):
        return {key: sorted(value) if key == "indicators" else _skeleton(value) for key, value in data.items()}
    return [_skeleton(item) for item in data] if isinstance(data, list) else data
