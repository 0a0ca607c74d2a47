"""Where a reply speaks of the case: its facts, issues and remedies, and the customer's own particulars."""

from collections.abc import Iterable
from functools import lru_cache

from trainer.engine.case import Case
from trainer.engine.fuzzy import near_words
from trainer.engine.spans import Span
from trainer.engine.stem import stem
from trainer.engine.text import Text, read

EMPTY = frozenset(
    "the and for with that this you your our are was were has have had not but from they them their its will "
    "would can could should been being any all one some out off get got just very too also than then there here "
    "what when who how why which about into over under after before because does did doing please thank thanks "
    "sorry hello order number want need like still only even now make know tell said say time day days today back "
    "more".split()
)
EMPTY_CHARACTERS = frozenset(
    "的了是在我你您他她们这那不有和也就都而及与着或一个没到要去会可以吗呢吧啊么什怎为因所但还很被把给对说个里上下来"
)
FEW = 2
"""A wording with so few words (or pairs of characters) of meaning must stand there in order."""
MOST_OF_IT = 0.6
"""Of a longer one, so much in one sentence will do, in any order."""
GAP_ENGLISH, GAP_CHINESE = 2, 3


@lru_cache(maxsize=2048)
def content(text: Text) -> frozenset[str]:
    """The stems (Chinese: pairs of characters) that carry meaning in a text."""
    return frozenset(key for key, _ in _keys(text))


@lru_cache(maxsize=2048)
def _keys(text: Text) -> tuple[tuple[str, int], ...]:
    found: list[tuple[str, int]] = []
    tokens = text.tokens
    for n, token in enumerate(tokens):
        word = token.word
        if word[0].isdigit():
            found.append((word, n))
        elif word.isascii() and word.isalpha():
            if len(word) > 2 and word not in EMPTY:
                found.append((stem(word), n))
        elif n + 1 < len(tokens) and _han(word) and _han(tokens[n + 1].word):
            pair = word + tokens[n + 1].word
            if not EMPTY_CHARACTERS & set(pair):
                found.append((pair, n))
    return tuple(found)


def _han(word: str) -> bool:
    return "\u3400" <= word[0] <= "\u9fff"


def slot(name: str, case: Case) -> list[Span]:
    """The places that name a slot; `<detail>` is any particular that the customer gave."""
    if name == "detail":
        return details(case)
    if name == "issue":
        return [span for issue in case.about.issues for span in of_issue(case, issue)]
    if name == "remedy":
        return phrases(case.text, case.about.remedies, loose=case.about.from_log)
    if name == "forbidden":
        return phrases(case.text, case.about.forbidden, loose=False)
    wordings = next((wordings for slot, wordings in case.about.facts if slot == name), ())
    if not wordings and name in ("cause", "impact"):
        return details(case)
    return phrases(case.text, wordings, loose=False)


def of_issue(case: Case, issue: tuple[str, ...]) -> list[Span]:
    """Where the reply speaks of one issue: any of its topics, or for a log any of its own content words."""
    return phrases(case.text, issue, loose=case.about.from_log)


def details(case: Case) -> list[Span]:
    """The customer's particulars, in any of the turns before the reply."""
    known = frozenset().union(*(content(text) for text in case.heard)) if case.heard else frozenset()
    return [_span(n, key) for key, n in _keys(case.text) if key in known]


def phrases(text: Text, wordings: Iterable[str], *, loose: bool) -> list[Span]:
    """Where any wording stands: whole, or (if longer) most of it in one sentence; loose, any content word of it."""
    found: set[Span] = set()
    here = _keys(text)
    for wording in wordings:
        wanted = _content_of(wording)
        if loose:
            found.update(_span(n, key) for key, n in here if key in wanted)
        else:
            found.update(_whole(text, here, wanted, wording))
    return sorted(found, key=lambda span: (span.first, span.last))


@lru_cache(maxsize=4096)
def _content_of(wording: str) -> frozenset[str]:
    return content(read(wording))


@lru_cache(maxsize=4096)
def _stems_of(wording: str) -> tuple[str, ...]:
    return tuple(stem(token.word) for token in read(wording).tokens if token.word[0].isalnum())


def _whole(text: Text, here: tuple[tuple[str, int], ...], wanted: frozenset[str], wording: str) -> list[Span]:
    if len(wanted) <= FEW:
        return _in_order(text, _stems_of(wording))
    by_sentence: dict[int, list[tuple[str, int]]] = {}
    for key, n in here:
        if key in wanted:
            by_sentence.setdefault(text.tokens[n].sentence, []).append((key, n))
    return [
        Span(min(n for _, n in keys), max(_span(n, key).last for key, n in keys), 100.0)
        for keys in by_sentence.values()
        if len({key for key, _ in keys}) >= MOST_OF_IT * len(wanted)
    ]


def _in_order(text: Text, wanted: tuple[str, ...]) -> list[Span]:
    """A short wording stands there word for word, inflected or slightly misspelt, with little slipped in."""
    spans: list[Span] = []
    for start in _beginning_with(text).get(wanted[0][0], ()) if wanted else ():
        if _alike(text.tokens[start].word, wanted[0]) and (found := _follow(text, start, wanted)):
            spans.append(found)
    return spans


@lru_cache(maxsize=256)
def _beginning_with(text: Text) -> dict[str, list[int]]:
    """The tokens by their first character, which no slip and no inflection changes."""
    found: dict[str, list[int]] = {}
    for n, token in enumerate(text.tokens):
        found.setdefault(token.word[0], []).append(n)
    return found


def _follow(text: Text, start: int, wanted: tuple[str, ...]) -> Span | None:
    at, similarity = start - 1, 100.0
    reach = GAP_CHINESE if _han(wanted[0]) else GAP_ENGLISH
    for n, key in enumerate(wanted):
        stop = min(len(text.tokens), at + 2 + (reach if n else 0))
        places = ((place, _alike(text.tokens[place].word, key)) for place in range(at + 1, stop))
        place, score = next(((place, score) for place, score in places if score), (-1, 0.0))
        if place < 0 or text.tokens[place].sentence != text.tokens[start].sentence:
            return None
        at, similarity = place, min(similarity, score)
    return Span(start, at + 1, similarity)


@lru_cache(maxsize=65536)
def _alike(word: str, key: str) -> float:
    if word == key or stem(word) == key:
        return 100.0
    near = near_words(stem(word), (key,)) if word.isascii() and word.isalpha() and key.isalpha() else []
    return near[0][1] if near else 0.0


def _span(n: int, key: str) -> Span:
    return Span(n, n + (2 if _han(key) else 1), 100.0)
