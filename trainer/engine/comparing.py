"""Two scores of one conversation held against each other."""

from collections import Counter
from collections.abc import Sequence

from trainer.model.comparison import Comparison, Flip, Tally
from trainer.model.stored import StoredLevel, StoredScore

NOTHING = StoredLevel()
"""What is written down nowhere: level 0, and sure."""


def compare(old: StoredScore, new: StoredScore) -> Comparison:
    """Everything that flipped from the old score to the new, in the order of the turns and the criteria."""
    shared = set(old.turns) & set(new.turns)
    keys = sorted(key for key in {**old.levels, **new.levels} if key[0] in shared)
    flips = (_flip(key, old.levels.get(key, NOTHING), new.levels.get(key, NOTHING)) for key in keys)
    return Comparison(
        id=new.id,
        flips=tuple(flip for flip in flips if flip),
        old_band=old.band,
        new_band=new.band,
        old_score=old.score,
        new_score=new.score,
        critical_now=tuple(name for name in new.critical if name not in old.critical),
        critical_no_longer=tuple(name for name in old.critical if name not in new.critical),
        turns_differ=old.turns != new.turns,
        explained=old.explained,
    )


def _flip(key: tuple[int, str], old: StoredLevel, new: StoredLevel) -> Flip | None:
    if (old.level, old.sure) == (new.level, new.sure):
        return None
    before, after = old.lines, new.lines
    return Flip(
        turn=key[0],
        criterion=key[1],
        old=old,
        new=new,
        now=tuple((line, points) for line, points in after.items() if line not in before),
        no_longer=tuple((line, points) for line, points in before.items() if line not in after),
        reweighed=tuple((line, before[line], p) for line, p in after.items() if line in before and before[line] != p),
    )


def tally(flipped: Sequence[Comparison], compared: int) -> Tally:
    """The flips of the conversations in which anything flipped, counted."""
    flips = [flip for each in flipped for flip in each.flips]
    higher = Counter(flip.criterion for flip in flips if flip.new.level > flip.old.level)
    lower = Counter(flip.criterion for flip in flips if flip.new.level < flip.old.level)
    bands = Counter((each.old_band, each.new_band) for each in flipped if each.old_band != each.new_band)
    return Tally(
        compared=compared,
        flipped=len(flipped),
        higher=higher.total(),
        lower=lower.total(),
        certainty=sum(flip.new.level == flip.old.level for flip in flips),
        criteria=tuple((name, higher[name], lower[name]) for name in sorted(higher | lower)),
        bands=tuple((old, new, count) for (old, new), count in sorted(bands.items(), key=lambda item: str(item[0]))),
        critical_now=sum(len(each.critical_now) for each in flipped),
        critical_no_longer=sum(len(each.critical_no_longer) for each in flipped),
    )
