"""Calls played in memory or onto disk, for what is shown after a call."""

from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path

from trainer.engine.debrief import debrief
from trainer.engine.judge import Judge
from trainer.engine.points import points_of
from trainer.engine.scoring import score
from trainer.engine.session import begin, conversation, cues_of, replay, respond
from trainer.files.recorder import Recorder
from trainer.files.rubrics import load_rubrics
from trainer.files.scenarios import load_scenario
from trainer.model.debrief import Debrief
from trainer.model.event import Event, Replied, Started
from trainer.model.report import Session
from trainer.model.scenario import Scenario
from trainer.model.score import Scorecard
from trainer.model.session import State
from trainer.play import judge_of

CALLS = Path(__file__).parent / "data" / "debrief"
KIND = "Water under the base would leave anyone frightened, and I am sorry our kettle leaked."
OFFER = "I am sending a new kettle tomorrow by noon."
STALL = "We will look into it as soon as possible."
CASH = "You will get cash compensation soon."
GOOD, BAD = (KIND, OFFER), (STALL, CASH)


@cache
def kettle() -> Scenario:
    loaded = load_scenario(CALLS / "scenarios" / "kettle-leak.yaml")
    assert loaded.value is not None, loaded.problems
    return loaded.value


@cache
def judge() -> Judge:
    loaded = load_rubrics(CALLS / "rubrics" / "en", "rubrics/en")
    assert loaded.value is not None, loaded.problems
    return judge_of(kettle(), loaded.value)


def play(
    replies: Iterable[str], *, id: str = "c1", trainee: str = "Ana", at: str = "2025-11-03T09:00:00Z"
) -> list[Event]:
    """The events of a call until it ends or the replies run out."""
    scenario = kettle()
    customer = scenario.customer
    started = Started(
        at, id, scenario.id, scenario.digest, scenario.language, trainee, 1, customer.mood, customer.patience, "0"
    )
    events = list(begin(scenario, started))
    for reply in replies:
        if replay(events).ended:
            break
        events.append(Replied(at, reply, 4.0))
        state = replay(events)
        events += respond(scenario, state, judge().read(conversation(scenario, state), cues_of(scenario)), at)
    return events


def marked(replies: Iterable[str]) -> tuple[State, Scorecard]:
    state = replay(play(replies))
    return state, score(conversation(kettle(), state), judge())


def debrief_after(replies: Iterable[str], missed_before: frozenset[str] = frozenset()) -> Debrief:
    state, card = marked(replies)
    return debrief(kettle(), state, card, judge().rubrics, missed_before)


def session(replies: Iterable[str], number: int = 1, trainee: str = "Ana") -> Session:
    """A call of the day with this number in the month."""
    at = f"2025-11-{number:02d}T09:00:00Z"
    state = replay(play(replies, id=f"c{number:02d}", trainee=trainee, at=at))
    talk = conversation(kettle(), state)
    card = score(talk, judge())
    points = points_of(card, judge().rubrics.criteria, talk.turns)
    scenario = kettle()
    return Session(
        state.id,
        trainee,
        scenario.id,
        scenario.title,
        scenario.reason,
        scenario.language,
        at,
        state.outcome,
        card,
        points,
    )


def record(folder: Path, calls: Sequence[tuple[str, Iterable[str]]]) -> None:
    """Transcripts of calls, a trainee and the replies each, on days that follow each other."""
    for number, (trainee, replies) in enumerate(calls, start=1):
        id = f"202511{number:02d}-090000-abcd"
        with Recorder(folder / f"{id}.jsonl", fresh=True) as recorder:
            for event in play(replies, id=id, trainee=trainee, at=f"2025-11-{number:02d}T09:00:00.000Z"):
                recorder.append(event)
