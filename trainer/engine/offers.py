"""The amounts of a reply against what may be granted, what was named before, and what was offered before."""

import re
from collections.abc import Iterable

from trainer.engine.quantities.money import Amount, amounts
from trainer.engine.quantities.standing import Standing, adds, demanded, refunds, standing
from trainer.engine.reading import ReplyReading
from trainer.engine.spans import Span
from trainer.engine.text import Text, read

NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")


def new_amounts(reply: ReplyReading) -> list[Span]:
    """Amounts that neither the customer nor the facts named, and that are not refused."""
    return _places(reply, (amount for amount in _held_out(reply) if not _named_before(reply, amount)))


def within_limit(reply: ReplyReading) -> list[Span]:
    """Amounts up to the limit; one that was named before counts where it is granted."""
    return _places(reply, (amount for amount in _held_out(reply) if _within(reply, amount)))


def over_limit(reply: ReplyReading) -> list[Span]:
    """Amounts above the limit that are granted; one that was named before only where the customer demanded it."""
    granted = (amount for amount in amounts(reply.text.normal) if _standing(reply, amount) is Standing.GRANTED)
    return _places(reply, (amount for amount in granted if _exceeds(reply, amount) and _claimed(reply, amount)))


def raised(reply: ReplyReading) -> bool:
    """Whether the agent grants more than any amount named by the agent before, or something on top of it."""
    before = [amount.value for text in reply.case.earlier for amount in amounts(text.normal)]
    now = [amount for amount in amounts(reply.text.normal) if _standing(reply, amount) is Standing.GRANTED]
    return bool(before) and any(amount.value > max(before) or adds(reply.text.normal, amount) for amount in now)


def _standing(reply: ReplyReading, amount: Amount) -> Standing:
    return standing(reply.text.normal, amount)


def _held_out(reply: ReplyReading) -> Iterable[Amount]:
    return (amount for amount in amounts(reply.text.normal) if _standing(reply, amount) is not Standing.REFUSED)


def _within(reply: ReplyReading, amount: Amount) -> bool:
    known = reply.case.about.limit_of(amount) is not None
    own = not _named_before(reply, amount) or _standing(reply, amount) is Standing.GRANTED
    return known and own and not _exceeds(reply, amount)


def _exceeds(reply: ReplyReading, amount: Amount) -> bool:
    """Above the limit of its currency; money that goes back has a limit only where the authority puts one on it."""
    about = reply.case.about
    limit = about.limit_of(amount)
    freely = not about.refunds_limited and refunds(reply.text.normal, amount)
    return limit is not None and amount.value > limit and not freely


def _named_before(reply: ReplyReading, amount: Amount) -> bool:
    return bool(_heard(reply, amount)) or amount.value in _in_facts(reply)


def _claimed(reply: ReplyReading, amount: Amount) -> bool:
    """The agent's own idea, or one that the customer demanded; what was paid or charged is neither."""
    heard = _heard(reply, amount)
    return any(demanded(text.normal, named) for text, named in heard) if _named_before(reply, amount) else True


def _heard(reply: ReplyReading, amount: Amount) -> list[tuple[Text, Amount]]:
    """Where the customer named the same sum."""
    named = ((text, one) for text in reply.case.heard for one in amounts(text.normal))
    return [(text, one) for text, one in named if one.value == amount.value]


def _in_facts(reply: ReplyReading) -> set[float]:
    """The numbers in the wordings of the scenario's facts."""
    texts = [read(wording) for _, wordings in reply.case.about.facts for wording in wordings]
    digits = {
        float(token.word.replace(",", "")) for text in texts for token in text.tokens if NUMBER.fullmatch(token.word)
    }
    return digits | {amount.value for text in texts for amount in amounts(text.normal)}


def _places(reply: ReplyReading, found: Iterable[Amount]) -> list[Span]:
    return [Span(*reply.text.tokens_of(amount.start, amount.end), 100.0) for amount in found]
