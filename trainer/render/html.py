"""Pages for a browser, each one file that needs nothing else: no script, no network, no font of its own."""

import base64
import hashlib
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from trainer.engine.excerpt import merged
from trainer.model.debrief import Debrief
from trainer.model.report import Report
from trainer.model.score import Scorecard
from trainer.render import card, charts, debrief, debrief_figures, estimates, phrases, report_words, wording
from trainer.render.flow import flowing
from trainer.render.script import in_script
from trainer.render.terminal import visible
from trainer.render.transcript import turns_of

if TYPE_CHECKING:
    from jinja2 import Environment
    from markupsafe import Markup

STYLE = "style.css"
POLICY = "default-src 'none'; style-src 'sha256-{digest}'; img-src data:; base-uri 'none'; form-action 'none'"


def report_page(found: Report) -> str:
    """The progress report: ranges first, and from each figure a link down to the quoted words."""
    return _page("report.html.j2", report=in_script(found))


def call_page(found: Debrief, scorecard: Scorecard, customer: str) -> str:
    """The debrief of one call with its whole transcript and the mood of the customer along it."""
    found = in_script(found)
    turns = turns_of(found, in_script(scorecard))
    return _page("call.html.j2", debrief=found, turns=turns, customer=customer, receipt=scorecard.receipt)


def _page(template: str, **values: Any) -> str:
    environment = _environment()
    style = _style(environment)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return environment.get_template(template).render(
        **values, lang=wording.language().value, style=_markup(style), policy=POLICY.format(digest=digest)
    )


def _environment() -> "Environment":
    from jinja2 import Environment, PackageLoader, StrictUndefined  # late: only pages need it

    environment = Environment(
        loader=PackageLoader("trainer.render"), autoescape=True, undefined=StrictUndefined, trim_blocks=True,
        lstrip_blocks=True,
    )  # fmt: skip
    environment.globals |= {
        "_": wording._, "ngettext": wording.ngettext, "phrases": phrases, "estimates": estimates, "charts": charts,
        "words": report_words, "source": card.source, "words_of_mood": debrief_figures.mood_in_words,
        "words_of_band": debrief_figures.band_in_words, "strength": debrief.strength,
    }  # fmt: skip
    environment.filters |= {"shown": visible, "marked": marked, "flowing": flowing}
    return environment


def marked(text: str, marks: Sequence[tuple[int, int]] = ()) -> "Markup":
    """Text from a file, escaped, with `<mark>` around the stretches and a line break for each newline."""
    from markupsafe import Markup

    parts: list[Markup] = []
    at = 0
    for start, end in merged((max(0, a), min(len(text), b)) for a, b in marks):
        parts += [_escaped(text[at:start]), Markup("<mark>{}</mark>").format(_escaped(text[start:end]))]
        at = end
    return Markup("").join([*parts, _escaped(text[at:])])


def _escaped(text: str) -> "Markup":
    from markupsafe import Markup, escape

    return Markup("<br>").join(escape(line) for line in visible(text).split("\n"))


def _markup(text: str) -> "Markup":
    from markupsafe import Markup

    return Markup(text)


def _style(environment: "Environment") -> str:
    assert environment.loader is not None
    return environment.loader.get_source(environment, STYLE)[0]
