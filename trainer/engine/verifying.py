"""Kept scores held against the same conversation scored once more."""

from collections.abc import Mapping

from trainer.engine.digest import UNSIGNED, digest, digest_of_scores
from trainer.model.stored import StoredScore
from trainer.model.verification import Basis, Verification


def verify(kept: StoredScore, again: StoredScore) -> Verification:
    """What has changed since the receipt was written; both must have one."""
    then, now = kept.receipt or {}, again.receipt or {}
    before, after = _without_receipt(kept), _without_receipt(again)
    keys = dict.fromkeys((*before, *after))
    return Verification(
        id=kept.id,
        basis=tuple(basis for basis in Basis if then.get(basis) != now.get(basis)),
        rubrics=_changed(then.get(Basis.RUBRICS), now.get(Basis.RUBRICS)),
        version=str(then.get("version", "")),
        altered=then.get("scores") != digest_of_scores(dict(kept.record)),
        different=tuple(key for key in keys if digest(before.get(key)) != digest(after.get(key))),
    )


def _without_receipt(score: StoredScore) -> dict[str, object]:
    return {key: value for key, value in score.record.items() if key not in UNSIGNED}


def _changed(then: object, now: object) -> tuple[str, ...]:
    before = then if isinstance(then, Mapping) else {}
    after = now if isinstance(now, Mapping) else {}
    return tuple(str(name) for name in dict.fromkeys((*before, *after)) if before.get(name) != after.get(name))
