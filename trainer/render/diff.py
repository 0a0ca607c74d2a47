"""What flipped since scores were kept, as text."""

from collections.abc import Iterable, Mapping

from trainer.model.comparison import Comparison, Flip, Points, Tally
from trainer.model.rubric import Criterion, Section
from trainer.model.score import Band
from trainer.model.stored import StoredLevel
from trainer.render.explain_words import plain, signed
from trainer.render.look import Look
from trainer.render.page import Page
from trainer.render.phrases import band_name, level_name, listed, number
from trainer.render.script import in_script
from trainer.render.terminal import on_one_line
from trainer.render.wording import _, ngettext

Titles = Mapping[str, str]


def titles_of(criteria: Iterable[Criterion]) -> dict[str, str]:
    """What each criterion is called, in the script in use."""
    return {criterion.name: in_script(criterion).title for criterion in criteria}


def comparison_text(found: Comparison, titles: Titles, look: Look) -> str:
    """One conversation in which something flipped: each flip with its reason, then the band and critical errors."""
    page = Page(look)
    page.title(on_one_line(found.id))
    if found.turns_differ:
        page.item(_("The conversation has other replies than it had then; only those in both are compared."))
    for flip in found.flips:
        _flip(flip, titles, page, explained=found.explained)
    if found.old_band != found.new_band:
        then, now = _score(found.old_band, found.old_score), _score(found.new_band, found.new_score)
        page.item(_("Together: {now}, was {then}").format(now=now, then=then))
    for name in found.critical_now:
        page.item(_("A critical error now: {name}").format(name=titles.get(name, name)))
    for name in found.critical_no_longer:
        page.item(_("No critical error any more: {name}").format(name=titles.get(name, name)))
    return page.text()


def _flip(flip: Flip, titles: Titles, page: Page, *, explained: bool) -> None:
    conduct = flip.criterion.startswith(Section.CONDUCT)
    section = Section.CONDUCT if conduct else Section.EMPATHY
    page.item(
        _("Turn {turn}, {title}: {now}, was {then}").format(
            turn=flip.turn,
            title=titles.get(flip.criterion, flip.criterion),
            now=_level(flip.new, section),
            then=_level(flip.old, section),
        )
    )
    if not explained:
        page.under(_("The old scores do not say which lines held then."))
        return
    for sentence, lines in (
        (_("Holds now: {lines}"), flip.now),
        (_("Holds no longer: {lines}"), flip.no_longer),
    ):
        if lines:
            page.under(sentence.format(lines=listed(tuple(map(_line, lines)))))
    for line, then, now in flip.reweighed:
        words = _("Other points: {line} {now}, was {then}")
        page.under(words.format(line=line, now=signed(now), then=signed(then)))
    if not (flip.now or flip.no_longer or flip.reweighed):
        page.under(_("The same lines hold with the same points; the base, a stop, a cap or the certainty differs."))


def _level(level: StoredLevel, section: Section) -> str:
    words = _("{level} ({word})").format(level=level.level, word=level_name(section, level.level))
    if not level.sure:
        words = _("{level}, not sure").format(level=words)
    return words if level.points is None else _("{level} by {points} points").format(
        level=words, points=plain(level.points)
    )  # fmt: skip


def _line(line: Points) -> str:
    return f"{signed(line[1])} {line[0]}"


def _score(band: str | None, score: float | None) -> str:
    if band is None or score is None:
        return _("nothing due")
    return _("{band}, {score} of 100").format(band=_band(band), score=number(score))


def _band(band: str | None) -> str:
    """A band of another version may have a name that is not known here."""
    if band is None:
        return _("nothing due")
    return band_name(Band(band)) if band in set(Band) else band


def tally_text(found: Tally, titles: Titles, only_old: int, only_new: int, look: Look) -> str:
    """How much flipped over all conversations."""
    page = Page(look)
    compared = ngettext("{n} conversation compared", "{n} conversations compared", found.compared)
    page.say(_("{compared}, {flipped} with a flip").format(compared=compared, flipped=found.flipped))
    if found.flipped:
        levels = _("Levels: {higher} higher, {lower} lower, {certainty} only more or less sure")
        page.say(levels.format(higher=found.higher, lower=found.lower, certainty=found.certainty))
    for name, higher, lower in found.criteria:
        words = _("{title}: {higher} higher, {lower} lower")
        page.item(words.format(title=titles.get(name, name), higher=higher, lower=lower))
    for old, new, count in found.bands:
        words = _("Band {now}, was {then}: {count}")
        page.say(words.format(now=_band(new), then=_band(old), count=count))
    if found.critical_now or found.critical_no_longer:
        words = _("Critical errors: {now} more, {gone} fewer")
        page.say(words.format(now=found.critical_now, gone=found.critical_no_longer))
    if only_old or only_new:
        words = _("Not compared: {old} only in the old scores, {new} only in the files")
        page.say(words.format(old=only_old, new=only_new))
    return page.text()
