"""English inflection: the part of a word that its forms share."""

from functools import cache

WHOLE = frozenset("evening morning during nothing something anything everything this his its was is as us "
                  "yes less process address business always news access unless perhaps "
                  "note noted notes".split())  # fmt: skip

VOWELS = frozenset("aeiou")


@cache
def stem(word: str) -> str:
    """The shared beginning of `refund`, `refunds`, `refunded`, `refunding`; other words as they are."""
    if word in WHOLE or not word.isascii() or not word.isalpha():
        return word
    if len(word) < 4:
        return _trim(word)
    for ending, rest in (
        ("ies", "i"),
        ("ied", "i"),
        ("ing", ""),
        ("ed", ""),
        ("es", ""),
        ("s", ""),
    ):
        base = word.removesuffix(ending)
        if base != word and len(base) >= 3 and not (ending == "s" and base[-1] in "su"):
            return _trim(base + rest)
    return _trim(word)


def _trim(base: str) -> str:
    if len(base) > 3 and base[-1] == base[-2] and base[-1] not in "lsz":
        return base[:-1]
    if len(base) > 3 and base[-1] == "e":
        return base[:-1]
    changing = base[-1:] == "y" and (len(base) > 3 or (len(base) == 3 and base[1] not in VOWELS))
    return base[:-1] + "i" if changing else base
