"""One Chinese script into the other, so that one rubric serves both.

To Simplified it goes character for character, so that offsets stay; to Traditional with the words of Taiwan.
"""

import re
from functools import cache
from typing import Any

# Written Cantonese, mapped to the one character that says the same, so that offsets stay.
CANTONESE = str.maketrans("哋咗唔嘅係冇佢畀俾喺嚟啲嗰咁妳", "们了不的是没他给给在来些那这你")
# Taiwan writes 著急, 等著 where the cues say 着; 著名, 著作, 顯著 keep theirs. OpenCC leaves both alone.
LASTING = re.compile("(?<![顯显名編编原論论卓巨])著(?![名作述稱称者書书])")

HALF_PAIRS = re.compile("[\ud800-\udfff]")
TAIWAN = (
    ("許可權", "權限"), ("賬", "帳"), ("複核", "覆核"), ("回復", "回覆"), ("推脫", "推託"), ("留記錄", "留紀錄"),
    ("有記錄", "有紀錄"), ("了記錄", "了紀錄"), ("記錄裡", "紀錄裡"),
    ("“", "「"), ("”", "」"), ("‘", "『"), ("’", "』"),
)  # fmt: skip
"""What the converter leaves in the wording of the mainland."""


@cache
def _converter(conversion: str = "t2s") -> Any:
    from opencc import OpenCC  # late: only Chinese text needs it

    return OpenCC(conversion)


def to_simplified(text: str) -> str:
    """The same number of characters in, as out; text without Chinese passes through."""
    if text.isascii():
        return text
    text = HALF_PAIRS.sub("\ufffd", text)  # a transcript may hold one; OpenCC refuses it
    text = LASTING.sub("着", text.translate(CANTONESE))
    converted: str = _converter().convert(text)
    if len(converted) == len(text):
        return converted
    return "".join(one if len(one) == 1 else c for c, one in ((c, _converter().convert(c)) for c in text))


def to_mainland(text: str) -> str:
    """Text to read, not to match: Simplified, with nothing else changed."""
    result: str = _converter().convert(text)
    return result


def to_taiwan(text: str) -> str:
    """Text to read as it would be written in Taiwan; its length may change."""
    result: str = _converter("s2twp").convert(text)
    for mainland, taiwan in TAIWAN:
        result = result.replace(mainland, taiwan)
    return result
