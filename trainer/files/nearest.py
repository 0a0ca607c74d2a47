"""The hint that goes with an unknown name."""

from collections.abc import Collection

from trainer.model.message import Message, msg

LIKE_ENOUGH = 62.0
FEW = 16


def did_you_mean(name: str, known: Collection[str]) -> Message:
    """The known name that is most like it; else all known names, if they are few."""
    from trainer.engine.fuzzy import nearest  # late: needed only when something is wrong

    names = sorted(known)
    found = nearest(name.casefold(), names, LIKE_ENOUGH)
    if found:
        return msg("Did you mean `{name}`?", name=found[0])
    if not names:
        return msg("There are none yet.")
    if len(names) <= FEW:
        return msg("Known names: {names}.", names=", ".join(names))
    return msg("Check the spelling; the documentation lists the names.")
