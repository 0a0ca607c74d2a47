"""Hits as evidence: the trainee's own characters, and the cue that knew them."""

from collections.abc import Iterable

from trainer.engine.reading import Hit, ReplyReading
from trainer.engine.spans import NOWHERE
from trainer.model.score import Evidence

POSITIONS = ("[start]", "[end]")
"""Readings that say where a sentence stands, not what is in it."""


def evidence_of(hits: Iterable[Hit], reply: ReplyReading) -> tuple[Evidence, ...]:
    """The widest places, each once, in the order of the reply; what is true of the whole reply has no place to show."""
    spans = {(hit.span.first, hit.span.last): hit for hit in hits if hit.span is not NOWHERE}
    telling = {place: hit for place, hit in spans.items() if hit.name not in POSITIONS} or spans
    widest = [place for place in telling if not any(_within(place, other) for other in telling)]
    return tuple(quoted(telling[place], reply) for place in sorted(widest))


def _within(place: tuple[int, int], other: tuple[int, int]) -> bool:
    return place != other and other[0] <= place[0] and place[1] <= other[1]


def quoted(hit: Hit, reply: ReplyReading) -> Evidence:
    """One hit; `turn` and the offsets are those of the message it begins in."""
    start, end, quote = reply.text.quote(hit.span.first, hit.span.last)
    piece = next(piece for piece in reversed(reply.case.pieces) if piece.start <= start)
    return Evidence(
        turn=piece.turn,
        start=start - piece.start,
        end=end - piece.start,
        quote=quote,
        cue=hit.cue.text if hit.cue else hit.name,
        similarity=round(hit.span.similarity, 1),
        where=f"{hit.cue.where.file}:{hit.cue.where.line}" if hit.cue else hit.name,
    )
