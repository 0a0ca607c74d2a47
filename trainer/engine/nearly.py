"""Cues that nearly stood in a reply: all of their parts but one, or all of them in the wrong places."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from trainer.engine.cue import Kind, Part, parts_of
from trainer.engine.reading import Hit, ReplyReading
from trainer.engine.spans import NOWHERE, Span
from trainer.engine.text import read
from trainer.model.rubric import Cue, Sign

NAMED = re.compile(r"\{[\w-]+\}|<[\w-]+>|\[[\w ]+\]|\.\.\.|…|=")
LEAST = {"en": 7, "zh": 3}
"""So many characters, small words left out, must be there of a cue that is said to have nearly held."""
BRACKETS = {Kind.SET: "{{{}}}", Kind.SLOT: "<{}>", Kind.READING: "[{}]"}


@dataclass(frozen=True, slots=True)
class Nearly:
    """`part` is what was not found, as the cue writes it; empty where the parts are there and do not join."""

    cue: Cue
    part: str
    hits: tuple[Hit, ...]
    weight: int
    """Characters found."""


def nearly(sign: Sign, reply: ReplyReading) -> Nearly | None:
    """The cue of a sign of which most was found in one sentence; of equals the first."""
    found = [close for cue in sign.cues for close in _close(cue, sign.id, reply)]
    return max(found, key=lambda close: close.weight, default=None)


def _close(cue: Cue, sign: str, reply: ReplyReading) -> Iterator[Nearly]:
    parts = reply.matches.of_parts(cue.text)
    missing = [n for n, (_, spans) in enumerate(parts) if not spans]
    if len(parts) < 2 or len(missing) > 1:
        return
    there = [[span for span in spans if span is not NOWHERE] for _, spans in parts if spans]
    for together in _by_sentence(there, reply):
        if _overlap(together):
            continue
        weight = sum(_weight(span, reply) for span in together)
        if weight >= LEAST[reply.language]:
            part = as_written(cue.text, missing[0]) if missing else ""
            yield Nearly(cue, part, tuple(Hit(sign, span, cue) for span in together), weight)


def _by_sentence(columns: Sequence[Sequence[Span]], reply: ReplyReading) -> Iterator[list[Span]]:
    """For each sentence that holds all the parts, the first place of each."""
    tokens = reply.text.tokens
    firsts: list[dict[int, Span]] = []
    for spans in columns:
        places: dict[int, Span] = {}
        for span in spans:
            places.setdefault(tokens[span.first].sentence, span)
        firsts.append(places)
    shared = set.intersection(*map(set, firsts)) if firsts else set()
    for sentence in sorted(shared):
        yield [places[sentence] for places in firsts]


def _overlap(spans: Sequence[Span]) -> bool:
    ordered = sorted(spans)
    return any(one.last > other.first for one, other in pairwise(ordered))


def _weight(span: Span, reply: ReplyReading) -> int:
    small = {n for word in reply.matches.of_set("function_word") for n in range(word.first, word.last)}
    return sum(len(reply.text.tokens[n].word) for n in range(span.first, span.last) if n not in small)


def as_written(cue: str, number: int) -> str:
    """One part of a cue with its own letters; parts themselves keep only the stems of their words."""
    parts = parts_of(cue)
    part = parts[number]
    if part.kind is not Kind.WORDS:
        return BRACKETS[part.kind].format(part.name)
    words = [token.word for token in read(NAMED.sub(" ", cue)).tokens if token.word not in ",.'\""]
    before, wanted = sum(len(each.keys) for each in parts[:number]), len(part.keys)
    found = words[before : before + wanted] if len(words) == sum(len(each.keys) for each in parts) else part.keys
    return _joined(part, tuple(found))


def _joined(part: Part, words: tuple[str, ...]) -> str:
    return ("" if "\u3400" <= part.keys[0][:1] <= "\u9fff" else " ").join(words)
