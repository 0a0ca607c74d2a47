"""Which language the program speaks, from what the command line and the environment say."""

import os
from collections.abc import Mapping, Sequence

from trainer.model.language import Language

VARIABLES = ("TRAINER_LANG", "LC_ALL", "LC_MESSAGES", "LANG")
HANT_PLACES = ("hant", "tw", "hk", "mo")


def language_of(arguments: Sequence[str], environment: Mapping[str, str] = os.environ) -> Language:
    """The language of `--lang`, else of TRAINER_LANG or the locale, else English."""
    return _named(_option(arguments)) or of_environment(environment)


def of_environment(environment: Mapping[str, str] = os.environ) -> Language:
    """The language of the first variable that is set; a locale of another language is answered in English."""
    value = next((environment[name] for name in VARIABLES if environment.get(name)), "") or _windows()
    return _named(value) or Language.ENGLISH


def _named(value: str) -> Language | None:
    """The language of a tag or locale such as `zh-Hant`, `zh_TW.UTF-8` or `Chinese (Traditional)_Taiwan`."""
    tag = value.lower().replace("_", "-").partition(".")[0]
    if tag.startswith("en"):
        return Language.ENGLISH
    if not tag.startswith(("zh", "chinese")):
        return None
    traditional = "traditional" in tag or any(part in HANT_PLACES for part in tag.split("-"))
    return Language.TRADITIONAL if traditional else Language.SIMPLIFIED


def _option(arguments: Sequence[str]) -> str:
    for number, argument in enumerate(arguments):
        if argument.startswith("--lang="):
            return argument.removeprefix("--lang=")
        if argument == "--lang":
            return arguments[number + 1] if number + 1 < len(arguments) else ""
    return ""


def _windows() -> str:
    if os.name != "nt":
        return ""
    import locale

    return locale.getlocale()[0] or ""
