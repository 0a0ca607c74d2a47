"""Sentences of the report that the terminal and the page share."""

from trainer.model.report import Report, Standing, Summary
from trainer.render import estimates
from trainer.render.phrases import listed
from trainer.render.wording import _, ngettext


def extent(report: Report) -> str:
    """How many calls of how many people, and from when to when."""
    calls = ngettext("{n} finished call", "{n} finished calls", report.overall.calls)
    people = ngettext("{n} person", "{n} people", len(report.people))
    if not report.first_day:
        return _("There are no calls yet. Practise one with {command}.").format(command="trainer play")
    if report.first_day == report.last_day:
        return _("{calls} of {people}, on {day}.").format(calls=calls, people=people, day=report.first_day)
    return _("{calls} of {people}, {first} to {last}.").format(
        calls=calls, people=people, first=report.first_day, last=report.last_day
    )


def purpose() -> str:
    """What the figures are for and what they are not."""
    return _("For practice. Sentences are compared with a rubric; nobody's feelings or worth are measured.")


def better(summary: Summary) -> list[str]:
    """What may be said to have got better, or why nothing can be said yet."""
    rose = [t for t in (summary.score, *summary.sections) if t.changed and t.change and t.change.value > 0]
    mastered = tuple(m.title for m in summary.mastery if m.standing is Standing.MASTERED)
    lines = [estimates.change(trend) for trend in rose]
    if mastered:
        lines.append(_("Mastered: {skills}").format(skills=listed(mastered)))
    if summary.boundaries.warned:
        lines.append(boundaries(summary))
    if not lines:
        lines.append(_("It is too early to say. A change is told here once its range leaves no doubt."))
    return lines


def boundaries(summary: Summary) -> str:
    found = summary.boundaries
    return _("Limits: {calls} with abuse, a limit was named in {warned}, {ended} ended under the policy.").format(
        calls=ngettext("{n} call", "{n} calls", found.calls), warned=found.warned, ended=found.ended
    )
