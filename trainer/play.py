"""The loop of a call: a reply is on disk before the customer takes it; clock, ids and seed are owned here."""

import secrets
import string
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Protocol
from zlib import crc32

from trainer import __version__
from trainer.engine.judge import Judge
from trainer.engine.session import apply, begin, conversation, cues_of, respond, speak
from trainer.model.event import Ended, Event, Left, Moved, Replied, Resumed, Spoke, Started
from trainer.model.rubric import RubricSet
from trainer.model.scenario import Scenario
from trainer.model.score import ReplyRead
from trainer.model.session import State
from trainer.render.terminal import on_one_line

LONG_REPLY = 5_000
ID_LETTERS = 4


class Console(Protocol):
    """What the loop needs of a screen; the tests have one without a terminal."""

    def customer(self, text: str) -> None:
        """Show what the customer says."""

    def status(self, state: State, seconds: float) -> None:
        """Show where the call stands; `seconds` is the time spent on replies so far."""

    def ask(self) -> str:
        """The next reply; EOFError when there will be none, KeyboardInterrupt when the trainee breaks off."""
        ...

    def empty(self) -> None:
        """Say that an empty message was not sent."""

    def long(self, characters: int) -> None:
        """Say that the message was very long."""


@dataclass(frozen=True, slots=True)
class Clock:
    """The time of day for the transcript, and a stopwatch in seconds for the replies."""

    now: Callable[[], datetime] = lambda: datetime.now(UTC)
    stopwatch: Callable[[], float] = time.monotonic


@dataclass(slots=True)
class Call:
    """One call being played; `record` must have the event on disk when it returns.

    `judge` is not asked for before the customer has spoken, so that it may be compiled while the trainee reads.
    """

    scenario: Scenario
    judge: Callable[[], Judge]
    record: Callable[[Event], None]
    console: Console
    clock: Clock = Clock()
    state: State = field(default=State(), init=False)
    seconds: float = field(default=0.0, init=False)
    warned_of_length: bool = field(default=False, init=False)

    def start(self, id: str, trainee: str, seed: int) -> State:
        """Play from the opening line until the call ends or the trainee leaves."""
        for event in begin(self.scenario, self._started(id, trainee, seed)):
            self._note(event)
        return self._talk()

    def resume(self, events: Iterable[Event]) -> State:
        """Play on from where the events stop, even if they were cut off between a reply and its answer."""
        last: Event | None = None
        for event in events:
            self._take(event)
            last = last if isinstance(event, Left | Resumed) else event
        self._note(Resumed(self._now()))
        self._catch_up(last)
        return self._talk()

    def _catch_up(self, last: Event | None) -> None:
        if isinstance(last, Replied):
            self._react()
        elif isinstance(last, Started | Moved):
            self._note(speak(self.scenario, self.state, self._now()))

    def _talk(self) -> State:
        try:
            while not self.state.ended:
                self._exchange()
        except (EOFError, KeyboardInterrupt):
            self._note(Left(self._now()))
        return self.state

    def _prepare(self) -> None:
        """Judges the author's own reply while the trainee reads: what a judge has met before takes less time."""
        example = self.scenario.beat(self.state.place).good_reply
        self._read(apply(self.state, Replied(self._now(), example, 0.0)))

    def _exchange(self) -> None:
        self._prepare()
        self.console.status(self.state, self.seconds)
        began = self.clock.stopwatch()
        text = self._reply()
        self._note(Replied(self._now(), text, round(self.clock.stopwatch() - began, 1)))
        self._react()

    def _reply(self) -> str:
        while not on_one_line(text := self.console.ask()):
            self.console.empty()
        if len(text) > LONG_REPLY and not self.warned_of_length:
            self.warned_of_length = True
            self.console.long(len(text))
        return text

    def _react(self) -> None:
        for event in respond(self.scenario, self.state, self._read(self.state), self._now()):
            self._note(event)

    def _read(self, state: State) -> ReplyRead:
        return self.judge().read(conversation(self.scenario, state), cues_of(self.scenario))

    def _note(self, event: Event) -> None:
        self.record(event)
        self._take(event)
        if isinstance(event, Spoke | Ended):
            self.console.customer(event.text)

    def _take(self, event: Event) -> None:
        self.state = apply(self.state, event)
        if isinstance(event, Replied):
            self.seconds += event.seconds

    def _started(self, id: str, trainee: str, seed: int) -> Started:
        scenario = self.scenario
        return Started(
            at=self._now(), id=id, scenario=scenario.id, digest=scenario.digest, language=scenario.language,
            trainee=trainee, seed=seed, mood=scenario.customer.mood, patience=scenario.customer.patience,
            version=__version__,
        )  # fmt: skip

    def _now(self) -> str:
        return self.clock.now().isoformat(timespec="milliseconds").replace("+00:00", "Z")


def judge_of(scenario: Scenario, rubrics: RubricSet) -> Judge:
    """The judge that also knows what the scenario's routes ask about."""
    return Judge(rubrics, cues_of(scenario))


def new_id(now: datetime) -> str:
    """A name for a call: ids sort by time, differ within a second, and are safe as file names."""
    letters = "".join(secrets.choice(string.ascii_lowercase) for _ in range(ID_LETTERS))
    return f"{now:%Y%m%d-%H%M%S}-{letters}"


def seed_of(scenario: Scenario, trainee: str, attempts: int) -> int:
    """The seed when none is given: the same for the same attempt, another for the next one."""
    return crc32(f"{scenario.id} {trainee}".encode(errors="replace")) + attempts
