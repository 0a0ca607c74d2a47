"""A parsed file as plain data that still knows where each key and value stands."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from trainer.model.problem import Location

Path = tuple[str | int, ...]
"""The way from the top of a document to a value: keys of mappings, positions in lists."""
Place = tuple[int, int]
"""Line and column, from 1."""


class WrittenInt(int):
    """A whole number that remembers its spelling, for places where text was meant."""

    source: str


class WrittenFloat(float):
    """A number with decimals that remembers its spelling (`1.50`)."""

    source: str


@dataclass(frozen=True, slots=True)
class Document:
    """`data` holds dicts, lists and scalars; a key with nothing after it is not in `data`, only in `keys`."""

    file: str
    data: object
    source: bytes = field(repr=False, default=b"")
    values: Mapping[Path, Place] = field(repr=False, default_factory=dict)
    keys: Mapping[Path, Place] = field(repr=False, default_factory=dict)

    def at(self, *path: str | int) -> Location:
        """Where the value begins; for a value that is not there, where its nearest parent does."""
        return self._nearest(self.values, path)

    def key(self, *path: str | int) -> Location:
        """Where the key of the value stands; a list item and the document itself are their own key."""
        return Location(self.file, *self.keys[path]) if path in self.keys else self.at(*path)

    def _nearest(self, places: Mapping[Path, Place], path: Path) -> Location:
        for length in range(len(path), -1, -1):
            if path[:length] in places:
                return Location(self.file, *places[path[:length]])
        return Location(self.file)
