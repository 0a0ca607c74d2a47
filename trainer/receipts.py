"""Writes the receipt of a score: digests of all that the score rests on."""

import hashlib
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

from trainer import __version__
from trainer.engine.digest import digest
from trainer.files.event_json import line_of
from trainer.model.conversation import Conversation
from trainer.model.event import Event
from trainer.model.receipt import Receipt
from trainer.model.rubric import RubricSet

JUDGING = ("engine", "model")
"""The folders whose source decides a score."""


def receipt_of(talk: Conversation, transcript: str, rubrics: RubricSet) -> Receipt:
    """The receipt of a conversation scored with these rubrics; `transcript` is the digest of one of the two below."""
    return Receipt(
        transcript=transcript,
        scenario=talk.scenario.digest if talk.scenario else "",
        rubrics=tuple((rubric.id.value, rubric.digest) for rubric in rubrics.rubrics),
        version=__version__,
        engine=engine_digest(),
    )


def digest_of_events(events: Iterable[Event]) -> str:
    """Of a transcript: everything in it counts, times and names too."""
    found = hashlib.sha256()
    for event in events:
        found.update(line_of(event))
    return found.hexdigest()


def digest_of_log(talk: Conversation) -> str:
    """Of a line of a log: what was read from it; keys that are passed over do not count."""
    return digest(
        {
            "id": talk.id,
            "language": talk.language.value,
            "channel": talk.channel.value,
            "issues": talk.issues,
            "authority": talk.authority,
            "turns": [[turn.agent, turn.text] for turn in talk.turns],
        }
    )


@cache
def engine_digest() -> str:
    """Of the source files that judge, the same wherever and however the program is installed."""
    found = hashlib.sha256()
    for folder in JUDGING:
        sources = [file for file in files("trainer").joinpath(folder).iterdir() if file.name.endswith(".py")]
        for source in sorted(sources, key=lambda file: file.name):
            found.update(f"{folder}/{source.name}\n".encode())
            found.update(source.read_bytes().replace(b"\r\n", b"\n"))
    return found.hexdigest()
