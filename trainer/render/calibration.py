"""Agreement of people and scorer as text: a table of criteria, all together, replies to talk about, advice."""

from collections.abc import Iterable, Mapping

from trainer.model.calibration import Agreement, Calibration, Totals
from trainer.model.report import Interval
from trainer.model.rubric import Criterion
from trainer.render.calibration_talk import advice_in_words, figure, talks_in_words
from trainer.render.look import Look
from trainer.render.page import Page
from trainer.render.phrases import listed
from trainer.render.script import in_script
from trainer.render.terminal import padded, width
from trainer.render.wording import _, ngettext

Titles = Mapping[str, str]
TABLE_COLUMNS = 76
NOTHING = "–"


def calibration_text(found: Calibration, criteria: Iterable[Criterion], look: Look) -> str:
    """Everything, the figures first; `criteria` name what the figures are about."""
    page = Page(look)
    titles = {criterion.name: in_script(criterion).title for criterion in criteria}
    page.title(ngettext("Agreement on {n} reply", "Agreement on {n} replies", found.totals.replies))
    page.say(_("Marked by: {names}").format(names=listed(found.raters)))
    _criteria(found.criteria, titles, page)
    _totals(found, page)
    talks_in_words(found.talks, titles, page)
    advice_in_words(found.advice, titles, page)
    return page.text()


def _criteria(criteria: tuple[Agreement, ...], titles: Titles, page: Page) -> None:
    page.heading(_("Criterion by criterion"))
    heads = (_("shown"), _("scorer"), _("95 in 100"), _("people"), _("alpha"), _("length"))
    columns = [max(width(head), least) for head, least in zip(heads, (4, 5, 13, 5, 5, 5), strict=True)]
    if page.columns >= TABLE_COLUMNS:
        page.row(*_cells(heads, columns), _("criterion"))
    for each in criteria:
        cells = _figures(each)
        title = titles.get(each.criterion, each.criterion)
        if page.columns >= TABLE_COLUMNS:
            page.row(*_cells(cells, columns), title)
        else:
            page.item(title)
            page.under(
                listed(tuple(_("{label}: {text}").format(label=h, text=c) for h, c in zip(heads, cells, strict=True)))
            )
    page.soft(_("shown: replies in which a person sees it; in brackets: too few for the mean."))
    page.soft(
        _("scorer: kappa of people and scorer, from 0 (chance) to 1; 95 times in 100 it lies in the range beside it.")
    )
    page.soft(_("people, alpha: how far people agree with each other."))
    page.soft(_("length: the best that the length of the reply alone could do."))


def _figures(each: Agreement) -> tuple[str, ...]:
    span = _("{low} to {high}").format(low=figure(each.scorer.low), high=figure(each.scorer.high))
    people, alpha = (NOTHING if value is None else figure(value) for value in (each.people, each.alpha))
    shown = str(each.positives) if each.counted else f"({each.positives})"
    return (shown, figure(each.scorer.value), span, people, alpha, figure(each.length))


def _cells(texts: Iterable[str], columns: Iterable[int]) -> list[str]:
    """Numbers end where the head of their column ends."""
    return [padded("", columns - width(text)) + text for text, columns in zip(texts, columns, strict=True)]


def _totals(found: Calibration, page: Page) -> None:
    page.heading(_("All together"))
    for label, text in _lines(found.totals, sum(each.counted for each in found.criteria)):
        page.pair(label, text)
    if len(found.languages) > 1:
        page.heading(_("In each language"))
    for tag, totals in found.languages if len(found.languages) > 1 else ():
        replies = ngettext("{n} reply", "{n} replies", totals.replies)
        page.item(_("{label}: {text}").format(label=tag, text=replies))
        for label, text in _lines(totals, 0):
            page.under(_("{label}: {text}").format(label=label, text=text))


def _lines(totals: Totals, counted: int) -> Iterable[tuple[str, str]]:
    """What there is to say, as labels and texts."""
    if totals.macro:
        label = (
            ngettext("mean of {n} criterion", "mean of {n} criteria", counted) if counted else _("mean of the criteria")
        )
        yield label, _beside_people(totals.macro, totals.macro_people)
    yield _("all levels in one table"), _beside_people(totals.pooled, totals.pooled_people)
    order = _("{rank}; by length alone {length}")
    yield _("order of the replies"), order.format(rank=figure(totals.rank), length=figure(totals.rank_length))
    yield _("false alarms of conduct"), _("{n} in 100 replies").format(n=f"{totals.false_alarms:.1f}")
    if totals.recall is not None:
        yield _("faults of conduct that are found"), _("{n} in 100").format(n=f"{100 * totals.recall:.0f}")


def _beside_people(kappa: Interval, people: float | None) -> str:
    text = _("{value} ({low} to {high})").format(
        value=figure(kappa.value), low=figure(kappa.low), high=figure(kappa.high)
    )
    return (
        text
        if people is None
        else _("{text}; people with each other {people}").format(text=text, people=figure(people))
    )
