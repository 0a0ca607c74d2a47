"""The loop of a call, without a terminal."""

from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.shop import judge, kettle
from trainer.engine.session import apply, replay
from trainer.model.event import Ended, Event, Left, Moved, Replied, Resumed, Spoke, Started
from trainer.model.scenario import Outcome
from trainer.model.session import State
from trainer.play import Call, Clock, new_id, seed_of
from trainer.render.terminal import on_one_line

KIND = "Water near the sockets would have anyone frightened."
HELP = "I am sending a replacement; it is there tomorrow."
NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
replies = st.one_of(
    st.sampled_from([KIND, HELP, "order number please", "not my problem", "Sorry.", "您好", "I will end the call."]),
    st.text(min_size=1, max_size=40).filter(on_one_line),
)


class Sheet:
    """A console on paper: gives the replies in turn and notes what it was asked to show."""

    def __init__(self, replies: Iterable[str]) -> None:
        self.replies = iter(replies)
        self.shown: list[str] = []

    def customer(self, text: str) -> None:
        self.shown.append(text)

    def status(self, state: State, seconds: float) -> None:
        self.shown.append(f"{state.mood}/{state.replies}/{seconds}")

    def ask(self) -> str:
        for reply in self.replies:
            return reply
        raise EOFError

    def empty(self) -> None:
        self.shown.append("empty")

    def long(self, characters: int) -> None:
        self.shown.append(f"long {characters}")


def call(replies: Iterable[str], record: Callable[[Event], None]) -> tuple[Call, Sheet]:
    """A call of the kettle scenario at a clock on which each reply takes two seconds."""
    sheet = Sheet(replies)
    ticks = count(0.0, 2.0)
    return Call(kettle(), judge, record, sheet, Clock(lambda: NOON, lambda: next(ticks))), sheet


def played(replies: Iterable[str], seed: int = 1) -> tuple[list[Event], State, Sheet]:
    events: list[Event] = []
    playing, sheet = call(replies, events.append)
    return events, playing.start("c1", "Ada", seed), sheet


def test_a_good_call_is_recorded_from_start_to_end() -> None:
    """Two good replies: the feeling brings the customer round, the replacement settles the call."""
    events, state, _ = played([KIND, HELP])
    assert [type(event) for event in events] == [Started, Spoke, Replied, Moved, Spoke, Replied, Moved, Ended]
    assert (state.outcome, state.path, state.settled) == (Outcome.RESOLVED, ("opening", "softened"), ("leak",))


def test_a_reply_is_on_disk_before_the_customer_takes_it() -> None:
    """When the reply is recorded, nothing that follows from it has been shown yet."""
    seen: list[int] = []

    def record(event: Event) -> None:
        if isinstance(event, Replied):
            seen.append(len(sheet.shown))

    playing, sheet = call([KIND], record)
    playing.start("c1", "Ada", 1)
    opening_and_status = 2
    assert seen == [opening_and_status]


def test_running_out_of_replies_leaves_the_call() -> None:
    """The end of the input is no end of the call."""
    events, state, _ = played([KIND])
    assert isinstance(events[-1], Left)
    assert not state.ended


def test_ctrl_c_leaves_the_call() -> None:
    """An interrupt while typing is recorded as leaving."""

    class Broken(Sheet):
        def ask(self) -> str:
            raise KeyboardInterrupt

    events: list[Event] = []
    Call(kettle(), judge, events.append, Broken([])).start("c1", "Ada", 1)
    assert isinstance(events[-1], Left)


@pytest.mark.parametrize("nothing", ["", "   ", "\n\t", "\u200b\u202e"])
def test_an_empty_message_is_not_sent(nothing: str) -> None:
    """White space and invisible characters are not recorded; the trainee is asked again."""
    events, _, sheet = played([nothing, KIND])
    assert [event.text for event in events if isinstance(event, Replied)] == [KIND]
    assert "empty" in sheet.shown


def test_a_very_long_reply_is_recorded_whole_and_remarked_on_once() -> None:
    """A reply of 100 kB arrives uncut."""
    long = "word " * 20_000
    events, _, sheet = played([long, long])
    assert [event.text for event in events if isinstance(event, Replied)] == [long, long]
    assert sheet.shown.count(f"long {len(long)}") == 1


def test_the_time_of_a_reply_is_the_time_from_question_to_enter() -> None:
    """The stopwatch runs while the trainee types and not while anything is computed."""
    events, _, sheet = played([KIND, HELP])
    assert [event.seconds for event in events if isinstance(event, Replied)] == [2.0, 2.0]
    assert sheet.shown[1] == "40/0/0.0"


@given(st.lists(replies, max_size=9), st.integers(0, 99))
@settings(deadline=None, max_examples=60)
def test_events_add_up_to_the_state_at_every_moment(texts: list[str], seed: int) -> None:
    """replay(events) == state, for the whole call and for every beginning of it."""
    events: list[Event] = []
    states: list[State] = []
    playing, _ = call(texts, lambda event: (events.append(event), states.append(apply(playing.state, event)))[0])
    last = playing.start("c1", "Ada", seed)
    assert replay(events) == last
    assert [replay(events[: n + 1]) for n in range(len(events))] == states


@given(st.lists(replies, min_size=1, max_size=6), st.data())
@settings(deadline=None, max_examples=60)
def test_a_call_cut_off_anywhere_goes_on_as_if_nothing_had_happened(texts: list[str], data: st.DataObject) -> None:
    """Resuming after any event leads to the call that would have been played without the break."""
    whole = [event for event in played(texts)[0] if not isinstance(event, Left)]
    kept = data.draw(st.integers(1, len(whole)))
    said = sum(isinstance(event, Replied) for event in whole[:kept])
    events = list(whole[:kept])
    resumed, _ = call(texts[said:], events.append)
    state = resumed.resume(list(events))
    assert without_breaks(events) == without_breaks(whole)
    assert replay(events) == state


def without_breaks(events: Iterable[Event]) -> list[Event]:
    return [event for event in events if not isinstance(event, Left | Resumed)]


def test_a_second_attempt_has_other_words() -> None:
    """With the next seed, every line that has more than one wording is worded differently."""
    first, second = played([KIND], 7)[0], played([KIND], 8)[0]
    lines = [[event.text for event in events if isinstance(event, Spoke)] for events in (first, second)]
    assert all(one != other for one, other in zip(*lines, strict=True))


def test_the_default_seed_depends_on_person_scenario_and_attempt() -> None:
    """Two attempts in a row get neighbouring seeds, two people different ones."""
    assert seed_of(kettle(), "Ada", 1) == seed_of(kettle(), "Ada", 0) + 1
    assert seed_of(kettle(), "Ada", 0) != seed_of(kettle(), "Bo", 0)


def test_ids_sort_by_time_and_differ() -> None:
    """An id is a safe file name."""
    ids = {new_id(NOON) for _ in range(50)}
    assert len(ids) > 40
    assert all(id.startswith("20260302-120000-") and id.replace("-", "").isalnum() for id in ids)
    assert new_id(NOON) < new_id(NOON.replace(hour=13))
