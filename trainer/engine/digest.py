"""The digest of plain data: the same for the same data, however a program wrote it down."""

import hashlib
import json

UNSIGNED = frozenset({"receipt", "explanation"})
"""Keys of a stored score that its own digest leaves out."""


def digest(value: object) -> str:
    """SHA-256 over canonical JSON: keys in order, no spaces, 64.0 as 64; only what JSON can say may be in it."""
    text = json.dumps(_canonical(value), sort_keys=True, separators=(",", ":"), ensure_ascii=True)
    return hashlib.sha256(text.encode("ascii")).hexdigest()


def digest_of_scores(record: dict[str, object]) -> str:
    """What a receipt says of the scores it came with."""
    return digest({key: value for key, value in record.items() if key not in UNSIGNED})


def _canonical(value: object) -> object:
    if isinstance(value, dict):
        return {key: _canonical(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_canonical(item) for item in value]
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value
