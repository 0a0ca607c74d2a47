"""Shares and discounts: `15%`, `half price`, `九五折`, and the whole of it: `full refund`, `免单`, `全额退款`."""

from trainer.engine.quantities.numerals import UNDER_HUNDRED, chinese, value_of
from trainer.engine.quantities.patterns import compiled

SHARE_EN = (
    r"(?<![\d.])\d{1,3}(?:\.\d{1,2})?\s?%",
    rf"\b(?:\d{{1,3}}|{UNDER_HUNDRED}) ?per ?cent\b",
    r"\bhalf (?:price|off)\b|\bfull refund\b|\brefund(?:ed)? (?:you )?in full\b",
)
SHARE_WORDS = frozenset({"cent", "percent", "half", "full", "refund", "refunded"})
SHARE_ZH = (
    r"(?<![\d.])\d{1,3}(?:\.\d{1,2})?\s?%",
    r"(?<![一二两三四五六七八九])[一二两三四五六七八九]{1,2}折(?![叠扣磨腾])|(?<![\d.])\d(?:\.?\d)?\s?折(?![叠磨腾])",
    (
        r"百分之[一二三四五六七八九十百]{1,4}|"
        r"(?<![一二三四五六七八九十])[一二两三四五六七八九]成(?![立为熟功本员交长果不是会都要])"
    ),
    r"半价|对折|免单|全额(?=[^,。!?;]{0,3}(?:退|赔|免))|全(?:额|部)?(?:退款|免费)",
)
WHOLE = r"full|免单|全"
HALF = r"half|半价|对折"


def share_of(written: str) -> float | None:
    """How much of the price comes off or back, in percent: `八折` is 20, `九五折` 5, `免单` 100."""
    if compiled(WHOLE).search(written):
        return 100.0
    if compiled(HALF).search(written):
        return 50.0
    number = compiled(r"\d+(?:\.\d+)?|[一二两三四五六七八九十百]+").search(written.removeprefix("百分之"))
    if "折" in written and number:
        return 100 - _tenths(number.group())
    if "成" in written and number:
        return 10.0 * chinese(number.group())
    return float(chinese(number.group())) if "百分之" in written and number else value_of(written)


def _tenths(written: str) -> float:
    """`八` and `8` are 80 of a hundred, `九五`, `95` and `9.5` are 95."""
    digits = "".join(str(chinese(c)) if c in "一二两三四五六七八九" else c for c in written).replace(".", "")
    return float(digits) * (10 if len(digits) == 1 else 1)
