"""The debrief as text for a terminal: what worked, the one thing to work on, and only then the figures."""

from collections.abc import Iterator

from trainer.engine.debrief import debrief
from trainer.engine.judge import Judge
from trainer.engine.scoring import score
from trainer.engine.session import conversation
from trainer.model.debrief import Debrief, Excerpt, Point, Serious
from trainer.model.rubric import Critical
from trainer.model.scenario import Scenario
from trainer.model.session import State
from trainer.render.debrief_figures import figures
from trainer.render.flow import flowing
from trainer.render.look import Look
from trainer.render.page import Page
from trainer.render.phrases import counted, listed, outcome_name, quoted
from trainer.render.script import in_script
from trainer.render.wording import _

FULL = 2


def debrief_text(
    scenario: Scenario,
    state: State,
    judge: Judge,
    look: Look,
    missed_before: frozenset[str] = frozenset(),
) -> str:
    """Everything a trainee is shown after a call, scored anew; `missed_before` names last time's gaps."""
    card = score(conversation(scenario, state), judge)
    found = debrief(scenario, state, card, judge.rubrics, missed_before)
    return text_of(found, look)


def text_of(found: Debrief, look: Look) -> str:
    """The debrief, ready to print."""
    found = in_script(found)
    page = Page(look)
    page.title(found.title)
    page.say(outcome_name(found.outcome))
    if found.lesson:
        page.say(flowing(found.lesson))
    _strengths(found, page)
    _serious(found, page)
    _next_step(found, page)
    _issues(found, page)
    figures(found, page)
    return page.text()


def _strengths(found: Debrief, page: Page) -> None:
    page.heading(_("What worked"))
    for point in found.strengths:
        _quote(point, page)
        page.item(strength(point))
    if not found.strengths and not any(step.reply for step in found.steps):
        page.item(_("There is no reply yet, so there is nothing to say about the words."))
    elif not found.strengths:
        page.item(_("No line stood out this time. Every skill below can be learned in one sentence."))
    if found.polite:
        page.item(_("Nothing in the replies put the customer down or sent them away."))


def strength(point: Point) -> str:
    """What a quoted line shows; a level in part is called a beginning, not what it lacks."""
    if point.level == FULL:
        return _("{skill}: {meaning}").format(skill=point.title, meaning=point.anchor)
    return _("{skill}: a beginning is there.").format(skill=point.title)


def _quote(point: Point, page: Page) -> None:
    if point.excerpt is None:
        return
    page.quote(quoted(point.excerpt.text))
    words = counted(point)
    if words and words != (point.excerpt.text,):
        page.soft(_("Counted: {words}").format(words=listed(words)))


def _serious(found: Debrief, page: Page) -> None:
    mine = [error for error in found.serious if error.kind is not Critical.STAFF_WELFARE]
    if mine:
        page.heading(_("What must not happen"), page.style.warning)
    for error in mine:
        page.item(_("{skill}: {meaning}").format(skill=error.point.title, meaning=error.point.anchor))
        _what_was_said(error, page, repeated=found.next_step is not None and found.next_step.point is error.point)
    for error in found.serious:
        if error.kind is Critical.STAFF_WELFARE:
            page.heading(_("For your protection"))
            page.item(_("You had the right to end this call. It costs you nothing; nobody has to bear abuse."))
            page.item(_("{skill}: {meaning}").format(skill=error.point.title, meaning=error.point.teaching))


def _what_was_said(error: Serious, page: Page, *, repeated: bool) -> None:
    if error.point.excerpt:
        _you_wrote(error.point.excerpt, page)
    if error.contrast and not repeated:
        page.pair(_("Better"), quoted(error.contrast.strong))


def _you_wrote(excerpt: Excerpt, page: Page) -> None:
    page.pair(_("You wrote"), quoted(excerpt.text))


def _next_step(found: Debrief, page: Page) -> None:
    step = found.next_step
    if step is None:
        return
    page.heading(_("The one thing to work on next"), page.style.accent)
    page.item(_("{skill}: {meaning}").format(skill=step.point.title, meaning=step.point.teaching))
    if step.heard:
        page.pair(_("They said"), quoted(step.heard))
    if step.reply:
        _you_wrote(step.reply, page)
    for line in _gap(step.point):
        page.item(line)
    if step.contrast:
        page.item(_("Two replies to this moment:") if step.contrast.of_this_turn else _("Two replies to compare:"))
        if step.contrast.weak:
            page.pair(_("Weaker"), quoted(step.contrast.weak))
        page.pair(_("Stronger"), quoted(step.contrast.strong))
        page.item(_("What does the stronger one hold that your reply leaves out? Put it into one line and try again."))


def _gap(point: Point) -> Iterator[str]:
    """What was not there, in the rubric's words."""
    if point.missing:
        yield _("Missing: {parts}").format(parts=listed(point.missing))
    elif point.level:
        yield point.anchor


def _issues(found: Debrief, page: Page) -> None:
    lines = [
        (_("Settled"), found.settled),
        (_("Still open"), found.unsettled),
        (_("Never came up"), found.unheard),
        (_("Could have helped"), found.unused),
    ]
    if not any(titles for _label, titles in lines):
        return
    page.heading(_("What became of the matter"))
    for label, titles in lines:
        if titles:
            page.pair(label, listed(titles))
