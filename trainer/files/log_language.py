"""The language of a logged conversation, as written or, if it is not, from its characters."""

from collections.abc import Iterable

from trainer.engine.script import to_simplified
from trainer.model.language import Language

TRADITIONAL_SHARE = 0.05
ASCII_SHARE = 0.5
ENDINGS = {
    "cn": Language.SIMPLIFIED, "sg": Language.SIMPLIFIED, "hans": Language.SIMPLIFIED,
    "tw": Language.TRADITIONAL, "hk": Language.TRADITIONAL, "mo": Language.TRADITIONAL, "hant": Language.TRADITIONAL,
}  # fmt: skip


def language_named(tag: str, texts: Iterable[str]) -> Language | None:
    """The language of a tag (`en-GB`, `zh-TW`); plain `zh` is decided by the texts; None if it is another language."""
    first, *rest = tag.casefold().replace("_", "-").split("-")
    if first == "en":
        return Language.ENGLISH
    if first != "zh":
        return None
    return next((ENDINGS[part] for part in rest if part in ENDINGS), None) or chinese_of("".join(texts))


def language_of(texts: Iterable[str]) -> Language:
    """English if most characters are ASCII, else Chinese in the script they are written in."""
    text = "".join("".join(texts).split())
    if sum(character.isascii() for character in text) >= ASCII_SHARE * len(text):
        return Language.ENGLISH
    return chinese_of(text)


def chinese_of(text: str) -> Language:
    """Traditional if a good part of the characters have another form in Simplified."""
    han = [character for character in text if "\u3400" <= character <= "\u9fff"]
    simplified = to_simplified("".join(han))
    changed = sum(one != other for one, other in zip(han, simplified, strict=True))
    return Language.TRADITIONAL if changed > TRADITIONAL_SHARE * len(han) else Language.SIMPLIFIED
