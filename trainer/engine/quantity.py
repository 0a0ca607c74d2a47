"""Times, deadlines, amounts and references in English and Chinese, found by pattern in normalised text."""

import re
from functools import cache, lru_cache

from trainer.engine.quantities.names import NAME

NUMBER_EN = r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|sixty|ninety|half an|an?|a few|a couple of)"
NUMBER_ZH = r"(?:\d+|[一二两三四五六七八九十半几]+)"
WEEKDAY = r"(?:mon|tues?|wednes|thurs?|fri|satur|sun)day|(?:mon|tue|wed|thu|fri|sat|sun)\b"
MONTH = r"(?:jan|febr?|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|ust|em?ber|ober)?"
PART_ZH = r"(?:凌晨|清晨|早上|上午|中午|下午|傍晚|晚上|今早|今晚|明早|明晚|早|晚)"

TIME = [
    r"\b\d{1,2}(?:[:.]\d\d)?\s?(?:am|pm|a\.m|p\.m|o'?clock)\b",
    r"(?<![\d:])\d{1,2}:\d\d(?!\d)",
    r"\b(?:at|by|before|until|till|around|about) (?:noon|midday|midnight|half (?:past )?\w+|quarter (?:past|to) \w+|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2}))\b(?! *(?:%|percent|pounds?|dollars?|euros?|minutes?|mins?|hours?|days?|weeks?|months?|years?|times?|of|people|[.,]?\d|km|miles))",
    r"\b(?:noon|midday|midnight)\b",
    rf"{PART_ZH}?\s*(?<![有差重一])(?:\d{{1,2}}|[二两三四五六七八九]|十[一二]?|(?<={chr(0x5348)})一)点(?:半|整|一刻|三刻|钟|\d{{1,2}}分?|[一二三四五]?十[一二三四五六七八九]?分?)?(?![水单名])",
    r"(?:中午|正午|午夜|零点)",
    r"(?<!\d)\d{1,2}时(?![间候])",
    rf"(?:{PART_ZH}|(?<=[日天]))[一二三四五六七八九十]{{1,3}}时(?![间候期常])",
]
DAY = [
    r"\b(?:today|tonight|tomorrow|overnight|next[- ]day|same[- ]day)\b",
    rf"\b(?:this |next |on |by |before )?(?:{WEEKDAY})",
    r"\bthis (?:morning|afternoon|evening|week)\b",
    r"\bnext week\b|\b(?:first|1st) thing\b",
    rf"\b(?:the )?\d{{1,2}}(?:st|nd|rd|th)(?: of)?(?: {MONTH})?\b",
    rf"\b\d{{1,2}} {MONTH}\b|\b{MONTH} \d{{1,2}}(?:st|nd|rd|th)?\b",
    r"今天|今日|今晚|今早|当天|当晚|明天|明日|明早|明晚|后天|大后天|次日|隔天",
    r"(?:本|这|下|上)?(?:周|星期|礼拜)[一二三四五六日天]",
    r"\d{1,2}月\d{1,2}[日号]?|(?<![\d])\d{1,2}[日号](?![线楼柜店单机码])|[一二三]?十?[一二三四五六七八九十][号日](?=[前早上下中晚之送到])",
    r"下周|本周内|这周内|月底前|周末前",
]
DURATION = [
    rf"\b{NUMBER_EN}(?:[ -]?(?:to|-|or) ?{NUMBER_EN})?[ -](?:more )?(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|(?:working |business )?days?|weeks?)\b",
    rf"{NUMBER_ZH}(?:[-~到至、]{NUMBER_ZH})?\s?(?:个)?(?:多)?(?:秒|分钟|分鐘|小时|钟头|工作日|工作天|天|日内|周内|星期|礼拜)(?:半)?",
]
WINDOW = [
    rf"\b(?:within|in|in the next|inside|under|less than|up to|no more than) (?:the (?:next )?)?{NUMBER_EN}(?:[ -]?(?:to|-|or) ?{NUMBER_EN})?[ -](?:minutes?|mins?|hours?|hrs?|(?:working |business )?days?|weeks?)\b",
    r"\bwithin the (?:hour|day|week)\b|\bby the end of (?:the |this )?(?:day|week|month|today)\b|\bend of (?:the )?(?:day|week)\b",
    rf"{NUMBER_ZH}(?:[-~到至、]{NUMBER_ZH})?\s?(?:个)?(?:分钟|小时|钟头|工作日|工作天|天|周|星期)(?:之内|以内|内|左右|后|就)",
]
WIDE_WINDOW = [
    r"\b(?:\d+|two|three|five|seven)(?: ?- ?| to | or )(?:\d+|three|four|five|seven|ten) (?:hours?|hrs?|(?:working |business )?days?|weeks?)\b",
    r"\b(?:24|48|72|twenty-four|forty-eight) ?(?:hours?|hrs?)\b",
    r"\b(?:a few|several|some|\d+|two|three|five|seven|ten) (?:working |business )?(?:days|weeks)\b|\bend of (?:the )?(?:week|month)\b",
    rf"{NUMBER_ZH}[-~到至、]{NUMBER_ZH}\s?(?:个)?(?:工作日|工作天|天|小时|周)|(?:24|48|72|二十四|四十八)(?:个)?小时|(?:[三五七]|3|5|7|十|10|15)个?(?:工作日|工作天)|[几数]个?(?:天|工作日|工作天)|[两二2]个?工作[日天]",
]
MONEY_UNIT = r"(?:pounds?|dollars?|euros?|quid|bucks|usd|gbp|eur|cny|rmb|twd|ntd?|hkd|p\b)"
MONEY = [
    r"(?:[¥$£€]|nt\$|hk\$|us\$|rmb|usd|gbp|eur)\s?\d[\d,]*(?:\.\d+)?k?",
    rf"\b\d[\d,]*(?:\.\d+)? ?{MONEY_UNIT}",
    r"\b(?:a |one |two |three |four |five |six |seven |eight |nine )?(?:hundred|thousand)(?: and \w+)? ?(?:pounds?|dollars?|euros?|quid|bucks)?\b|\b(?:ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety) ?(?:pounds?|dollars?|euros?|quid|bucks)\b",
    r"\d[\d,]*(?:\.\d+)?\s?(?:元|块钱?|圆|人民币|新台币|台币|港币|美元|英镑|万)",
    r"[一二两三四五六七八九十]+(?:百|千|万)[一二三四五六七八九十百千]*(?:元|块钱?|现金)?|[一二两三四五六七八九]?十[一二三四五六七八九]?(?:元|块)",
    r"\b\d{1,3},\d{3}\b|(?<![\d:.\-a-z])\d{2,5}(?![\d:.a-z%]|[年月日号点时分个小天周次人层楼:]| ?(?:am|pm|minutes|mins|hours|days|weeks|times|people|%))",
]
PERCENT = [r"\d+(?:\.\d+)?\s?%|\b\w+ per ?cent\b|[一二三四五六七八九]五?折|\d\.?\d?折|百分之[一二三四五六七八九十]+"]
REFERENCE = [
    r"\b[a-z]{1,4}-?\d{2,}(?:-\d+)?\b",
    r"\b(?:reference|ref|case|ticket|complaint|job|claim)(?: (?:number|no|id))?\s?(?:is|:|#)?\s?[a-z]{0,4}-?\d{2,}",
    r"(?:工单|单号|编号|案件|案号|受理号|服务单|工號|案件编号)(?:是|为|号)?[:：]?\s?[a-z]{0,4}-?\d{2,}",
]
NUMBER = [r"\d+"]
DEADLINE = [
    rf"\b(?:by|before|no later than|not later than|until)\s+(?:\d{{1,2}}(?:[:.]\d\d)?\s?(?:am|pm)?|noon|midday|midnight|tonight|tomorrow|today|(?:{WEEKDAY})|the \d{{1,2}}|the end of|lunch|close|half|five|six|four|three|two|one|seven|eight|nine|ten)\b",
    r"(?:[点时](?:半|整|\d{1,2}分?|[一二三四五]?十分?)?|:\d\d|今天|明天|今晚|明早|明晚|后天|中午|(?:周|星期|礼拜)[一二三四五六日天]|\d[日号]|下班|晚上|上午|下午)(?:之前|以前|前)",
]
PATTERNS = {
    "time": TIME, "day": DAY, "duration": DURATION, "window": WINDOW, "wide_window": WIDE_WINDOW,
    "money": MONEY, "percent": PERCENT, "reference": REFERENCE, "number": NUMBER, "name": NAME,
    "deadline": DEADLINE,
}  # fmt: skip


@lru_cache(maxsize=4096)
def spans(quantity: str, normal: str) -> tuple[tuple[int, int], ...]:
    """Where a kind of quantity stands in normalised text."""
    return tuple(found.span() for found in _pattern(quantity).finditer(normal))


@cache
def _pattern(quantity: str) -> re.Pattern[str]:
    """Compiled when it is first asked for: all of them together take as long as reading a rubric."""
    return re.compile("|".join(f"(?:{pattern})" for pattern in PATTERNS[quantity]))


DIGITS = {c: n for n, c in enumerate("零一二三四五六七八九")} | {"两": 2}
UNITS = {"十": 10, "百": 100, "千": 1000, "万": 10000}
WORDS_EN = {"one": 1, "a": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
            "ten": 10, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
            "eighty": 80, "ninety": 90}  # fmt: skip


def amount(written: str) -> float | None:
    """What an amount of money says as a number: `£1,500`, `five hundred`, `两百`, `五千`."""
    digits = re.search(r"\d[\d,]*(?:\.\d+)?", written)
    if digits:
        scale = 10000 if "万" in written else 1000 if re.search(r"\dk", written) else 1
        return float(digits.group().replace(",", "")) * scale
    if any(c in DIGITS or c in UNITS for c in written):
        return float(_chinese(written))
    return _english(written)


def amounts(normal: str) -> tuple[float, ...]:
    """Every amount of money in a normalised text."""
    values = (amount(normal[start:end]) for start, end in spans("money", normal))
    return tuple(value for value in values if value is not None)


def _chinese(written: str) -> int:
    total = digit = last_unit = 0
    for character in written:
        if character in DIGITS:
            digit = DIGITS[character]
        elif character in UNITS:
            unit = UNITS[character]
            total = (total + digit) * unit if unit == 10000 else total + (digit or 1) * unit
            digit, last_unit = 0, unit
    # 两百五 is 250: a digit left over counts for the next lower unit.
    return total + digit * (last_unit // 10 if last_unit > 10 else 1)


def _english(written: str) -> float | None:
    total = 0
    for word in re.findall(r"[a-z]+", written):
        if word in WORDS_EN:
            total += WORDS_EN[word]
        elif word in ("hundred", "thousand"):
            total = max(total, 1) * (100 if word == "hundred" else 1000)
    return float(total) or None
