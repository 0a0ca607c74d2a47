"""Figures of a report in words: how few calls they rest on decides what may be said."""

from trainer.model.report import Interval, Mastery, Standing, Trend
from trainer.render.phrases import band_name, number, section_name
from trainer.render.wording import _

NUMBER_FROM = 10
"""Calls from which a mean is told as a number; under that it is a band with its range."""


def estimate(trend: Trend) -> str:
    """What may be said of a mean: nothing yet, a band with its range, or a number with its range."""
    if trend.mean is None or trend.band is None:
        return _("too early")
    span = range_of(trend.mean)
    if len(trend.values) < NUMBER_FROM:
        return _("{band} ({span})").format(band=band_name(trend.band), span=span)
    return _("{value}, {band} ({span})").format(value=number(trend.mean.value), band=band_name(trend.band), span=span)


def range_of(interval: Interval, scale: float = 1.0) -> str:
    return _("{low} to {high}").format(low=number(interval.low * scale), high=number(interval.high * scale))


def share_of(mastery: Mastery) -> str:
    """In how many of the calls the skill was shown in full, with the range that leaves open."""
    if mastery.share is None or mastery.standing is Standing.TOO_EARLY:
        return _("{full} of {due}").format(full=mastery.full, due=mastery.due)
    return _("{full} of {due} ({span} %)").format(full=mastery.full, due=mastery.due, span=range_of(mastery.share, 100))


def trend_name(trend: Trend) -> str:
    return section_name(trend.section) if trend.section else _("Overall")


def standing_name(standing: Standing) -> str:
    return {
        Standing.TOO_EARLY: _("too early"),
        Standing.NOT_MET: _("not met"),
        Standing.FORMING: _("forming"),
        Standing.MASTERED: _("mastered"),
        Standing.FADING: _("fading"),
    }[standing]


def change(trend: Trend) -> str:
    """A change that is large enough to be told, as a sentence."""
    if trend.change is None:
        return ""
    rose = trend.change.value > 0
    sentence = (
        _("{name} rose by {points} points ({span}) from the earlier half of the calls to the later.")
        if rose
        else _("{name} fell by {points} points ({span}) from the earlier half of the calls to the later.")
    )
    span = trend.change if rose else Interval(-trend.change.value, -trend.change.high, -trend.change.low)
    return sentence.format(name=trend_name(trend), points=number(span.value), span=range_of(span))
