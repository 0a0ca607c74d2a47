"""Text that was wrapped by its author's editor."""

import pytest

from trainer.render.flow import flowing


@pytest.mark.parametrize(
    ("written", "flows"),
    [
        ("One sentence, broken\nmidway.", "One sentence, broken midway."),
        ("It ends here.\nA new one.", "It ends here.\nA new one."),
        ("On the screen:\n- one\n- two\n", "On the screen:\n- one\n- two"),
        ("a list\n- one\n- two", "a list\n- one\n- two"),
        ("一句话在中间\n断开了。\n下一句。", "一句话在中间断开了。\n下一句。"),
        ("One paragraph\n\nand another", "One paragraph\n\nand another"),
        ("  \n", ""),
    ],
)
def test_lines_are_joined_only_midway(written: str, flows: str) -> None:
    """Sentences, items and paragraphs begin on their own lines; Chinese is joined without a space."""
    assert flowing(written) == flows
