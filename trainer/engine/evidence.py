"""Hits as evidence: the trainee's own characters, and the cue that knew them."""

from collections.abc import Iterable

from trainer.engine.reading import Hit, ReplyReading
from trainer.engine.spans import NOWHERE
from trainer.model.score import Evidence


def evidence_of(hits: Iterable[Hit], reply: ReplyReading) -> tuple[Evidence, ...]:
    """Each place once, in the order of the reply; a reading of the whole reply has no place to show."""
    spans = {(hit.span.first, hit.span.last): hit for hit in hits if hit.span is not NOWHERE}
    return tuple(quoted(spans[place], reply) for place in sorted(spans))


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
