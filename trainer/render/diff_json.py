"""What flipped since scores were kept, for other programs: one line a conversation, and one for all."""

from collections.abc import Sequence

from trainer.model.comparison import Comparison, Flip, Tally
from trainer.model.stored import StoredLevel
from trainer.render.json import Json


def comparison_object(found: Comparison) -> Json:
    """One conversation in which something flipped."""
    return {
        "id": found.id,
        "levels": [_flip(flip) for flip in found.flips],
        "band": {"old": found.old_band, "new": found.new_band},
        "score": {"old": found.old_score, "new": found.new_score},
        "critical": {"now": list(found.critical_now), "no_longer": list(found.critical_no_longer)},
        "turns_differ": found.turns_differ,
        "explained": found.explained,
    }


def tally_object(found: Tally, only_old: Sequence[str], only_new: Sequence[str]) -> Json:
    """The last line, under its only key."""
    summary: Json = {
        "compared": found.compared,
        "flipped": found.flipped,
        "higher": found.higher,
        "lower": found.lower,
        "certainty": found.certainty,
        "criteria": {name: {"higher": higher, "lower": lower} for name, higher, lower in found.criteria},
        "bands": [{"old": old, "new": new, "count": count} for old, new, count in found.bands],
        "critical": {"now": found.critical_now, "no_longer": found.critical_no_longer},
        "only_old": list(only_old),
        "only_new": list(only_new),
    }
    return {"summary": summary}


def _flip(flip: Flip) -> Json:
    return {
        "turn": flip.turn,
        "criterion": flip.criterion,
        "old": _level(flip.old),
        "new": _level(flip.new),
        "lines_now": dict(flip.now),
        "lines_no_longer": dict(flip.no_longer),
        "lines_reweighed": {line: {"old": old, "new": new} for line, old, new in flip.reweighed},
    }


def _level(level: StoredLevel) -> Json:
    return {"level": level.level, "sure": level.sure, "points": level.points}
