"""Numbers without a currency that are money all the same: `refund 50`, `退您200`, `三千五`."""

from collections.abc import Iterator

from trainer.engine.quantities.numerals import CHINESE_NUMBER, DIGITS, HUNDREDS
from trainer.engine.quantities.patterns import compiled, words_of

IN_DIGITS = rf"(?:{DIGITS})(?:万|k(?![a-z]))?(?![\d:/%]|[.,]\d|-\d|-?[a-z])"
BEGINS = r"(?<![\da-z/#-])(?<!\d[.,:])"
IN_WORDS = rf"\b{HUNDREDS}\b"
SCALE_WORDS = frozenset({"hundred", "thousand", "lakh"})
IN_CHINESE = CHINESE_NUMBER
HAN = r"[\u3400-\u9fff]"
YEAR = r"(?:19|20)\d\d"
MOST_DIGITS = 7
LOOK_BACK_EN, LOOK_BACK_ZH = 40, 10

BEFORE_EN = (
    r"\b(?:(?P<money>refund\w*|pay\w*|paid|credit\w*|giv\w+|gave|offer\w*|waiv\w+|knock\w*|tak\w+|took|send\w*|"
    r"sent|transfer\w*|"
    r"return\w*|compensat\w+|add\w*|charg\w+|bill|billed|cost\w*|prices?|fees?|deposit|another|extra|up to|worth|"
    r"total\w*|balance|"
    r"ow\w+|spen[dt]|amount|only|just|sum|vouchers?|discount|reduc\w+|money|raise|make it|full|revers\w+|put)|"
    r"(?P<other>order|invoices?|number|no|case|tickets?|rooms?|flight|ref|reference|extension|ext|ending|ends|"
    r"file|line|units?|"
    r"van|gate|bus|step|page|section|article|version|model|since|cards?|account|dial|call|ring|code|membership|"
    r"id|plate|phone|"
    r"seat|table|platform|house|flat|block|reading|it says|reads?|gp or))\b"
)
"""What a number is about: the nearest of these before it in its clause."""
AFTER_EN = (
    r"\s*(?:$|[,.;!?\n\"]|-|(?:back|off|more|extra|for|in|on|to|now|today|tonight|tomorrow|is|are|was|as|and|or|"
    r"if|from|towards?|by|"
    r"it|then|at|with|credit\w*|voucher|cash|goodwill|compensation|refund\w*|done|arrived|went|goes|comes|will|"
    r"would|plus|per|each|"
    r"straight|i|we|you|so|but|because|instead|final|max|maximum|please|sir|madam|help|being|has|have|taken|"
    r"debited|twice|again|once)\b)"
)
"""How a sentence goes on behind a sum; any other word is the thing that was counted."""
GIVEN_EN = (
    r" ?(?:(?:is|are|was|has|will be) )?(?:(?:being|going|coming|been) )?"
    r"(?:back|returned|taken|debited|off|more|extra|in cash|cash|credit\w*|refund\w*|voucher|compensation|goodwill|"
    r"done|arrived|towards?)\b"
)

BEFORE_ZH = (
    r"[退赔补送转付返减免扣收花交加抵额费价款金押惠充租薪贴共]|给[您你]|便宜|报销|只要|最多|打给|要了?$|再$|上限|以内"
)
OTHER_ZH = r"(?:号码?|编号|分机|电?报|拨打?|[打第满前房室]|型号|版本|工单|案件|订单|尾数|包厢)(?:是|为|:)?\s?$"
COUNTED_ZH = (
    r"\s?(?:[号室房楼层人名张件位次天日月年点时分秒周个节度折米斤台条场期页克家种份倍步下只双间晚夜桌瓶箱包盒套辆站遍句字岁多余几支通轮杯餐顿"
    r"项集帧]|小时|公里|工作|升|兆|毫升|厘米)"
)
GIVEN_ZH = r"[^,。!?;]{0,5}?(?:退|赔|补给|返|收|抵扣|到账|减免|券|红包|购物金|现金|无门槛)|以内"
CLAUSE_EN, CLAUSE_ZH = r"[.;!?\n]", r"[,。.!?;\n]"


def bare_sums(normal: str) -> Iterator[tuple[int, int]]:
    """The places of these numbers in normalised text."""
    for found in compiled(IN_DIGITS).finditer(normal):
        start, end = found.span()
        beside = normal[max(0, start - 2) : start].rstrip()[-1:] + normal[end : end + 2].lstrip()[:1]
        is_money = _chinese if compiled(HAN).search(found.group() + beside) else _english
        if compiled(BEGINS).match(normal, start) and is_money(normal, start, end):
            yield start, end
    if not SCALE_WORDS.isdisjoint(words_of(normal)):
        yield from (found.span() for found in compiled(IN_WORDS).finditer(normal) if _english(normal, *found.span()))
    if not normal.isascii():
        places = (_without_count(normal, *found.span()) for found in compiled(IN_CHINESE).finditer(normal))
        yield from (place for place in places if _chinese(normal, *place))


def _without_count(normal: str, start: int, end: int) -> tuple[int, int]:
    """八百一晚 is 八百: the 一 counts the nights."""
    counts = end - start > 2 and normal[end - 2] in "百千" and normal[end - 1] in "一两"
    return start, end - 1 if counts and compiled(COUNTED_ZH).match(normal, end) else end


def _english(normal: str, start: int, end: int) -> bool:
    written, after = normal[start:end], normal[end : end + 30]
    if not compiled(AFTER_EN).match(after) or not _plausible(written):
        return False
    before = compiled(CLAUSE_EN).split(normal[max(0, start - LOOK_BACK_EN) : start])[-1]
    words = list(compiled(BEFORE_EN).finditer(before))
    if words and words[-1]["other"]:
        return False
    return bool(words or "," in written or written[0].isalpha() or compiled(GIVEN_EN).match(after))


def _chinese(normal: str, start: int, end: int) -> bool:
    written, after = normal[start:end], normal[end : end + 10]
    before = compiled(CLAUSE_ZH).split(normal[max(0, start - LOOK_BACK_ZH) : start])[-1]
    if compiled(COUNTED_ZH).match(after) or compiled(OTHER_ZH).search(before) or not _plausible(written):
        return False
    if not written[0].isdigit():
        return len(written) > 1 and written[0] not in "百千万零〇" and bool(set(written) & set("百千万"))
    return bool(
        "," in written or "万" in written or compiled(BEFORE_ZH).search(before) or compiled(GIVEN_ZH).match(after)
    )


def _plausible(written: str) -> bool:
    """No year, no number that begins with 0, none with as many digits as a telephone has."""
    digits = sum(c.isdigit() for c in written)
    return not compiled(YEAR).fullmatch(written) and not (written[0] == "0" and digits > 1) and digits <= MOST_DIGITS
