"""Why every reply got its levels, as text that follows the card."""

from collections.abc import Iterable, Mapping

from trainer.model.explanation import Explanation, Line, TurnExplanation
from trainer.model.rubric import Criterion, Section
from trainer.model.score import Verdict
from trainer.render.explain_words import Quotes, gap_in_words, plain, signed, uncounted_in_words
from trainer.render.look import Look
from trainer.render.page import Page
from trainer.render.phrases import level_name, listed, quoted
from trainer.render.script import in_script
from trainer.render.terminal import shortened
from trainer.render.wording import _

Criteria = Mapping[str, Criterion]
LONGEST = 480
"""Columns of a reply that are shown above its criteria."""
LITTLE = 0.1
"""Lines that weigh less than this are named together."""


def explanation_text(turns: Iterable[TurnExplanation], criteria: Iterable[Criterion], look: Look) -> str:
    """Each reply with every criterion: lines, sum, what was nearly there, and what did not count."""
    page = Page(look)
    named = {criterion.name: in_script(criterion) for criterion in criteria}
    page.say(_("Why, reply by reply. From 1 point on the level is 1, from 2 points on it is 2."))
    for turn in turns:
        page.heading(_("Turn {turn}").format(turn=turn.turn))
        page.quote(quoted(shortened(turn.reply, LONGEST)))
        _turn(turn, named, page)
    return page.text()


def _turn(turn: TurnExplanation, criteria: Criteria, page: Page) -> None:
    told = [each for each in turn.criteria if each.judgement.verdict is not Verdict.NOT_APPLICABLE]
    for each in told:
        if not _silent(each, criteria[each.judgement.criterion]):
            _criterion(each, criteria[each.judgement.criterion], page)
    silent = [each for each in told if _silent(each, criteria[each.judgement.criterion])]
    if silent:
        page.item(_("No sign of: {names}").format(names=_titles(silent, criteria)))
    rest = [each for each in turn.criteria if each.judgement.verdict is Verdict.NOT_APPLICABLE]
    if rest:
        page.item(_("Cannot be asked of this reply: {names}").format(names=_titles(rest, criteria)))


def _silent(found: Explanation, criterion: Criterion) -> bool:
    """A fault of which there is nothing to tell: no words spoke for it, and none came near."""
    judgement = found.judgement
    if criterion.section is not Section.CONDUCT or judgement.level or judgement.verdict is not Verdict.SCORED:
        return False
    spoken = any(line.points >= LITTLE and line.evidence for line in found.lines)
    return not (spoken or found.near or found.uncounted or found.stop or found.cap)


def _titles(found: Iterable[Explanation], criteria: Criteria) -> str:
    return listed(tuple(criteria[each.judgement.criterion].title for each in found))


def _criterion(found: Explanation, criterion: Criterion, page: Page) -> None:
    judgement, quotes = found.judgement, Quotes()
    level = level_name(criterion.section, judgement.level)
    title = _("{level} ({word}) {title}").format(level=judgement.level, word=level, title=criterion.title)
    page.item(title if judgement.due else _("{title} · not due here").format(title=title))
    _sum(found, quotes, page)
    _limits(found, quotes, page)
    _doubt(found, quotes, page)
    _near(found, criterion, page)
    for each in found.uncounted:
        words = uncounted_in_words(each)
        page.under(_("Does not count as {sign}: {words}").format(sign=each.sign, words=words))


def _sum(found: Explanation, quotes: Quotes, page: Page) -> None:
    if not found.lines:
        page.under(_("{base} to begin with, and no line holds").format(base=plain(found.base)))
        return
    page.under(_("{base} to begin with").format(base=plain(found.base)))
    for line in sorted(found.lines, key=lambda line: -abs(line.points)):
        if abs(line.points) >= LITTLE:
            page.under(_line(f"{signed(line.points)} {line.text}", line, quotes))
    little = [f"{signed(line.points)} {line.text}" for line in found.lines if abs(line.points) < LITTLE]
    if little:
        page.under(_("Of little weight: {lines}").format(lines=listed(tuple(little))))
    page.under(_("{points} points together").format(points=plain(found.judgement.points)))


def _line(head: str, line: Line, quotes: Quotes) -> str:
    words = quotes.of(line.evidence, line.text)
    return _("{line}: {words}").format(line=head, words=words) if words else head


def _limits(found: Explanation, quotes: Quotes, page: Page) -> None:
    """A stop or a cap has the last word."""
    if found.stop:
        line = _line(found.stop.text, found.stop, quotes)
        page.under(_("So the level is 0, whatever the points: {line}").format(line=line))
    elif found.cap:
        line = _line(found.cap.text, found.cap, quotes)
        page.under(_("So the level is at most 1, whatever the points: {line}").format(line=line))


def _doubt(found: Explanation, quotes: Quotes, page: Page) -> None:
    if found.near_step is not None:
        page.under(_("Not sure: the points are too close to {step}.").format(step=found.near_step))
    if found.unlike:
        words = quotes.of(found.unlike)
        page.under(_("Not sure: these words are too little like their cue: {words}").format(words=words))
    if found.judgement.verdict is Verdict.NOT_SURE and not found.near_step and not found.unlike:
        page.under(_("Not sure: the reply holds no words to quote for it."))


def _near(found: Explanation, criterion: Criterion, page: Page) -> None:
    if found.near is None:
        return
    near = found.near
    lines = listed(tuple(f"{signed(line.points)} {line.text}" for line in near.lines))
    if len(near.lines) > 1:
        lines = _("{lines} (together {points})").format(lines=lines, points=signed(near.points))
    fault = criterion.section is Section.CONDUCT
    sentence = _("Nearest to more of it: {lines}. {why}") if fault else _("Would have added most: {lines}. {why}")
    page.under(sentence.format(lines=lines, why=gap_in_words(near.gap, dict(criterion.missing))))
