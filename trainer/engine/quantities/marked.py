"""Amounts that name their currency, or say in another way that they are money: `£1,200`, `forty quid`, `两百五十块`."""

from collections.abc import Iterator

from trainer.engine.quantities.currencies import CODE, CODES, SIGN, UNIT_EN, UNIT_ZH
from trainer.engine.quantities.numerals import CHINESE, CHINESE_NUMBER, DIGITS, HUNDREDS, UNDER_HUNDRED
from trainer.engine.quantities.patterns import compiled, words_of

RUN = rf"(?:{DIGITS})(?!\d)"
SCALE = r"(?:\s?(?:万|k|m|thousand|hundred|grand|million|lakh)(?![a-z]))"
SIGN_BEFORE = rf"(?:{SIGN}|(?<![a-z]){CODE}|新?台币|人民币|港币|美金)\s?$"
LONGEST_SIGN = 5
BEHIND_SIGN = rf"{SCALE}?(?:{UNIT_ZH})?"
UNIT_BEHIND = rf"{SCALE}?\s?(?:(?:{UNIT_EN}|p)\b|[€£¥₹]|{UNIT_ZH})|\s?grand\b"
TENTHS = r"块[一二三四五六七八九\d](?![\d十百千万])毛?"

UNIT_WORDS = frozenset(
    word + plural
    for word in ["pound", "dollar", "euro", "buck", "cent", "rupee", "peso", "dirham", "quid", "pence", "yuan", "rand",
                 "ringgit", "naira", "baht", "yen", "grand", "fiver", "tenner", *(code.lower() for code in CODES)]
    for plural in ("", "s")
)  # fmt: skip
IN_WORDS = (
    rf"\b(?:{HUNDREDS}|{UNDER_HUNDRED}|an?|a few|a couple of) (?:{UNIT_EN}|grand)\b(?! (?:total|opening|hotel|"
    rf"piano|final))|"
    r"\ba (?:fiver|tenner)\b"
)
IN_CHINESE = rf"(?<![周期拜]){CHINESE_NUMBER}(?:{TENTHS}|\s?{UNIT_ZH}(?:(?<!块)|(?<=[{CHINESE}][{CHINESE}]块)))"
"""两块 may as well be two pieces."""


def marked_sums(normal: str) -> Iterator[tuple[int, int]]:
    """The places of these amounts in normalised text."""
    for run in compiled(RUN).finditer(normal):
        place = _with_digits(normal, *run.span())
        if place:
            yield place
    if not UNIT_WORDS.isdisjoint(words_of(normal)):
        yield from (found.span() for found in compiled(IN_WORDS).finditer(normal))
    if not normal.isascii():
        yield from (found.span() for found in compiled(IN_CHINESE).finditer(normal))


def _with_digits(normal: str, start: int, end: int) -> tuple[int, int] | None:
    """The whole amount around a number in digits, from its sign to its unit; None where it has neither."""
    before = normal[max(0, start - LONGEST_SIGN) : start]
    sign = compiled(SIGN_BEFORE).search(before)
    if sign:
        behind = compiled(BEHIND_SIGN).match(normal, end)
        return start - len(sign.group()), behind.end() if behind else end
    unit = compiled(TENTHS).match(normal, end) or compiled(UNIT_BEHIND).match(normal, end)
    return (start, unit.end()) if unit and not _goes_on(before) else None


def _goes_on(before: str) -> bool:
    """Whether a number is the rest of something longer: `k512`, `4471.50`."""
    last, earlier = before[-1:], before[-2:-1]
    return last.isdigit() or ("a" <= last <= "z") or (last in tuple(".,:") and earlier.isdigit())
