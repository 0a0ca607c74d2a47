"""Hits as evidence: the trainee's own characters, and the cue that knew them."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from trainer.engine.reading import Hit, ReplyReading
from trainer.engine.spans import NOWHERE
from trainer.model.score import Evidence

POSITIONS = ("[start]", "[end]")
"""Readings that say where a sentence stands, not what is in it."""


def evidence_of(hits: Iterable[Hit], reply: ReplyReading) -> tuple[Evidence, ...]:
    """The widest places, each once, in the order of the reply; what is true of the whole reply has no place to show."""
    spans = {(hit.span.first, hit.span.last): hit for hit in hits if hit.span is not NOWHERE}
    telling = {place: hit for place, hit in spans.items() if hit.name not in POSITIONS} or spans
    return tuple(quoted(telling[place], reply) for place in _widest(telling))


def _widest(places: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The places that lie in no other, in order."""
    furthest = -1
    for first, last in sorted(places, key=lambda place: (place[0], -place[1])):
        if last > furthest:
            furthest = last
            yield first, last


def quoted(hit: Hit, reply: ReplyReading) -> Evidence:
    """One hit; `turn` and the offsets are those of the message it begins in."""
    start, end, quote = reply.text.quote(hit.span.first, hit.span.last)
    piece = reply.case.pieces[bisect_right(reply.case.pieces, start, key=lambda piece: piece.start) - 1]
    return Evidence(
        turn=piece.turn,
        start=start - piece.start,
        end=end - piece.start,
        quote=quote,
        cue=hit.cue.text if hit.cue else hit.name,
        similarity=round(hit.span.similarity, 1),
        where=f"{hit.cue.where.file}:{hit.cue.where.line}" if hit.cue else hit.name,
    )
