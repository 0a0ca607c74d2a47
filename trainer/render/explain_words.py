"""Sentences that say why words counted or did not, in the language in use."""

from collections.abc import Iterable, Mapping

from trainer.model.explanation import LOOKALIKE, Gap, Lack, Uncounted
from trainer.model.rubric import Reading
from trainer.model.score import Evidence
from trainer.render.phrases import listed, number, quoted
from trainer.render.wording import _

Meanings = Mapping[str, str]
"""What a criterion calls a sign when it tells a trainee that it is missing."""


def signed(points: float) -> str:
    """Points of a line, with a plus or a minus."""
    return f"{points:+g}".replace("-", "−")


def plain(points: float) -> str:
    """A sum of points."""
    return f"{points:g}".replace("-", "−")


class Quotes:
    """Quotes with their sources; within one criterion a source is told once."""

    def __init__(self) -> None:
        self._told: set[Evidence] = set()

    def of(self, found: Iterable[Evidence], line: str = "") -> str:
        """Each quote once; a slot or a reading that the line names anyway is no news as a source."""
        return listed(tuple(dict.fromkeys(self._quote(each, line) for each in found)))

    def _quote(self, found: Evidence, line: str) -> str:
        named = found.where == found.cue and found.cue in line
        if named or found in self._told:
            return quoted(found.quote)
        self._told.add(found)
        return _("{quote} ({source})").format(quote=quoted(found.quote), source=_source(found))


def _source(found: Evidence) -> str:
    """The cue and its place; how alike they are only where they are not wholly."""
    parts = [found.cue] if found.where == found.cue else [found.cue, found.where]
    if found.similarity < 100:
        parts.append(_("{similarity} % alike").format(similarity=number(found.similarity)))
    return ", ".join(parts)


def gap_in_words(gap: Gap, meanings: Meanings) -> str:
    """What was not there, and what of it was."""
    sentence = {
        Lack.ABSENT: _("{sign} was not found."),
        Lack.ALMOST: _("{sign} was nearly found: {words} is there of “{cue}”, and “{part}” is not."),
        Lack.SCATTERED: _(
            "{sign} was nearly found: {words} make up “{cue}”, but stand too far apart or in another order."
        ),
        Lack.UNCOUNTED: _("{sign} was found and does not count: {why}"),
        Lack.FEW: _("{sign} needs more than {words}."),
        Lack.APART: _("{sign} does not hold, though all of it is there: {words}."),
        Lack.UNWANTED: _("{sign} must not be there, and is: {words}."),
    }[gap.lack]
    words = listed(tuple(dict.fromkeys(quoted(each.quote) for each in gap.evidence))) or _("nothing")
    why = uncounted_in_words(gap.uncounted) if gap.uncounted else ""
    return sentence.format(sign=_named(gap.sign, meanings), words=words, cue=gap.cue, part=gap.part, why=why)


def _named(sign: str, meanings: Meanings) -> str:
    if sign in meanings:
        return _("{sign} ({meaning})").format(sign=sign, meaning=meanings[sign])
    return sign


def uncounted_in_words(found: Uncounted) -> str:
    """The quote and the reason why it does not count."""
    if found.reason == LOOKALIKE:
        why = _("it lies in “{cue}”, which only looks like it").format(cue=found.lookalike)
    else:
        why = reason_name(Reading(found.reason))
    return _("{quote}: {why}.").format(quote=quoted(found.evidence.quote), why=why)


def reason_name(reason: Reading) -> str:
    """Why a hit that is read in this way does not count."""
    return {
        Reading.NEGATED: _("it is negated"),
        Reading.CONDITIONAL: _("it hangs on a condition"),
        Reading.HEDGED: _("it is hedged"),
        Reading.COUNTERFACTUAL: _("it would have been, and is not"),
        Reading.PAST: _("it speaks of the past"),
        Reading.ASKED: _("it is asked, not said"),
        Reading.QUOTED: _("it is somebody else's words"),
        Reading.MOCKED: _("it is mocking"),
        Reading.STUFFED: _("the reply is a heap of keywords"),
        Reading.FIRST_PERSON: _("it is about the agent"),
        Reading.OTHERS: _("somebody else does it"),
    }[reason]
