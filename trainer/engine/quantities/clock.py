"""Clock times and deadlines: `at half past four`, `18:40`, `下午三点半`, `by three tomorrow`, `周五前`."""

from trainer.engine.quantities.days import DAY_EN, DAY_ZH, MONTH
from trainer.engine.quantities.patterns import compiled

HOUR_WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
HOUR_WORD = rf"(?:{'|'.join(HOUR_WORDS)})"
HOUR = rf"(?:{HOUR_WORD}|1[0-2]|0?[1-9])"
MINUTES = r"(?:five|ten|quarter|twenty|twenty-five|\d{1,2} minutes)"
NO_HOUR = (
    r"(?! ?(?:%|/)|[.,:]?\d| (?:percent|per cent|pounds?|dollars?|euros?|quid|bucks|minutes?|mins?|hours?|hrs?|"
    r"days?|nights?|weeks?|"
    r"months?|years?|times?|of|more|people|persons?|guests?|rooms?|items?|points?|stars?|kilos?|kg|km|miles|"
    r"metres?|hundred|"
    r"thousand|point|stage|things?|orders?|end|go|separate|different|other|working|business|business's|calls?|"
    r"attempts?)\b"
    rf"| {MONTH}\b)"
)
"""What makes a bare number behind `at` or `by` something else than an hour."""
OCLOCK = r"\s?(?:am|pm|a\.m\.?|p\.m\.?|o'?clock)(?![a-z])"
HALF_PAST = rf"(?:(?:half|{MINUTES}|\d{{1,2}}) past|{MINUTES} to) {HOUR}\b|half past\b"
HOUR_EN = (
    rf"(?:(?:1[0-2]|0?[1-9])(?:[:.][0-5]\d)?|{HOUR_WORD}){OCLOCK}",
    r"(?<![\d:.])(?:[01]?\d|2[0-4]):[0-5]\d(?![\d:])",
    rf"{HALF_PAST}",
    rf"{HOUR}-?ish\b",
    r"(?:noon|midday|midnight)\b",
)
AT = rf"(?:half {HOUR}|{HOUR}(?:[.:][0-5]\d)?)\b{NO_HOUR}|(?:[01]?\d|2[0-3])\.[0-5]\d\b"
TIME_EN = (
    rf"(?<![a-z0-9])(?:(?:at|by|before|until|till|around|about) )?(?:{'|'.join(HOUR_EN)})",
    rf"\b(?:at|by|before|until|till) (?:{AT})",
    rf"\b(?:around|about) (?:half )?{HOUR}(?= ?(?:[,.;!?)\n]|$|(?:today|tomorrow|tonight|on|this|and|or|if|to)\b))",
    rf"(?<![\w.,:])\d{{1,2}} (?:to|till) {HOUR}\b{NO_HOUR}(?= ?(?:[,.;!?)\n]|$|(?:or|and|works?)\b))",
    rf"\b(?:between|from) {HOUR} ?(?:and|to|till|until|-) ?{HOUR}\b{NO_HOUR}",
)
TIME_WORDS = frozenset(
    word + ending for word in (*HOUR_WORDS, "noon", "midday", "midnight", "half", "quarter") for ending in ("", "ish")
)
"""Without one of these and without digits no English time is named."""
PAST_EN = (
    r"\b(?:yesterday|last (?:\w+day|night|week|month)|left|came|called|rang|arrived|started|happened|emailed|"
    r"wrote|visited)"
    r"(?: (?:me|us|you|here|there|in|on \w+day))? ?(?:(?:at|around|about|by) )?$"
)
PAST_BEHIND_EN = r" ?(?:yesterday|last (?:\w+day|night|week|month)|the (?:other|previous) day|ago)\b"

PART = r"(?:凌晨|清晨|早上|上午|午前|中午|下午|午后|傍晚|晚上|夜里|今早|今晚|明早|明晚|当晚|早|晚)"
HOUR_ZH = r"(?:[01]?\d|2[0-4]|二?十[一二三四五六七八九]?|[二两三四五六七八九])"
MINUTES_ZH = r"(?:半|整|[一三]刻|钟|过?[零〇]?\d{1,2}分?|过?[零〇一二三四五]?十?[一二三四五六七八九十]分?)"
NO_POINT = (
    r"(?![点水单名折]|[^,。!?;]{0,2}(?:原因|建议|要求|说明|问题|意见|内容|诉求|补充|疑问|请求|不足|承诺|方案)|"
    r"积分|利息|(?:要|我|请|很|都|确实)?[说讲]明)"
)
FREE = r"(?:(?<![第有差重优缺这下述几\d一二三四五六七八九十])(?<!\d[.:])|(?<=[周期拜][一二三四五六日天]))"
"""No digit before it, unless that is the day of the week: 周六十点."""
HOURS_ZH = (
    rf"{PART}?\s?{FREE}{HOUR_ZH}\s?点{MINUTES_ZH}?{NO_POINT}",
    (
        rf"(?:凌晨|上午|中午|下午|午后|今晚|明晚|今早|明早|当晚|夜里)一点{MINUTES_ZH}?(?!点)|"
        rf"(?<![第有差重优缺这下述])一点(?:半|整|钟|[一三]刻|\d\d|(?=[前之到]))"
    ),
    r"(?:中午|正午|午夜|零点)",
    r"(?<!\d)(?<!\d:)(?:[01]?\d|2[0-4])时(?!间|候|常|期|段|效|速|长)(?:[0-5]?\d分)?",
    rf"{PART}?{FREE}(?:十[一二]?|[二两三四五六七八九])时(?!间|候|常|期|段|效|速|长)半?",
)
TIME_ZH = HOURS_ZH
PAST_ZH = r"(?:昨[天日晚早夜]?|前[天晚]|上(?:个?周|个?星期|个?礼拜)[一二三四五六日天]?|刚才|刚刚|当时)[^,。!?;]{0,4}$"

BEFORE = r"(?:by|before|no later than|not later than|until)"
DEADLINE_EN = (
    rf"\b{BEFORE} (?:{'|'.join(HOUR_EN)}|{AT}|{'|'.join(DAY_EN)}|"
    r"(?:(?:this|next) (?:morning|afternoon|evening|week|weekend|month)|the end of|end of|close|lunch|tea ?time|"
    r"the morning|"
    r"the afternoon|the evening|the weekend)\b)",
)
DEADLINE_WORDS = frozenset({"by", "before", "later", "until"})
DEADLINE_ZH = (
    rf"(?:{'|'.join((*HOURS_ZH, *DAY_ZH))}|[今明]晚|(?<!\d)\d{{1,2}}:[0-5]\d)(?:之前|以前|前(?![天晚后往]))",
    (
        r"(?:这个(?:点|时候|时间)|下班|晚上|早上|上午|中午|下午|傍晚|天黑|周末|[月年周]底|[月年]末)(?:之前|以前|"
        r"前(?![天晚后往]))"
    ),
)


def is_past(normal: str, start: int, end: int) -> bool:
    """Whether a time is told of something that has happened: `at 3 yesterday`, `he left at three`, `昨天下午三点`."""
    before, after = normal[max(0, start - 30) : start], normal[end : end + 20]
    return bool(
        compiled(PAST_EN).search(before) or compiled(PAST_BEHIND_EN).match(after) or compiled(PAST_ZH).search(before)
    )
