"""Writes a file all at once."""

from pathlib import Path


def replace_file(path: Path, source: bytes) -> None:
    """The new bytes under the name, or the old ones; half a file is never left there."""
    beside = path.with_name(f".{path.name}.part")
    beside.write_bytes(source)
    beside.replace(path)
