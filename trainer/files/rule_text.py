"""A line of an indicator, stop or cap taken apart: signs joined by and, not, with, near, before, twice, thrice."""

import re

from trainer.model.message import Message, msg
from trainer.model.problem import Location
from trainer.model.rubric import Rule, Term

NAME = re.compile(r"[a-z][a-z0-9_]*|<[\w-]+>|\[[\w]+\]")
JOINS = ("with", "near", "before")
TIMES = {"twice": 2, "thrice": 3}
KEYWORDS = frozenset({*JOINS, *TIMES, "and", "not"})


def parse_rule(text: str, where: Location) -> Rule | Message:
    """The rule, or what is wrong with the line; whether its signs exist is not asked here."""
    groups: list[list[str]] = [[]]
    for word in text.split():
        if word == "and":
            groups.append([])
        else:
            groups[-1].append(word)
    terms: list[Term] = []
    for group in groups:
        term = _term(group)
        if isinstance(term, Message):
            return term
        terms.append(term)
    return Rule(" ".join(text.split()), tuple(terms), where)


def names_of(rule: Rule) -> tuple[str, ...]:
    """Every sign, slot and reading of the rule, in order."""
    return tuple(name for term in rule.terms for name in term.signs)


def _term(words: list[str]) -> Term | Message:
    negated = words[:1] == ["not"]
    words = words[1:] if negated else words
    times = TIMES.get(words[-1], 1) if words else 1
    words = words[:-1] if times > 1 else words
    names, joins = words[::2], words[1::2]
    for name in names:
        if name in KEYWORDS or not NAME.fullmatch(name):
            return msg("`{word}` stands where the name of a sign should.", word=name)
    for join in joins:
        if join not in JOINS:
            return msg("`{word}` does not join signs.", word=join)
    if not names or len(names) == len(joins):
        return msg("The name of a sign is missing.")
    if len(set(joins)) > 1:
        return msg(
            "`{one}` and `{other}` may not stand in one part; join the parts with `and`.", one=joins[0], other=joins[1]
        )
    if joins and times > 1:
        return msg("`twice` and `thrice` go with a single sign.")
    return Term(tuple(names), joins[0] if joins else "", negated, times)
