"""A scorecard as text: every level with the words that earned it and the line of the rubric that knew them."""

from collections.abc import Iterable

from trainer.model.conversation import Conversation
from trainer.model.rubric import Criterion, RubricSet, Section
from trainer.model.score import Evidence, Finding, Scorecard, Verdict
from trainer.render.look import Look
from trainer.render.page import Page
from trainer.render.phrases import band_name, kind_name, level_name, listed, number, quoted, section_name
from trainer.render.script import in_script
from trainer.render.terminal import on_one_line
from trainer.render.wording import _


def card_text(card: Scorecard, talk: Conversation, rubrics: RubricSet, look: Look) -> str:
    """One conversation: sections, the level of every criterion that was due, critical errors, the number last."""
    page = Page(look)
    page.title(on_one_line(talk.id))
    if not card.turns:
        page.say(_("The agent says nothing in this conversation."))
    card = in_script(card)
    criteria = {criterion.name: in_script(criterion) for criterion in rubrics.criteria}
    values = dict(card.sections)
    for rubric in rubrics.rubrics:
        due = [f for f in card.findings if f.section is rubric.id and f.verdict is not Verdict.NOT_APPLICABLE]
        if rubric.id is Section.CONDUCT:
            due = [finding for finding in due if finding.level]
        if due:
            page.heading(_heading(rubric.id, values.get(rubric.id), card))
        for finding in due:
            _finding(finding, criteria[finding.criterion], page)
    _critical(card, criteria, page)
    _together(card, page)
    return page.text()


def _heading(section: Section, value: float | None, card: Scorecard) -> str:
    if section is Section.CONDUCT:
        return _("{section}: {points} taken off").format(section=section_name(section), points=number(card.deductions))
    if value is None:
        return section_name(section)
    return _("{section}: {value} of 100").format(section=section_name(section), value=number(value))


def _finding(finding: Finding, criterion: Criterion, page: Page) -> None:
    level = _("not sure") if finding.verdict is Verdict.NOT_SURE else level_name(finding.section, finding.level)
    page.item(_("{level} ({word}) {title}").format(level=finding.level, word=level, title=criterion.title))
    evidence(finding.evidence, page)
    if finding.missing:
        page.under(_("Missing: {parts}").format(parts=listed(finding.missing)))
    if finding.stopped_by:
        page.under(_("Held back by: {line}").format(line=finding.stopped_by))


def evidence(found: Iterable[Evidence], page: Page) -> None:
    """Each quote with its cue, how alike the two are, and where the cue stands."""
    for each in found:
        page.under(
            _("{quote} in turn {turn} · {source}").format(quote=quoted(each.quote), turn=each.turn, source=source(each))
        )


def source(found: Evidence) -> str:
    """The cue that knew the words, how alike the two are, and where the cue stands in the rubric."""
    if found.where == found.cue:
        return found.cue
    return _("{cue} · {similarity} % alike · {where}").format(
        cue=found.cue, similarity=number(found.similarity), where=found.where
    )


def _critical(card: Scorecard, criteria: dict[str, Criterion], page: Page) -> None:
    if card.critical:
        page.heading(_("Critical errors"), page.style.warning)
    for error in card.critical:
        page.item(_("{error} ({kind})").format(error=criteria[error.criterion].title, kind=kind_name(error.kind)))
        evidence(error.evidence, page)


def _together(card: Scorecard, page: Page) -> None:
    unsure = tuple(finding.criterion for finding in card.findings if finding.verdict is Verdict.NOT_SURE)
    if card.band and card.score is not None:
        page.blank()
        page.say(_("Together: {band}, {score} of 100").format(band=band_name(card.band), score=number(card.score)))
    if unsure:
        page.say(_("Not sure, so a person should look: {names}").format(names=listed(unsure)))
