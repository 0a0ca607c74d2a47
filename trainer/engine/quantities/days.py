"""Days and dates: `tomorrow`, `this Friday`, `15 June`, `the 3rd`, `下周二`, `6 月 18 日`, `十五号`."""

WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
SHORT_WEEKDAY = r"(?:mon|tues?|wed|thurs?|fri|sat|sun)"
MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?)"
)
ORDINAL = r"(?:[1-3]?(?:1st|2nd|3rd)|\d{1,2}th)"
NO_DATE = (
    r"(?! (?:floor|party|time|class|line|attempt|person|visit|call|contact|reminder|email|message|letter|letters|"
    r"reply|street|avenue|"
    r"anniversary|birthday|century|generation|edition|place|one|customer|agent|reason|option|thing)\b)"
)
DAY_EN = (
    r"\b(?:today|tonight|tomorrow|overnight|next[- ]day|same[- ]day)\b",
    rf"(?<!last )(?<!previous )(?<!past )\b(?:this |next |on |by |before )?{WEEKDAY}",
    rf"\b(?:on|by|before|until|till|this|next) {SHORT_WEEKDAY}\b",
    rf"\b{SHORT_WEEKDAY}(?=,? (?:\d|at\b|by\b|morning|afternoon|evening))",
    r"\bthis (?:morning|afternoon|evening|week|weekend)\b|\b(?:at|over|by|before) the weekend\b",
    r"\bnext (?:week|weekend)\b|\b(?:first|1st) thing\b",
    rf"\b{ORDINAL}(?: of)? {MONTH}\b|\b(?:(?:on|by|before|until|till) (?:the )?|the |dated ){ORDINAL}\b{NO_DATE}",
    rf"\b\d{{1,2}} {MONTH}\b|\b{MONTH} {ORDINAL}\b|\b{MONTH} \d{{1,2}}\b(?![:.]?\d)",
    (
        r"(?<![\d/.])(?:0?[1-9]|[12]\d|3[01])/(?:0?[1-9]|[12]\d|"
        r"3[01])(?:/(?:20)?\d\d)?(?![\d/%])(?<!24/7)(?<!1/2)(?<![123]/4)(?<![12]/3)"
    ),
    r"(?<!\d)20\d\d-[01]\d-[0-3]\d(?!\d)",
)
DAY_WORDS = frozenset(
    ["today", "tonight", "tomorrow", "overnight", "next", "same", "this", "weekend", "first", "monday", "tuesday",
     "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "tues", "wed", "thu", "thur", "thurs",
     "fri", "sat", "sun"]
)  # fmt: skip
"""Without one of these and without digits no English day is named."""
DAY_NUMBER_ZH = r"(?:\d{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])"
MONTH_ZH = r"(?:\d{1,2}|十[一二]?|[一二三四五六七八九])"
DAY_ZH = (
    r"今天|今日|今晚|今早|今儿|今夜|当天|当日|当晚|大后天|后天|明天|明日|明早|明晚|明儿|次日|隔天|翌日",
    r"(?<![上一两])(?<!上个)(?:本|这|这个|下|下个)?(?:周|星期|礼拜)[一二三四五六日天]",
    rf"(?<![\d一二三四五六七八九十]){MONTH_ZH}\s?月\s?{DAY_NUMBER_ZH}\s?[日号]?",
    r"(?<![\d第单件编工房案])(?:\d{1,2})\s?[日号](?![线楼柜店单机码门房院桌球位床厅馆站口车厂仓窗])",
    (
        r"(?<![第单件编工房案一二三四五六七八九十])(?:(?:[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])号|"
        r"[一二三]?十[一二三四五六七八九]日|"
        r"[一二三四五六七八九]日(?=[早上中下晚]))(?![线楼柜店单机码门房院桌球位床厅馆站口车厂仓窗候舱])"
    ),
    (
        r"(?:下|这|本|这个|下个)(?:周|星期|礼拜)(?:内|初|末|中)?(?![一二三四五六日天几])|[本这]?周末|"
        r"[本下这]?个?月(?:底|初|末)"
    ),
)
