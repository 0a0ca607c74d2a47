"""The hint that goes with an unknown name."""

from collections.abc import Collection

from trainer.model.message import Message, msg

LIKE_ENOUGH = 62.0
FEW = 16


def most_like(name: str, known: Collection[str]) -> str | None:
    """The known name that the given one is probably a slip for."""
    from trainer.engine.fuzzy import nearest  # late: needed only when something is wrong

    found = nearest(name.casefold(), sorted(known), LIKE_ENOUGH)
    return found[0] if found else None


def did_you_mean(name: str, known: Collection[str]) -> Message:
    """The known name that is most like it; else all known names, if they are few."""
    meant = most_like(name, known)
    if meant:
        return msg("Did you mean `{name}`?", name=meant)
    if not known:
        return msg("There are none yet.")
    if len(set(known)) <= FEW:
        return msg("Known names: {names}.", names=", ".join(sorted(set(known))))
    return msg("Check the spelling; the documentation lists the names.")
