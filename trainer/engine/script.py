"""Traditional to Simplified, character for character, so that one set of Chinese cues serves both scripts."""

import re
from functools import cache
from typing import Any

# Written Cantonese, mapped to the one character that says the same, so that offsets stay.
CANTONESE = str.maketrans("哋咗唔嘅係冇佢畀俾喺嚟啲嗰咁妳", "们了不的是没他给给在来些那这你")
# Taiwan writes 著急, 等著 where the cues say 着; 著名, 著作, 顯著 keep theirs. OpenCC leaves both alone.
LASTING = re.compile("(?<![顯显名編编原論论卓巨])著(?![名作述稱称者書书])")

HALF_PAIRS = re.compile("[\ud800-\udfff]")


@cache
def _converter() -> Any:
    from opencc import OpenCC  # late: only Chinese text needs it

    return OpenCC("t2s")


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
