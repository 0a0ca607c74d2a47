"""A fit as text: how well it does, what its lines are worth, where it is wrong, and where a sign fires."""

from collections.abc import Iterable

from trainer.model.fitting import Firing, Fit, Mark, Miss, Why
from trainer.render.calibration_talk import figure
from trainer.render.explain_words import plain, reason_name, signed
from trainer.render.look import Look
from trainer.render.page import Page
from trainer.render.phrases import listed, quoted
from trainer.render.terminal import on_one_line
from trainer.render.wording import _, ngettext

MOST = 40


def fit_line(title: str, found: Fit | None, positives: int) -> str:
    """One criterion on one line, as it is finished."""
    if found is None:
        return on_one_line(_("{title}: too few replies show it").format(title=title))
    replies = ngettext("shown in {n} reply", "shown in {n} replies", positives)
    return on_one_line(
        _("{title}: kappa {kappa} on customers it was not fitted on; {replies}; base {base}").format(
            title=title, kappa=figure(found.kappa), replies=replies, base=plain(found.base)
        )
    )


def mean_line(fits: list[Fit]) -> str:
    """All criteria together."""
    mean = sum(found.kappa for found in fits) / len(fits)
    return _("Mean kappa of {n} criteria: {kappa}").format(n=len(fits), kappa=figure(mean))


def why_text(found: Why, look: Look) -> str:
    """The lines with their points, then the replies and examples that are read wrongly."""
    page = Page(look)
    page.heading(_("Points"))
    for line, points in found.fit.points.items():
        replies = ngettext("{n} reply", "{n} replies", found.counts[line])
        page.item(_("{points} for {line} ({replies})").format(points=signed(points), line=line, replies=replies))
    _misses(_("Replies that are read otherwise than marked"), found.misses, page)
    _misses(_("Examples that are read otherwise than marked"), found.examples, page)
    return page.text()


def _misses(heading: str, misses: tuple[Miss, ...], page: Page) -> None:
    if misses:
        page.heading(heading)
    for miss in misses[:MOST]:
        id = _("{id}: marked {marked}, read {read}")
        page.item(id.format(id=miss.mark.conversation.id, marked=miss.marked, read=miss.read))
        page.quote(_words(miss.mark))
        page.under(listed(miss.lines) or _("No line holds."))
    if len(misses) > MOST:
        page.item(_("… and {n} more").format(n=len(misses) - MOST))


def sign_text(firings: Iterable[Firing], look: Look) -> str:
    """Each place with its cue and its reply."""
    page = Page(look)
    found = list(firings)
    for each in found:
        page.item(_("{id}: {quote} {cue}").format(id=each.mark.conversation.id, quote=quoted(each.quote), cue=each.cue))
        if each.spoiled:
            page.under(_("does not count: {why}").format(why=reason_name(each.spoiled)))
        page.under(_words(each.mark))
    page.blank()
    page.say(ngettext("{n} place", "{n} places", len(found)))
    return page.text()


def _words(mark: Mark) -> str:
    return quoted(on_one_line(mark.conversation.turns[-1].text))
