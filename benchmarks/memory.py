"""What the engine remembers of texts it has met, so that it can be made to forget."""

import gc
import sys
from collections.abc import Iterable

from trainer.cli import MANY_OBJECTS
from trainer.engine.judge import Judge
from trainer.engine.scoring import score
from trainer.model.conversation import Conversation


def forget() -> None:
    """Empties every cache of the engine; the next reply is met as in a new process."""
    for name, module in list(sys.modules.items()):
        if name.startswith("trainer.engine"):
            for value in list(vars(module).values()):
                if hasattr(value, "cache_clear"):
                    value.cache_clear()


def warm(judge: Judge, others: Iterable[Conversation]) -> None:
    """Makes the engine forget, then lets it meet other people's texts, as in the midst of a long run."""
    forget()
    for talk in others:
        score(talk, judge)
    gc.collect()


def as_the_program_does() -> None:
    """Collects garbage as seldom as the command line does."""
    gc.set_threshold(MANY_OBJECTS, 20, 100)
    gc.collect()
    gc.freeze()
