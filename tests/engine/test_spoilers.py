"""Ways of reading a hit in which it does not count, each both ways."""

import pytest

from tests.small import reply_to, sign
from trainer.model.rubric import Reading

CASES = [
    (Reading.NEGATED, "i am not sorry", "i am sorry, not that"),
    (Reading.NEGATED, "我不抱歉", "不但，抱歉"),
    (Reading.NEGATED, "not at all that sorry", "not one two three four sorry"),
    (Reading.NEGATED, "no sorry", "no problem sorry"),
    (Reading.NEGATED, "never sorry", "never. sorry"),
    (Reading.CONDITIONAL, "if it hurt, sorry", "sorry. if it hurt"),
    (Reading.CONDITIONAL, "sorry if it hurt", "sorry, call if it hurts"),
    (Reading.CONDITIONAL, "如果您介意，抱歉", "抱歉，如果还有事"),
    (Reading.HEDGED, "maybe sorry", "maybe, sorry"),
    (Reading.COUNTERFACTUAL, "i would have been sorry", "would have. sorry"),
    (Reading.COUNTERFACTUAL, "要是昨天打来，抱歉", "要是。抱歉"),
    (Reading.PAST, "yesterday sorry", "yesterday, sorry"),
    (Reading.ASKED, "are you sorry?", "sorry. are you?"),
    (Reading.ASKED, "您抱歉吗", "抱歉。好吗"),
    (Reading.QUOTED, 'he said "sorry" there', 'he said "no" sorry'),
    (Reading.QUOTED, "you said you are sorry", "you said it. sorry"),
    (Reading.QUOTED, "您说“抱歉”", "“好”抱歉"),
    (Reading.MOCKED, "sorry, your majesty", "sorry. your majesty"),
    (Reading.MOCKED, "抱歉，您老人家", "抱歉。您老人家"),
    (Reading.FIRST_PERSON, "i am sorry", "you are sorry"),
    (Reading.FIRST_PERSON, "we are sorry", "i know you are sorry"),
    (Reading.FIRST_PERSON, "i feel sorry", "i, sorry"),
    (Reading.OTHERS, "the courier is sorry", "i am sorry"),
    (Reading.OTHERS, "快递抱歉", "我抱歉"),
]


def spoiled(text: str, reading: Reading) -> list[Reading | None]:
    language = "en" if text.replace('"', "").isascii() else "zh"
    apology = sign("apology", "sorry", "抱歉", spoiled_by=frozenset({reading}))
    return [hit.spoiled for hit in reply_to("hello", text, [apology], language).hits("apology")]


@pytest.mark.parametrize(("reading", "spoilt", "fine"), CASES)
def test_a_hit_is_spoilt_or_fine(reading: Reading, spoilt: str, fine: str) -> None:
    """The first wording is spoilt in this way, the second is not."""
    assert spoiled(spoilt, reading) == [reading]
    assert spoiled(fine, reading) == [None]


HEAP = "sorry fault refund friday options apology replacement credit courier today"


def test_a_heap_of_keywords_is_stuffed() -> None:
    """Eight words of meaning without function words in a sentence count for nothing; clipped sentences are fine."""
    stuffed = sign("apology", "sorry", spoiled_by=frozenset({Reading.STUFFED}))
    assert reply_to("hello", HEAP, [stuffed]).good("apology") == []
    assert reply_to("hello", HEAP.replace(" ", ". "), [stuffed]).good("apology")
    assert reply_to("hello", "i am sorry and it is the fault of the courier", [stuffed]).good("apology")


def test_chinese_chunks_are_stuffed() -> None:
    """Five loose chunks without a particle are a heap; a sentence is none."""
    stuffed = sign("apology", "抱歉", spoiled_by=frozenset({Reading.STUFFED}))
    assert reply_to("喂", "抱歉 退款 今天 主管 方案 道歉", [stuffed], "zh").good("apology") == []
    assert reply_to("喂", "很抱歉，退款今天就给您办好", [stuffed], "zh").good("apology")


def test_the_customers_own_words_are_quoted() -> None:
    """Six words handed back from the customer's last turn are nobody's apology; fewer are."""
    apology = sign("apology", "sorry", spoiled_by=frozenset({Reading.QUOTED}))
    heard = "nobody ever said sorry to my mother"
    assert reply_to(heard, "nobody ever said sorry to my mother", [apology]).good("apology") == []
    assert reply_to(heard, "she said sorry to my", [apology]).good("apology")


def test_a_lookalike_does_not_count() -> None:
    """A cue inside a look-alike is blind there, and nowhere else."""
    apology = sign("apology", "sorry", lookalikes=["sorry could you"])
    reply = reply_to("hello", "sorry could you spell that. i am sorry", [apology])
    assert [hit.span.first for hit in reply.good("apology")] == [8]


def test_overlapping_hits_are_told_once() -> None:
    """The longest of overlapping hits stands for all, and one that counts before one that does not."""
    apology = sign("apology", "sorry", "so sorry", "so sorry about that")
    reply = reply_to("hello", "i am so sorry about that", [apology])
    assert [(hit.span.first, hit.span.last) for hit in reply.hits("apology")] == [(2, 6)]
