"""A cue taken apart: literal words, `{sets}`, `<slots>`, `[quantities]`, and how far apart they may stand."""

import re
from dataclasses import dataclass
from enum import StrEnum

from trainer.engine.stem import stem
from trainer.engine.text import read

PIECE = re.compile(
    r"\{([\w-]+)\}|<([\w-]+)>|\[([\w ]+)\]|(\.\.\.|…)|=([^\s{}<>\[\]]+)|([^{}<>\[\]=\s.…]+(?:\.[^{}<>\[\]=\s.…]+)*)|\s+"
)


class Kind(StrEnum):
    """What a part of a cue matches."""

    WORDS = "words"
    SET = "set"
    SLOT = "slot"
    READING = "reading"


@dataclass(frozen=True, slots=True)
class Part:
    """One part; `keys` are the stems (or `=exact` words) of a literal, `name` the set, slot or reading."""

    kind: Kind
    keys: tuple[str, ...] = ()
    name: str = ""
    wide: bool = False
    """Whether `...` stands before this part."""


def parts_of(cue: str) -> tuple[Part, ...]:
    """The parts in order; neighbouring English words make one part, and so does a run of Chinese characters."""
    parts: list[Part] = []
    wide = False
    glue = False
    for piece in PIECE.finditer(cue):
        named, slot, reading, gap, exact, literal = piece.groups()
        if gap:
            wide, glue = True, False
            continue
        if literal or exact:
            keys = (f"={exact.lower()}",) if exact else _keys(literal)
            joined = glue and not wide and parts and not (_chinese(keys[0]) or _chinese(parts[-1].keys[-1]))
            if joined:
                parts[-1] = Part(Kind.WORDS, parts[-1].keys + keys, wide=parts[-1].wide)
            elif keys:
                parts.append(Part(Kind.WORDS, keys, wide=wide))
            glue = bool(keys)
        elif named or slot or reading:
            kind = Kind.SET if named else Kind.SLOT if slot else Kind.READING
            parts.append(Part(kind, name=named or slot or reading, wide=wide))
            glue = False
        else:
            continue
        wide = False
    return tuple(parts)


def _keys(literal: str) -> tuple[str, ...]:
    return tuple(stem(token.word) for token in read(literal).tokens if token.word not in ",.'\"")


def _chinese(key: str) -> bool:
    return "\u3400" <= key.lstrip("=")[:1] <= "\u9fff"
