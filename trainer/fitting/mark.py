"""What a fit learns from: marked replies of whole calls, example sentences, and traps."""

from collections.abc import Iterable, Iterator
from statistics import median_low

from trainer.engine.columns import context_of
from trainer.files.examples import Example
from trainer.model.calibration import MarkedReply
from trainer.model.conversation import Conversation, Turn
from trainer.model.fitting import Mark
from trainer.model.rubric import Section
from trainer.model.scenario import Tag

ABUSED = frozenset({"conduct.reward_abuse", "conduct.talking_back"})
UPSET = frozenset({"empathy.emotion_before_process"})


def marks_of(replies: Iterable[MarkedReply]) -> Iterator[Mark]:
    """Marked replies of calls; where several people marked one, the middle level, the lower of two."""
    for reply in replies:
        names = dict.fromkeys(name for _, levels in reply.raters for name in levels)
        yield Mark(reply.conversation, {name: _middle(reply.levels(name)) for name in names}, context_of(reply))


def _middle(levels: tuple[int | None, ...]) -> int | None:
    known = [level for level in levels if level is not None]
    return median_low(known) if known else None


def mark_of(shown: Example) -> Mark:
    """A sentence that shows one criterion, as a reply to a customer in the temper in which it can be asked."""
    name = shown.criterion
    abused = name.startswith(Section.BOUNDARY) or name in ABUSED
    tag = Tag.ABUSE if abused else Tag.ANGER if name in UPSET else Tag.CALM
    talk = Conversation(name, shown.language, (Turn(False, "", tag), Turn(True, shown.text)))
    return Mark(talk, {name: shown.level}, "", name)
