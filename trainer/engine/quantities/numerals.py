"""Numbers in digits and in words, English and Chinese: as patterns, and what they say."""

from trainer.engine.quantities.patterns import compiled

SMALL = {
    word: number
    for number, word in enumerate(
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
         "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"],
        start=1,
    )
}  # fmt: skip
TENS = {
    word: 10 * number
    for number, word in enumerate(
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], start=2
    )
}
SCALES = {
    "hundred": 100,
    "thousand": 1000,
    "grand": 1000,
    "k": 1000,
    "lakh": 100_000,
    "million": 1_000_000,
    "m": 1_000_000,
}
PIECES = {"a": 1, "an": 1} | SMALL | TENS

_SMALL, _TENS = "|".join(SMALL), "|".join(TENS)
UNDER_HUNDRED = rf"(?:(?:{_TENS})(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|(?:{_SMALL})(?![a-z]))"
"""`six`, `nineteen`, `forty-eight`."""
HUNDREDS = (
    rf"(?:(?:{UNDER_HUNDRED}|a|(?:a )?couple of|a few|several) )?(?:hundred|thousand|lakh)"
    rf"(?:(?: and)? (?:{UNDER_HUNDRED} hundred(?: and {UNDER_HUNDRED})?|{UNDER_HUNDRED}))?"
)
"""`two hundred and fifty`, `a thousand`, `two thousand five hundred`."""
DIGITS = r"(?:\d{1,3}(?:,\d{3}){1,4}|\d{1,2}(?:,\d{2}){1,3},\d{3}|\d{1,9})(?:\.\d{1,2})?"
"""`1,200.50`, `1,00,000`, `20`; a longer row of digits is no number of anything."""
CHINESE = "零〇一二两三四五六七八九十百千万"
CHINESE_NUMBER = rf"(?<![\d{CHINESE}])[{CHINESE}]{{1,12}}(?![{CHINESE}])"

CHINESE_DIGITS = {c: n for n, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
CHINESE_UNITS = {"十": 10, "百": 100, "千": 1000}


def value_of(written: str) -> float | None:
    """What a number says: `1,200`, `1.2万`, `3k`, `two hundred and five`, `三千五`; None where it says none."""
    digits = compiled(DIGITS).search(written)
    if digits:
        return float(digits.group().replace(",", "")) * _scale_behind(written[digits.end() :])
    if any(c in CHINESE_DIGITS or c in CHINESE_UNITS or c == "万" for c in written):
        return float(chinese(written))
    return english(written)


def _scale_behind(rest: str) -> float:
    """`1.2万`, `3k`, `2 thousand`: what stands behind the digits multiplies them."""
    scale = compiled(r"\s?(万|千|百|k(?![a-z])|m(?![a-z])|hundred|thousand|grand|lakh|million)").match(rest)
    if not scale:
        return 1
    return SCALES.get(scale.group(1)) or {"万": 10_000, "千": 1000, "百": 100}[scale.group(1)]


def chinese(written: str) -> int:
    """`一千零五十` is 1050; a digit left over counts for the next lower unit: `两百五` is 250, but `一百零五` 105."""
    if not any(c in CHINESE_UNITS or c == "万" for c in written):
        return int("".join(str(CHINESE_DIGITS[c]) for c in written if c in CHINESE_DIGITS) or 0)
    thousands = total = digit = last_unit = 0
    for character in written:
        if character == "万":
            thousands, total, digit, last_unit = (total + digit or 1) * 10_000, 0, 0, 10_000
        elif character in CHINESE_UNITS:
            last_unit = CHINESE_UNITS[character]
            total, digit = total + (digit or 1) * last_unit, 0
        elif character in "零〇":
            last_unit = 0
        elif character in CHINESE_DIGITS:
            digit = CHINESE_DIGITS[character]
    return thousands + total + digit * (last_unit // 10 if last_unit > 10 else 1)


def english(written: str) -> float | None:
    """`two thousand five hundred` is 2500, `twelve hundred` 1200."""
    total = part = 0
    for word in compiled(r"[a-z]+").findall(written.replace("a couple", "two")):
        if word in PIECES:
            part += PIECES[word]
        elif word == "hundred":
            part = (part or 1) * 100
        elif word in SCALES:
            total, part = total + (part or 1) * SCALES[word], 0
    return float(total + part) or None
