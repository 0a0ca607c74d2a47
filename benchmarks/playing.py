"""From Enter to the customer's next line, through the real loop and a transcript on disk."""

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter, process_time
from typing import TYPE_CHECKING

from benchmarks.content import rubrics, scenarios
from benchmarks.memory import as_the_program_does, forget
from benchmarks.rounds import percentile
from benchmarks.rows import Row
from trainer.files.recorder import Recorder
from trainer.model.scenario import Scenario, Walk
from trainer.model.session import State
from trainer.play import Call, judge_of

if TYPE_CHECKING:
    from _typeshed import FileDescriptorLike

GROUP = "Enter to the customer's next line"
MOST = 5


@dataclass(slots=True)
class Waits:
    """Milliseconds of each wait: by the clock, in syncing the transcript, and of the processor."""

    clock: list[float] = field(default_factory=list)
    synced: list[float] = field(default_factory=list)
    processor: list[float] = field(default_factory=list)

    @property
    def unsynced(self) -> list[float]:
        return [wait - sync for wait, sync in zip(self.clock, self.synced, strict=True)]


class Disk:
    """Stands in for `os.fsync` and counts the seconds spent in it."""

    def __init__(self) -> None:
        self.seconds = 0.0
        self._sync = os.fsync

    def __call__(self, fd: "FileDescriptorLike") -> None:
        began = perf_counter()
        self._sync(fd)
        self.seconds += perf_counter() - began


class Script:
    """A console that types the replies of a walk and takes the time until the customer answers."""

    def __init__(self, walk: Walk, disk: Disk, waits: Waits) -> None:
        self._replies = iter(walk.steps)
        self._disk, self._waits = disk, waits
        self._entered: tuple[float, float, float] | None = None

    def ask(self) -> str:
        step = next(self._replies, None)
        if step is None:
            raise EOFError
        self._entered = self._now()
        return step.reply

    def customer(self, text: str) -> None:
        del text
        if self._entered:
            spent = [1000 * (now - then) for now, then in zip(self._now(), self._entered, strict=True)]
            for store, milliseconds in zip(
                (self._waits.clock, self._waits.synced, self._waits.processor), spent, strict=True
            ):
                store.append(milliseconds)
            self._entered = None

    def _now(self) -> tuple[float, float, float]:
        return perf_counter(), self._disk.seconds, process_time()

    def status(self, state: State, seconds: float) -> None:
        """Nothing is shown."""

    def empty(self) -> None:
        """No reply of a walk is empty."""

    def long(self, characters: int) -> None:
        """No reply of a walk is that long."""


def playing(rounds: int, most: int | None = None) -> Iterator[Row]:
    """All walks of all scenarios; each call begins with a judge and caches as new as in a new process."""
    disk, waits = Disk(), Waits()
    chosen = scenarios()[:most]
    os.fsync, kept = disk, os.fsync
    try:
        with TemporaryDirectory() as folder:
            for number in range(rounds):
                for scenario in chosen:
                    for walk in scenario.walks:
                        _play(
                            scenario,
                            walk,
                            Path(folder) / f"{scenario.language}-{scenario.id}-{walk.id}-{number}",
                            disk,
                            waits,
                        )
    finally:
        os.fsync = kept
    yield Row(GROUP, "waits measured", len(waits.clock))
    for title, most, found in (("", None, waits.clock), (" without fsync", None, waits.unsynced),
                               (", processor time", MOST, waits.processor)):  # fmt: skip
        yield Row(GROUP, f"median{title}", median(found), "ms")
        yield Row(GROUP, f"99th percentile{title}", percentile(found, 0.99), "ms", most=most)
    yield Row(GROUP, "share of fsync", 100 * sum(waits.synced) / sum(waits.clock), "%")


def _play(scenario: Scenario, walk: Walk, path: Path, disk: Disk, waits: Waits) -> None:
    judge = judge_of(scenario, rubrics(scenario.language))
    forget()
    as_the_program_does()
    with Recorder(path, fresh=True) as recorder:
        Call(scenario, lambda: judge, recorder.append, Script(walk, disk, waits)).start(path.name, "bench", seed=1)
