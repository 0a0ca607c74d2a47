"""The report for a terminal: what got better first, then ranges, skills, and the quoted words behind them."""

from collections import Counter

from trainer.model.report import Report, Summary
from trainer.model.rubric import Critical
from trainer.render import estimates, report_words
from trainer.render.look import Look
from trainer.render.page import Page
from trainer.render.phrases import band_name, number, quoted
from trainer.render.script import in_script
from trainer.render.terminal import padded, width
from trainer.render.wording import _, ngettext

MOST_REASONS = 10


def report_text(report: Report, look: Look) -> str:
    """All people together, if there are several, then each by name."""
    report = in_script(report)
    page = Page(look)
    page.title(_("Progress"))
    page.say(report_words.extent(report))
    page.say(report_words.purpose())
    if len(report.people) != 1:
        _summary(report.overall, _("All together"), page)
        _reasons(report, page)
    for person in report.people:
        _summary(person, person.name, page)
    if len(report.people) == 1:
        _reasons(report, page)
    return page.text()


def _summary(summary: Summary, name: str, page: Page) -> None:
    page.blank()
    page.title(name)
    if summary.unfinished:
        page.soft(ngettext("{n} call was left early.", "{n} calls were left early.", summary.unfinished))
    if not summary.calls:
        page.item(_("No finished call yet."))
        return
    page.heading(_("What got better"))
    for line in report_words.better(summary):
        page.item(line)
    _sections(summary, page)
    _skills(summary, page)
    if summary.name:
        _critical(summary, page)
    else:
        _critical_counts(summary, page)
    _conduct(summary, page)
    if summary.name:
        _attempts(summary, page)


def _sections(summary: Summary, page: Page) -> None:
    page.heading(_("Sections, 0 to 100"))
    trends = [trend for trend in (*summary.sections, summary.score) if trend.values]
    column = max((width(estimates.trend_name(trend)) for trend in trends), default=0)
    for trend in trends:
        bar = page.bar(trend.mean.value) if trend.mean else ""
        calls = ngettext("{n} call", "{n} calls", len(trend.values))
        page.row(padded(estimates.trend_name(trend), column), bar, f"{estimates.estimate(trend)} · {calls}")
    for trend in trends:
        if trend.changed and trend.change and trend.change.value < 0:
            page.item(estimates.change(trend))


def _skills(summary: Summary, page: Page) -> None:
    if not summary.mastery:
        return
    page.heading(_("Skills, and in how many of the calls they were shown in full"))
    standings = [estimates.standing_name(m.standing) if summary.name else "" for m in summary.mastery]
    for standing, mastery in zip(standings, summary.mastery, strict=True):
        share = _("{skill}: {share}").format(skill=mastery.title, share=estimates.share_of(mastery))
        page.row(padded(standing, max(map(width, standings))), share)
    if summary.not_sure:
        page.soft(
            _("Not sure: {share} % ({span} %) of the judgements; those are left out.").format(
                share=number(100 * summary.not_sure.value), span=estimates.range_of(summary.not_sure, 100)
            )
        )


def _critical_counts(summary: Summary, page: Page) -> None:
    counts = Counter(e.point.title for e in summary.critical if e.kind is not Critical.STAFF_WELFARE)
    if counts:
        page.heading(_("Critical errors"), page.style.warning)
    for title, calls in sorted(counts.items()):
        page.item(_("{what}: in {calls}").format(what=title, calls=ngettext("{n} call", "{n} calls", calls)))


def _critical(summary: Summary, page: Page) -> None:
    mine = [error for error in summary.critical if error.kind is not Critical.STAFF_WELFARE]
    protected = [error for error in summary.critical if error.kind is Critical.STAFF_WELFARE]
    if mine:
        page.heading(_("Critical errors"), page.style.warning)
    for error in mine:
        page.item(_("{day}, {call}: {what}").format(day=error.at[:10], call=error.title, what=error.point.title))
        if error.point.excerpt:
            page.under(quoted(error.point.excerpt.text))
    if protected:
        page.heading(_("Calls that might have been ended"))
    for error in protected:
        page.item(_("{day}, {call}: there was a right to end it.").format(day=error.at[:10], call=error.title))


def _conduct(summary: Summary, page: Page) -> None:
    faults = [fault for fault in summary.faults if fault.mild + fault.clear]
    if faults:
        page.heading(_("Conduct: faults, and in how many of the calls"))
    for fault in faults:
        page.item(
            _("{fault}: {found} of {calls}").format(
                fault=fault.title, found=fault.mild + fault.clear, calls=fault.calls
            )
        )
        for _call, point in fault.examples[:1]:
            if point.excerpt:
                page.under(quoted(point.excerpt.text))


def _attempts(summary: Summary, page: Page) -> None:
    again = [attempt for attempt in summary.attempts if attempt.count > 1]
    if again:
        page.heading(_("Calls practised again"))
    for attempt in again:
        page.item(
            _("{call}: {count} attempts, the first {first}, the best {best}").format(
                call=attempt.title,
                count=attempt.count,
                first=band_name(attempt.first_band),
                best=band_name(attempt.best_band),
            )
        )


def _reasons(report: Report, page: Page) -> None:
    if not report.reasons:
        return
    page.heading(_("What people called about"))
    most = report.reasons[0].calls
    column = max(width(reason.reason) for reason in report.reasons[:MOST_REASONS])
    for reason in report.reasons[:MOST_REASONS]:
        page.row(
            padded(reason.reason, column),
            page.bar(reason.calls, most),
            _("{calls}, {resolved} resolved").format(
                calls=ngettext("{n} call", "{n} calls", reason.calls), resolved=reason.resolved
            ),
        )
