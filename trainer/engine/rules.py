"""Rules of a rubric against one reply: does a line of signs hold, and with which hits?"""

from itertools import product

from trainer.engine.reading import Hit, ReplyReading
from trainer.engine.spans import NOWHERE
from trainer.model.rubric import Rule, Term


def holding(rule: Rule, reply: ReplyReading) -> list[Hit] | None:
    """The hits that make a rule hold, or None; a rule of denials alone holds with no hits."""
    evidence: list[Hit] = []
    for term in rule.terms:
        hits = term_hits(term, reply)
        if bool(hits) is term.negated:
            return None
        if not term.negated:
            evidence.extend(hits)
    return evidence


def term_hits(term: Term, reply: ReplyReading) -> list[Hit]:
    """The hits of one term, empty where it does not hold."""
    if not term.join:
        hits = reply.good(term.signs[0])
        return hits if len(hits) >= term.times else []
    columns = [reply.good(name) for name in term.signs]
    tokens = reply.text.tokens
    for together in product(*(column[:12] for column in columns)):
        spans = [hit.span for hit in together if hit.span is not NOWHERE]
        if not tokens or _joined(term.join, [(span.first, tokens[span.first].sentence) for span in spans]):
            return list(together)
    return []


def _joined(join: str, places: list[tuple[int, int]]) -> bool:
    sentences = [sentence for _, sentence in places]
    if join == "with":
        return len(set(sentences)) <= 1
    if join == "near":
        return max(sentences, default=0) - min(sentences, default=0) <= 1
    firsts = [first for first, _ in places]
    return firsts == sorted(firsts) and len(set(firsts)) == len(firsts)
