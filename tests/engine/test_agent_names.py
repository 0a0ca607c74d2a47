"""Where an English reply gives the agent's name, and where it only looks like one."""

import pytest

from trainer.engine import quantity


@pytest.mark.parametrize(
    "said",
    [
        "i'm orla, extension 214",
        "anna's my name and this is case k512",
        "this is leo from billing.",
        "the refund is on its way.\nmeera, guest relations",
        "sorry again.\n\nyours sincerely, beth okafor",
    ],
)
def test_a_name_is_read(said: str) -> None:
    """A name after "I'm", before "is my name" or under a message is the agent's."""
    assert quantity.spans("name", said)


@pytest.mark.parametrize(
    "said",
    ["i'm refunding it now", "i am on it", "this is ridiculous", "i'm sorry", "done.\nkind regards\ncustomer care"],
)
def test_a_verb_or_a_phrase_is_no_name(said: str) -> None:
    """What follows "I'm" is mostly something that the agent does or feels."""
    assert not quantity.spans("name", said)
