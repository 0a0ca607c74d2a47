"""The call as a pure machine."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.shop import kettle
from trainer.engine.session import apply, begin, conversation, cues_of, replay, respond, speak
from trainer.model.event import Ended, Event, Left, Moved, Replied, Resumed, Spoke, Started
from trainer.model.scenario import Outcome
from trainer.model.score import Judgement, ReplyRead, TurnScore, Verdict
from trainer.model.session import State

FEELING, WARNING = "empathy.name_the_feeling", "boundary.warn_with_choice"
AT = "2026-03-02T12:00:00.000Z"


def started(seed: int = 1) -> Started:
    scenario = kettle()
    customer = scenario.customer
    return Started(
        AT, "c1", scenario.id, scenario.digest, scenario.language, "Ada", seed, customer.mood, customer.patience, "0"
    )


def read(*offered: str, topics: tuple[str, ...] = (), **levels: int) -> ReplyRead:
    names = {"feeling": FEELING, "warning": WARNING, "neglect": "conduct.neglect"}
    judged = tuple(Judgement(names[name], Verdict.SCORED, level, due=True) for name, level in levels.items())
    return ReplyRead(TurnScore(1, judged), offered, topics)


def after(*reads: ReplyRead, seed: int = 1) -> tuple[list[Event], State]:
    """The events of a call in which replies read so, and the state they add up to."""
    events = list(begin(kettle(), started(seed)))
    for one in reads:
        events.append(Replied(AT, "words", 1.0))
        events += respond(kettle(), replay(events), one, AT)
    return events, replay(events)


def test_a_call_begins_with_the_customers_line() -> None:
    """The start sets who practises and how the customer feels; the first beat speaks."""
    events, state = after()
    assert [type(event) for event in events] == [Started, Spoke]
    assert (state.place, state.mood, state.patience, state.path) == ("opening", 40, 3, ("opening",))
    assert not state.unanswered


def test_the_seed_picks_the_wording() -> None:
    """The next seed brings the next wording, and so does coming back to a beat."""
    lines = [speak(kettle(), apply(State(), started(seed)), AT).text for seed in range(3)]
    assert sorted(lines) == sorted(kettle().beat("opening").says)
    events, _ = after(read(), read())
    spoken = [event.text for event in events if isinstance(event, Spoke)]
    assert len(set(spoken)) == len(spoken)


def test_a_good_reply_warms_and_settles() -> None:
    """Levels, the route's own mood and the remedy all count, and the ending is told."""
    _, softened = after(read(feeling=1))
    assert (softened.place, softened.mood) == ("softened", 53)
    _, state = after(read(feeling=1), read("replacement", feeling=2))
    assert (state.outcome, state.settled, state.offered, state.mood) == (
        Outcome.RESOLVED,
        ("leak",),
        ("replacement",),
        74,
    )
    assert state.ended
    assert state.moods == (40, 53, 74)


def test_patience_runs_out() -> None:
    """Empty replies cost patience, and without any the customer leaves, whatever the routes say."""
    events, state = after(read(), read(), read())
    assert (state.outcome, state.place, state.patience) == (Outcome.GAVE_UP, "lost", 0)
    assert isinstance(events[-1], Ended)


def test_mood_stays_between_its_bounds() -> None:
    """No reply makes a customer angrier than furious."""
    assert after(read(neglect=2), read(neglect=2), read(neglect=2))[1].mood == 0


def test_warnings_are_counted() -> None:
    """A route may ask how many there were."""
    assert after(read(warning=1, feeling=1), read(feeling=1))[1].warnings == 1


def test_leaving_and_coming_back_change_nothing() -> None:
    """A call that was left stands where it stood."""
    events, state = after(read(feeling=1))
    assert replay([*events, Left(AT), Resumed(AT)]) == state


def test_a_recorded_reply_waits_for_its_answer() -> None:
    """After a crash between the two the customer has yet to react."""
    events, _ = after()
    assert replay([*events, Replied(AT, "words", 1.0)]).unanswered


def test_what_comes_out_is_a_move_of_the_call() -> None:
    """A beat may reveal a hidden issue; it is known from then on."""
    softened = replace(kettle().beat("softened"), reveals=("leak",))
    scenario = replace(kettle(), beats=(kettle().beat("opening"), kettle().beat("colder"), softened))
    events = [*begin(scenario, started()), Replied(AT, "words", 1.0)]
    moved, _ = respond(scenario, replay(events), read(feeling=1), AT)
    assert isinstance(moved, Moved)
    assert moved.revealed == ("leak",)


def test_the_scorer_sees_no_parting_words() -> None:
    """Nobody answers what the customer says at the end."""
    _, open_call = after(read(feeling=1))
    _, ended = after(read(feeling=1), read("replacement", feeling=2))
    assert not conversation(kettle(), open_call).finished
    assert conversation(kettle(), ended).finished
    assert conversation(kettle(), ended).turns[-1].agent


def test_routes_tell_their_cues() -> None:
    """The judge must know them beforehand."""
    assert cues_of(kettle()) == ("{sorry}",)


READS = st.lists(
    st.builds(
        lambda levels, offered: read(*offered, **levels),
        st.dictionaries(st.sampled_from(["feeling", "warning", "neglect"]), st.integers(0, 2)),
        st.lists(st.sampled_from(["replacement", "cash"]), max_size=2),
    ),
    max_size=8,
)


@given(READS, st.integers(0, 50))
def test_events_always_add_up(reads: list[ReplyRead], seed: int) -> None:
    """Any call stays in bounds, moves only to places that exist, and ends at most once."""
    events = list(begin(kettle(), started(seed)))
    for one in reads:
        state = replay(events)
        if state.ended:
            break
        events.append(Replied(AT, "words", 1.0))
        events += respond(kettle(), replay(events), one, AT)
    state = replay(events)
    assert 0 <= state.mood <= 100
    assert state.patience >= 0
    assert state.place in {beat.id for beat in kettle().beats} | {ending.id for ending in kettle().endings}
    assert sum(isinstance(event, Ended) for event in events) == state.ended
    assert replay(list(events)) == state
