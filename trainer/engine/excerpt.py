"""Which part of a reply to quote: the sentences that hold what counted, not more than one likes to read."""

from collections.abc import Iterable

from trainer.engine.text import read
from trainer.model.debrief import Excerpt
from trainer.model.score import Evidence

LONGEST = 240
LEFT_OUT_BEFORE, LEFT_OUT_AFTER = "… ", " …"

Stretch = tuple[int, int]
"""Start and end in a text."""


def excerpt(turn: int, text: str, evidence: Iterable[Evidence] = ()) -> Excerpt:
    """The sentences of the turn with the evidence marked; the beginning of the text where there is none."""
    spans = merged((e.start, e.end) for e in evidence if e.turn == turn)
    start, end = _sentences(text, spans) if spans else (0, len(text))
    if end - start > LONGEST and len(spans) > 1:
        spans = [max(spans, key=lambda span: span[1] - span[0])]
        start, end = _sentences(text, spans)
    if end - start > LONGEST:
        start, end = _clipped(text, start, end, spans[0] if spans else (start, start))
    before, after = LEFT_OUT_BEFORE if start else "", LEFT_OUT_AFTER if end < len(text) else ""
    shift = len(before) - start
    marks = tuple((max(a, start) + shift, min(b, end) + shift) for a, b in spans if a < end and b > start)
    return Excerpt(turn, before + text[start:end] + after, marks)


def merged(spans: Iterable[Stretch]) -> list[Stretch]:
    """The stretches in order, those that overlap or touch made one."""
    found: list[Stretch] = []
    for start, end in sorted(spans):
        if found and start <= found[-1][1]:
            found[-1] = found[-1][0], max(end, found[-1][1])
        elif start < end:
            found.append((start, end))
    return found


def _sentences(text: str, spans: list[Stretch]) -> Stretch:
    """From the beginning of the first sentence that a span touches to the end of the last."""
    tokens = read(text).tokens
    touched = {t.sentence for t in tokens if any(t.start < end and start < t.end for start, end in spans)}
    inside = [t for t in tokens if touched and min(touched) <= t.sentence <= max(touched)]
    return (inside[0].start, inside[-1].end) if inside else (0, len(text))


def _clipped(text: str, start: int, end: int, around: Stretch) -> Stretch:
    """A window of the sentence with the span in it, cut between words where there are any near by."""
    room = max(0, LONGEST - (around[1] - around[0])) // 2
    left = max(start, around[0] - room)
    right = min(end, left + LONGEST)
    while start < left < around[0] and text[left - 1].isascii() and text[left - 1].isalnum():
        left += 1
    while (
        right < end and right > max(left + LONGEST // 2, around[1]) and text[right].isascii() and text[right].isalnum()
    ):
        right -= 1
    return left, right
