"""Replies that are worth talking about, and advice on where a criterion begins, as text."""

from collections.abc import Mapping

from trainer.model.calibration import Advice, Talk
from trainer.render.explain_words import plain, signed
from trainer.render.page import Page
from trainer.render.phrases import listed, quoted
from trainer.render.wording import _

Titles = Mapping[str, str]
"""What the criteria are called, by their names."""


def talks_in_words(talks: tuple[Talk, ...], titles: Titles, page: Page) -> None:
    """Each reply with what people and scorer say, and the addition behind it."""
    if talks:
        page.heading(_("Replies to talk about"))
    for talk in talks:
        page.item(_("{id}: {title}").format(id=talk.id, title=titles.get(talk.criterion, talk.criterion)))
        said = tuple(_("{rater} says {level}").format(rater=rater, level=level) for rater, level in talk.marks)
        page.under(_("{people}, the scorer says {level}").format(people=listed(said), level=talk.level))
        page.quote(quoted(talk.reply))
        page.under(_sum(talk))


def _sum(talk: Talk) -> str:
    """The points as an addition, each line beside its own."""
    if not talk.applicable:
        return _("The scorer sees no occasion for it in what the customer says.")
    parts = [_("{base} to begin with").format(base=plain(talk.base))]
    parts += [_("{points} for {line}").format(points=signed(points), line=line) for line, points in talk.lines]
    text = _("{sum} points: {parts}").format(sum=plain(talk.points), parts=listed(tuple(parts)))
    return f"{text} · {_('Held back by: {line}').format(line=talk.stopped_by)}" if talk.stopped_by else text


def advice_in_words(advice: tuple[Advice, ...], titles: Titles, page: Page) -> None:
    """Each base that would better be another."""
    page.heading(_("Starting points"))
    for each in advice:
        page.item(
            _(
                "{title} ({language}): with base {new} instead of {old}, agreement rises from {kappa}"
                " by {gain} ({low} to {high})."
            ).format(
                title=titles.get(each.criterion, each.criterion),
                language=each.language,
                old=plain(each.base),
                new=plain(round(each.base + each.shift, 2)),
                kappa=figure(each.kappa),
                gain=figure(each.gain.value),
                low=figure(each.gain.low),
                high=figure(each.gain.high),
            )
        )
    if not advice:
        page.item(_("No other base would agree better than chance allows."))


def figure(value: float) -> str:
    """Two decimals; no minus before nought."""
    return f"{value if round(value, 2) else 0.0:.2f}".replace("-", "−")
