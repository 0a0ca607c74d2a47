"""The program's own words in the language in use; English is the key of every catalogue."""

import gettext
from pathlib import Path

from trainer.model.language import Language
from trainer.model.message import Message, fill

LOCALES = Path(__file__).resolve().parent.parent / "locale"
_in_use: gettext.NullTranslations = gettext.NullTranslations()
_language = Language.ENGLISH


def use(language: Language) -> None:
    """Speak this language from now on; without a compiled catalogue the wording stays English."""
    global _in_use, _language
    folder = language.value.replace("-", "_")
    _language = language
    _in_use = gettext.translation("trainer", LOCALES, [folder], fallback=True)


def language() -> Language:
    """The language in use, for what has to name it (a page's `lang`)."""
    return _language


def _(english: str) -> str:
    """The wording in the language in use."""
    return _in_use.gettext(english)


def ngettext(one: str, many: str, n: int) -> str:
    """The wording for so many of something, with `{n}` filled in."""
    return _in_use.ngettext(one, many, n).format(n=n)


def translate(message: Message) -> str:
    """A message from a lower floor, translated and filled in."""
    values = ((name, translate(value) if isinstance(value, Message) else value) for name, value in message.values)
    return fill(_(message.template), tuple(values))
