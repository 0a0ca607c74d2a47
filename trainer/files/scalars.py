"""What an unquoted YAML scalar is: the core schema of YAML 1.2, so dates, times, yes and no stay text."""

import re
from math import isfinite

from trainer.files.document import WrittenFloat, WrittenInt

INT = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,17})")
FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*|[0-9]+(?=[eE]))(?:[eE][-+]?[0-9]+)?")
WORDS: dict[str, bool | None] = {
    "": None, "~": None, "null": None, "Null": None, "NULL": None,
    "true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False,
}  # fmt: skip


def plain_value(written: str) -> str | int | float | bool | None:
    """The value of an unquoted scalar; numbers that lose their spelling (007) or their size stay text."""
    if written in WORDS:
        return WORDS[written]
    if INT.fullmatch(written):
        whole = WrittenInt(written)
        whole.source = written
        return whole
    if FLOAT.fullmatch(written) and isfinite(float(written)):
        number = WrittenFloat(written)
        number.source = written
        return number
    return written
