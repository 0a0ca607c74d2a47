"""Names of fixed things, in the language in use; looked up when asked for, since the language may change."""

from trainer.model.debrief import Point
from trainer.model.rubric import Critical, Section
from trainer.model.scenario import Outcome, Tag
from trainer.model.score import Band
from trainer.render.wording import _


def section_name(section: Section) -> str:
    return {
        Section.EMPATHY: _("Empathy"),
        Section.RESOLUTION: _("Resolution"),
        Section.CONDUCT: _("Conduct"),
        Section.BOUNDARY: _("Boundaries"),
    }[section]


def outcome_name(outcome: Outcome | None) -> str:
    """How the call ended, as a sentence."""
    if outcome is None:
        return _("The call is not finished.")
    return {
        Outcome.RESOLVED: _("The matter was resolved."),
        Outcome.PARTLY: _("The matter was resolved in part."),
        Outcome.ESCALATED: _("The call went to somebody else."),
        Outcome.GAVE_UP: _("The customer gave up."),
        Outcome.ENDED_BY_AGENT: _("The call was ended under the policy."),
    }[outcome]


def tag_name(tag: Tag | None) -> str:
    return {
        None: "",
        Tag.CALM: _("calm"),
        Tag.ANGER: _("anger"),
        Tag.ABUSE: _("abuse"),
        Tag.THREAT: _("threat"),
    }[tag]


def band_name(band: Band) -> str:
    return {
        Band.NOT_YET: _("not yet"),
        Band.FORMING: _("forming"),
        Band.SOLID: _("solid"),
        Band.STRONG: _("strong"),
        Band.CRITICAL: _("critical error"),
    }[band]


def kind_name(kind: Critical) -> str:
    return {
        Critical.CUSTOMER: _("hurts the customer"),
        Critical.BUSINESS: _("hurts the company"),
        Critical.STAFF_WELFARE: _("your protection"),
    }[kind]


def level_name(section: Section, level: int) -> str:
    """A level in a word: skills grow from not shown to full, conduct faults from none to clear."""
    if section is Section.CONDUCT:
        return (_("none"), _("mild"), _("clear"))[level]
    return (_("not shown"), _("in part"), _("in full"))[level]


def counted(point: Point) -> tuple[str, ...]:
    """The trainee's words behind a level, each once."""
    return tuple(dict.fromkeys(evidence.quote for evidence in point.evidence))


def quoted(text: str) -> str:
    """Words in the quotation marks of the language."""
    return _("“{words}”").format(words=text)


def listed(items: tuple[str, ...]) -> str:
    """Items in one line, with the language's own separator."""
    return _("; ").join(items)


def number(value: float) -> str:
    """A number as people write it: no decimals where they say nothing."""
    return f"{value:.0f}"
