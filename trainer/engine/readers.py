"""The `[readings]` of a reply that are no quantities, by the name a rubric calls them."""

from collections.abc import Callable

from trainer.engine import offers, quantity, slots
from trainer.engine.fuzzy import copied_share, similarity
from trainer.engine.reading import Readers, ReplyReading
from trainer.engine.spans import Span
from trainer.engine.temper import is_shouting
from trainer.engine.text import Text
from trainer.model.scenario import Style, Tag

COPIED_SHARE = 0.6
REPEATED = 88.0
SHORT = {"en": 6, "zh": 10}
BRIEF = {"en": 40, "zh": 60}
LONG = {"en": 90, "zh": 130}


def _questions(reply: ReplyReading) -> list[Span]:
    ends = reply.matches.of_set("question_mark")
    sentences = sorted({reply.text.tokens[span.first].sentence for span in ends})
    return [span for number in sentences for span in reply.sentence_spans(number)]


def _repeated(reply: ReplyReading) -> bool:
    return any(similarity(reply.text.normal, text.normal) >= REPEATED for text in reply.case.earlier)


def _details(reply: ReplyReading, least: int) -> list[Span]:
    spans = slots.details(reply.case)
    named = {tuple(t.word for t in reply.text.tokens[span.first : span.last]) for span in spans}
    return spans if len(named) >= least else []


def _words(text: Text) -> list[str]:
    return [token.word for token in text.tokens if token.word[0].isalnum()]


def _issue_share(reply: ReplyReading, test: Callable[[int, int], bool]) -> bool:
    done, known = reply.issues_answered()
    return known > 0 and test(done, known)


def _customer_has(name: str) -> Callable[[ReplyReading], bool]:
    return lambda reply: any(quantity.spans(name, text.normal) for text in reply.case.heard)


def _earlier_sign(name: str) -> Callable[[ReplyReading], bool]:
    return lambda reply: any(reply.elsewhere(text, name) for text in reply.case.earlier)


def _style(style: Style) -> Callable[[ReplyReading], bool]:
    return lambda reply: reply.case.about.style is style


READERS: Readers = {
    "question": _questions,
    "many_questions": lambda r: len(r.reading("question")) > 3,
    "start": lambda r: r.sentence_spans(0),
    "end": lambda r: r.sentence_spans(-1),
    "short": lambda r: r.words <= SHORT[r.language],
    "brief": lambda r: r.words <= BRIEF[r.language],
    "long": lambda r: r.words > LONG[r.language],
    "shouting": lambda r: is_shouting(r.text.raw),
    "exclaims": lambda r: r.text.normal.count("!") >= 3,
    "new_amount": offers.new_amounts,
    "copied": lambda r: r.words > 3 and copied_share(_words(r.text), _words(r.case.customer)) > COPIED_SHARE,
    "repeated": _repeated,
    "two_details": lambda r: _details(r, 2),
    "three_details": lambda r: _details(r, 3),
    "many_details": lambda r: _details(r, 5),
    "over_limit": offers.over_limit,
    "within_limit": offers.within_limit,
    "every_issue": lambda r: _issue_share(r, lambda done, known: done == known),
    "half_issues": lambda r: _issue_share(r, lambda done, known: 2 * done >= known),
    "some_issues": lambda r: _issue_share(r, lambda done, _: done > 0),
    "one_issue": lambda r: len(r.case.about.issues) < 2,
    "after_outburst": lambda r: bool(r.tempers) and r.tempers[-1].outburst,
    "after_abuse": lambda r: bool(r.tempers) and r.tempers[-1].abusive,
    "after_threat": lambda r: bool(r.tempers) and r.tempers[-1] is Tag.THREAT,
    "customer_upset": lambda r: (
        (bool(r.tempers) and r.tempers[-1].outburst) or r.elsewhere(r.case.customer, "customer_upset")
    ),
    "second_contact": lambda r: (
        r.case.about.second_contact or any(r.elsewhere(text, "customer_again") for text in r.case.heard)
    ),
    "customer_number": _customer_has("number"),
    "customer_asked": lambda r: "?" in r.case.customer.normal,
    "earlier_warning": _earlier_sign("warning_word"),
    "earlier_offer": _earlier_sign("offer_word"),
    "raised_offer": offers.raised,
    "first_reply": lambda r: r.case.first,
    **{f"style_{style}": _style(style) for style in Style},
}
