"""Whether kept scores still stand, in words."""

from trainer.model.verification import Basis, Verification
from trainer.render.look import Look
from trainer.render.page import Page
from trainer.render.phrases import listed
from trainer.render.terminal import on_one_line
from trainer.render.wording import _, ngettext


def verification_text(found: Verification, look: Look) -> str:
    """One line where it still stands; else a line for each thing that has changed."""
    page = Page(look)
    id = on_one_line(found.id)
    if found.same:
        page.say(_("{id}: same").format(id=id))
        return page.text()
    page.say(_("{id}: differs").format(id=id))
    for sentence in _reasons(found):
        page.item(sentence)
    return page.text()


def _reasons(found: Verification) -> list[str]:
    sentences = {
        Basis.TRANSCRIPT: _("The conversation has been changed since it was scored."),
        Basis.SCENARIO: _("The scenario has been changed, or is not here any more."),
        Basis.RUBRICS: _("Rubrics have been changed: {names}").format(names=listed(found.rubrics)),
        Basis.ENGINE: _("Another state of the program scored it, version {version}.").format(
            version=on_one_line(found.version)
        ),
    }
    reasons = [sentences[basis] for basis in found.basis]
    if found.altered:
        reasons.append(_("The scores have been altered after they were written."))
    elif found.by_hand:
        reasons.append(_("The scores have been altered, and so has their receipt."))
    if found.different:
        reasons.append(_("Scored once more, these differ: {keys}").format(keys=listed(found.different)))
    else:
        reasons.append(_("Scored once more, it gives the same scores."))
    return reasons


def counts_text(same: int, different: int) -> str:
    """How many of each."""
    scores = ngettext("{n} score verified", "{n} scores verified", same + different)
    return _("{scores}: {same} same, {different} different").format(scores=scores, same=same, different=different)
