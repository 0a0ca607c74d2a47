"""Traditional and Cantonese writing read as Simplified, character for character."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.engine.script import to_simplified


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("對不起讓您久等了", "对不起让您久等了"), ("瞭解", "了解"), ("著急", "着急"), ("著名", "著名"),
        ("顯著", "显著"),        ("我哋唔係咁", "我们不是这"), ("sorry", "sorry"), ("后天", "后天"), ("裡面", "里面"),
    ],
)  # fmt: skip
def test_both_scripts_read_alike(written: str, read: str) -> None:
    """Traditional characters become Simplified; what is Simplified or Latin stays."""
    assert to_simplified(written) == read


@given(st.text(max_size=40) | st.text("著顯後臺裏哋唔\ud800\U0001f600乾", max_size=20))
def test_the_length_never_changes(text: str) -> None:
    """Offsets into the simplified text are offsets into the original."""
    assert len(to_simplified(text)) == len(text)
