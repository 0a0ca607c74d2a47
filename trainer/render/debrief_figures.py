"""The lower half of the debrief: the way of the call, the sections, and what was not counted."""

from trainer.model.debrief import Debrief
from trainer.model.score import Band
from trainer.render.page import Page
from trainer.render.phrases import band_name, level_name, listed, number, section_name, tag_name
from trainer.render.terminal import padded, width
from trainer.render.wording import _


def figures(found: Debrief, page: Page) -> None:
    """Writes the figures onto the page."""
    _way(found, page)
    _sections(found, page)
    _left_out(found, page)


def _way(found: Debrief, page: Page) -> None:
    if not found.steps:
        return
    page.heading(_("How the customer felt on the way (0 furious, 100 content)"))
    column = max(width(tag_name(step.tag)) for step in found.steps)
    for place, step in enumerate(found.steps, start=1):
        mood = step.before if step.after is None else step.after
        if mood is None:
            continue
        moved = "" if step.after is None or step.before is None else f"{step.after - step.before:+d}"
        tag = padded(tag_name(step.tag), column)
        page.row(f"{place:2d}", tag, f"{mood:3d}", page.bar(mood), f"{moved:>3}", step.reply or step.heard)
    places = {step.turn: place for place, step in enumerate(found.steps, start=1)}
    for sentence, swing in (
        (_("Reply {place} did most good: {change} points."), found.rise),
        (_("Reply {place} did most harm: {change} points."), found.fall),
    ):
        if swing:
            page.soft(sentence.format(place=places[swing.turn], change=f"{swing.change:+d}"))


def _sections(found: Debrief, page: Page) -> None:
    if not found.sections and not found.faults:
        return
    page.heading(_("The figures, for practice"))
    names = [(section_name(section), value) for section, _title, value in found.sections]
    column = max((width(name) for name, _value in names), default=0)
    for name, value in names:
        page.row(padded(name, column), f"{number(value):>3}", page.bar(value), "")
    for fault in found.faults:
        taken = number(-fault.points)
        page.item(
            _("Taken off: {points} for {fault} ({level})").format(
                points=taken, fault=fault.title, level=level_name(fault.section, fault.level)
            )
        )
    if found.band and found.score is not None:
        page.item(band_in_words(found))
        page.soft(_("One call says little. The range over several calls is in the report."))


def band_in_words(found: Debrief) -> str:
    """The number and its band, or why there is no band; empty where nothing was due."""
    if found.band is None or found.score is None:
        return ""
    if found.band is Band.CRITICAL:
        return _("There was a critical error, so there is no band. The number would be {score} of 100.").format(
            score=number(found.score)
        )
    return _("Together: {band}, {score} of 100").format(band=band_name(found.band), score=number(found.score))


def mood_in_words(found: Debrief) -> str:
    """What the mood curve shows, for those who do not see it."""
    known = [mood for step in found.steps for mood in (step.before, step.after) if mood is not None]
    if not known:
        return ""
    return _("From {first} at the start to {last} at the end, lowest {low}, highest {high}.").format(
        first=known[0], last=known[-1], low=min(known), high=max(known)
    )


def _left_out(found: Debrief, page: Page) -> None:
    if found.not_sure:
        page.heading(_("Not sure"))
        page.item(_("A person should look at these; they cost nothing: {names}").format(names=listed(found.not_sure)))
    if found.not_applicable:
        page.heading(_("Not asked for in this call"))
        page.soft(listed(found.not_applicable))
