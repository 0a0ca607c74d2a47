"""Lines of a rubric that did not hold: which part was not there, and how near it came."""

from collections.abc import Iterator

from trainer.engine.evidence import evidence_of, quoted
from trainer.engine.nearly import nearly
from trainer.engine.reading import Hit, ReplyReading, lookalikes_of
from trainer.engine.rules import term_hits
from trainer.model.explanation import LOOKALIKE, Gap, Lack, Uncounted
from trainer.model.rubric import Rule, Sign, Term

TIMES = {1: "", 2: " twice", 3: " thrice"}


class Misses:
    """What one reply lacks; each sign is looked into once, when a line asks for it."""

    def __init__(self, reply: ReplyReading, signs: tuple[Sign, ...]) -> None:
        self._reply = reply
        self._signs = {sign.id: sign for sign in signs}
        self._uncounted: dict[str, tuple[Uncounted, ...]] = {}
        self._absent: dict[str, Gap] = {}

    def gaps(self, rule: Rule) -> list[Gap]:
        """Everything that kept the rule from holding, in its order."""
        return [gap for term in rule.terms for gap in self._of_term(term)]

    def uncounted(self, name: str) -> tuple[Uncounted, ...]:
        """The places of a sign that are spoiled, and those inside a look-alike; slots and readings have none."""
        if name not in self._signs:
            return ()
        if name not in self._uncounted:
            spoiled = [hit for hit in self._reply.hits(name) if hit.spoiled is not None]
            found = [Uncounted(name, hit.spoiled.value, quoted(hit, self._reply)) for hit in spoiled if hit.spoiled]
            self._uncounted[name] = (*found, *_inside_lookalikes(self._signs[name], self._reply))
        return self._uncounted[name]

    def _of_term(self, term: Term) -> Iterator[Gap]:
        hits = term_hits(term, self._reply)
        if bool(hits) is not term.negated:
            return
        if term.negated:
            yield Gap(_written(term), Lack.UNWANTED, evidence_of(hits, self._reply))
            return
        names = dict.fromkeys(term.signs)
        good = [hit for name in names for hit in self._reply.good(name)]
        if term.times > 1:
            lack = Lack.FEW if good else Lack.ABSENT
            yield Gap(_written(term), lack, evidence_of(good, self._reply))
            return
        absent = [name for name in names if not self._reply.good(name)]
        yield from (self._of_sign(name) for name in absent)
        if not absent:
            yield Gap(_written(term), Lack.APART, evidence_of(good, self._reply))

    def _of_sign(self, name: str) -> Gap:
        if name not in self._absent:
            self._absent[name] = self._look_into(name)
        return self._absent[name]

    def _look_into(self, name: str) -> Gap:
        for found in self.uncounted(name):
            return Gap(name, Lack.UNCOUNTED, (found.evidence,), uncounted=found)
        close = nearly(self._signs[name], self._reply) if name in self._signs else None
        if close is None:
            return Gap(name, Lack.ABSENT)
        lack = Lack.ALMOST if close.part else Lack.SCATTERED
        return Gap(name, lack, evidence_of(close.hits, self._reply), close.cue.text, close.part)


def _inside_lookalikes(sign: Sign, reply: ReplyReading) -> Iterator[Uncounted]:
    """Of the hits that share words with a look-alike the longest, unless the sign is found there in another way."""
    found = sorted(reply.matches.of_list(sign.id), key=lambda pair: pair[1].first - pair[1].last)
    taken = {n for hit in reply.hits(sign.id) for n in range(hit.span.first, hit.span.last)}
    for at, around in reply.matches.of_list(lookalikes_of(sign.id)):
        for position, span in found:
            place = set(range(span.first, span.last))
            if place & set(range(around.first, around.last)) and not place & taken:
                taken |= place
                hit = Hit(sign.id, span, sign.cues[position])
                yield Uncounted(sign.id, LOOKALIKE, quoted(hit, reply), sign.lookalikes[at].text)


def _written(term: Term) -> str:
    return f" {term.join} ".join(term.signs) + TIMES[term.times]
