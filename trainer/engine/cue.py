"""A cue taken apart: literal words, `{sets}`, `<slots>`, `[quantities]`, and how far apart they may stand."""

import re
from enum import StrEnum
from typing import NamedTuple

from trainer.engine.script import to_simplified
from trainer.engine.stem import stem
from trainer.engine.text import in_full, read

PIECE = re.compile(
    r"\{([\w-]+)\}|<([\w-]+)>|\[([\w ]+)\]|(\.\.\.|…)|=([^\s{}<>\[\]]+)|([^{}<>\[\]=\s.…]+(?:\.[^{}<>\[\]=\s.…]+)*)|\s+"
)
ENGLISH = re.compile(r"[a-z]+(?: [a-z]+)*")
CHINESE = re.compile(r"[\u3400-\u9fff]+")


class Kind(StrEnum):
    """What a part of a cue matches."""

    WORDS = "words"
    SET = "set"
    SLOT = "slot"
    READING = "reading"


class Part(NamedTuple):
    """One part; `keys` are the stems (or `=exact` words) of a literal, `name` the set, slot or reading."""

    kind: Kind
    keys: tuple[str, ...] = ()
    name: str = ""
    wide: bool = False
    """Whether `...` stands before this part."""


def parts_of(cue: str) -> tuple[Part, ...]:
    """The parts in order; neighbouring English words make one part, and so does a run of Chinese characters."""
    keys = _plain_keys(cue)
    return (Part(Kind.WORDS, keys),) if keys else _read_parts(cue)


def _plain_keys(cue: str) -> tuple[str, ...]:
    """Nine cues in ten are words and nothing else; they need not be read like a reply to know their keys."""
    if ENGLISH.fullmatch(cue):
        return tuple(stem(part) for word in cue.split() for part in in_full(word))
    return tuple(to_simplified(cue)) if CHINESE.fullmatch(cue) else ()


def _read_parts(cue: str) -> tuple[Part, ...]:
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
