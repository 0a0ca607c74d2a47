"""Whether a cue can be read: its brackets are closed, and the sets and readings it names exist."""

import re
from collections.abc import Collection

from trainer.files.nearest import did_you_mean
from trainer.model.message import Message, msg
from trainer.model.readings import READINGS

NAMED = re.compile(r"\{([\w-]+)\}|<([\w-]+)>|\[([\w ]+)\]")
BRACKETS = re.compile(r"[{}\[\]<>]")
MARKS = re.compile(r"[\W_]+")
PLAIN = re.compile(r"[^\W_][^{}\[\]<>]*")
"""A word and no brackets: so are most cues, and nothing can be wrong with them."""

Fault = tuple[str, Message, Message]
"""What kind of fault (`cue`, `set` or `reading`), what it is, and how to mend it."""


def faults_of(cue: str, sets: Collection[str] | None) -> list[Fault]:
    """Everything in the cue that the matcher could not follow; without `sets` any `{set}` is taken on trust."""
    if PLAIN.fullmatch(cue):
        return []
    found: list[Fault] = []
    for word_set, _, reading in NAMED.findall(cue):
        if word_set and sets is not None and word_set not in sets:
            unknown = msg("There is no word set `{name}`.", name=word_set)
            found.append(("set", unknown, did_you_mean(word_set, sets)))
        if reading and reading not in READINGS:
            unknown = msg("There is no reading `[{name}]`.", name=reading)
            found.append(("reading", unknown, did_you_mean(reading, READINGS)))
    rest = NAMED.sub(" x ", cue)
    if left := BRACKETS.search(rest):
        wrong = msg("`{mark}` does not belong to a {{set}}, <slot> or [reading].", mark=left.group())
        found.append(("cue", wrong, msg("Close the bracket, or leave it out: cues need no marks.")))
    elif not MARKS.sub("", rest) and not re.search(r"[^\s.…]", rest):
        found.append(("cue", msg("The cue has no words."), msg("Write what a reply would say.")))
    return found


def slots_of(cue: str) -> list[str]:
    """The names in `<>`."""
    return [slot for _, slot, _ in NAMED.findall(cue) if slot]
