"""A cue taken apart."""

import pytest

from trainer.engine.cue import Kind, Part, parts_of


@pytest.mark.parametrize(
    ("cue", "parts"),
    [
        ("we charged you twice", [Part(Kind.WORDS, ("we", "charg", "you", "twic"))]),
        ("对不起", [Part(Kind.WORDS, ("对", "不", "起"))]),
        ("{sorry}", [Part(Kind.SET, name="sorry")]),
        ("<cause>", [Part(Kind.SLOT, name="cause")]),
        ("by [time]", [Part(Kind.WORDS, ("by",)), Part(Kind.READING, name="time")]),
        ("if ... again", [Part(Kind.WORDS, ("if",)), Part(Kind.WORDS, ("again",), wide=True)]),
        ("=sure thing", [Part(Kind.WORDS, ("=sure", "thing"))]),
        ("can't", [Part(Kind.WORDS, ("can", "not"))]),
        ("...", []),
        ("", []),
    ],
)
def test_a_cue_has_these_parts(cue: str, parts: list[Part]) -> None:
    """Words run together, and sets, slots, readings and gaps stand apart."""
    assert list(parts_of(cue)) == parts
