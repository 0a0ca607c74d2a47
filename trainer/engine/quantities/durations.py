"""Lengths of time and windows: `forty-eight hours`, `within the hour`, `24小时内`, `三到五个工作日`."""

from trainer.engine.quantities.numerals import UNDER_HUNDRED

UNIT_WORDS = frozenset(
    word + plural
    for word in ("second", "sec", "minute", "min", "hour", "hr", "day", "week", "fortnight", "h")
    for plural in ("", "s")
)
UNIT_EN = r"(?:minutes?|mins?|hours?|hrs?|(?:working |business )?days?|weeks?|fortnight)"
COUNT_EN = rf"(?:\d{{1,3}}|{UNDER_HUNDRED}|half an|an?|a few|a couple of|several)"
RANGE_EN = rf"{COUNT_EN}(?:[ -]?(?:to|-|or|and) ?{COUNT_EN})?"
COUNT_ZH = r"(?<![第\d.一二两三四五六七八九十半几])(?:\d{1,3}|[一二两三四五六七八九十半几]{1,4})"
RANGE_ZH = rf"{COUNT_ZH}(?:[-~到至、](?:\d{{1,3}}|[一二两三四五六七八九十]{{1,4}}))?"

DURATION_EN = (
    rf"\b{RANGE_EN}[ -](?:more )?(?:seconds?|secs?|{UNIT_EN})\b",
    r"(?<![\d.:])\d{1,3}(?:hrs?|h|mins?)\b|\ba fortnight\b",
)
DURATION_ZH = (
    rf"{RANGE_ZH}\s?个?多?(?:秒|分钟|小时|钟头|工作[日天]|天|日内|周内|星期|礼拜)半?",
    rf"{COUNT_ZH}个半(?:小时|钟头|星期|礼拜)|[一三]刻钟",
)
WINDOW_EN = (
    (
        rf"\b(?:within|in|in the next|inside|under|less than|up to|"
        rf"no more than) (?:the (?:next )?)?{RANGE_EN}[ -]{UNIT_EN}\b"
    ),
    r"\b(?:within|in|inside) (?:the next )?\d{1,3}(?:hrs?|h|mins?)\b",
    (
        r"\b(?:within|in) the (?:next )?(?:hour|day|week)\b|\bby the end of (?:the |this )?(?:day|week|month|"
        r"today)\b|\bend of (?:the )?(?:day|week)\b"
    ),
)
WINDOW_ZH = (rf"{RANGE_ZH}\s?个?(?:半个?)?(?:分钟|小时|钟头|工作[日天]|天|周|星期)(?:之内|以内|内|左右|后|就)",)
MANY = rf"(?:\d{{1,3}}|{UNDER_HUNDRED})"
WIDE_EN = (
    rf"\b{MANY}(?: ?- ?| to | or ){MANY} (?:hours?|hrs?|(?:working |business )?days?|weeks?)\b",
    r"\b(?:24|48|72|twenty-four|forty-eight|seventy-two) ?-?(?:hours?|hrs?|h)\b",
    (
        rf"\b(?:a few|several|some|a couple of|(?!one\b|1\b){MANY}) (?:working |business )?(?:days|weeks)\b|"
        rf"\bend of (?:the )?(?:week|month)\b|\ba fortnight\b"
    ),
)
WIDE_ZH = (
    rf"{COUNT_ZH}[-~到至、](?:\d{{1,3}}|[一二两三四五六七八九十]{{1,4}})\s?个?(?:工作[日天]|天|小时|周)",
    r"(?<!\d)(?:24|48|72|二十四|四十八|七十二)\s?个?小时",
    (
        r"(?<![\d一二三四五六七八九十第])(?:[三四五六七八九十]|[3-9]|10|14|15|十[四五])\s?个?(?:工作[日天]|"
        r"天(?=之?以?内|后|左右))|[几数]\s?个?(?:工作[日天]|天)|(?<![\d十])[两二2]\s?个?工作[日天]"
    ),
)
