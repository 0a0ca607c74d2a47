"""The call as a pure machine: events are its only input, and the same events always lead to the same state."""

from collections.abc import Iterable
from dataclasses import replace
from functools import reduce
from zlib import crc32

from trainer.engine.routes import chosen_route, mood_change, offered_now, patience_change, settled_now
from trainer.model.conversation import Conversation, Turn
from trainer.model.event import Ended, Event, Left, Moved, Replied, Resumed, Spoke, Started
from trainer.model.scenario import Beat, Ending, Scenario
from trainer.model.score import ReplyRead
from trainer.model.session import State

CALMEST = 100
WARNING = "boundary.warn_with_choice"


def begin(scenario: Scenario, started: Started) -> tuple[Event, ...]:
    """The first events of a call: that it began, and the customer's opening line."""
    return started, speak(scenario, apply(State(), started), started.at)


def respond(scenario: Scenario, state: State, read: ReplyRead, at: str) -> tuple[Event, ...]:
    """What the last reply brings about: how the customer takes it, and the next line or the end of the call."""
    state = _felt(scenario, state, read)
    number, route = chosen_route(scenario.beat(state.place), state, read)
    state = replace(state, mood=_bounded(state.mood + route.mood), patience=state.patience + route.patience)
    to = scenario.out_of_patience if state.patience <= 0 else route.to
    ending = scenario.ending(to)
    revealed = state.revealed if ending else tuple(dict.fromkeys(state.revealed + scenario.beat(to).reveals))
    moved = Moved(
        at, to, number, state.mood, max(0, state.patience), state.settled, state.offered, revealed, state.warnings
    )
    return moved, speak(scenario, apply(state, moved), at)


def speak(scenario: Scenario, state: State, at: str) -> Spoke | Ended:
    """What the customer says at the place where the call has come to; before the first line that is the opening."""
    ending = scenario.ending(state.place)
    return _last_words(ending, state, at) if ending else _line(scenario.beat(state.place or scenario.start), state, at)


def apply(state: State, event: Event) -> State:
    """The state after one more event; nothing else ever changes a state."""
    match event:
        case Started():
            return State(
                id=event.id, scenario=event.scenario, language=event.language, trainee=event.trainee, seed=event.seed,
                mood=event.mood, patience=event.patience, moods=(event.mood,),
            )  # fmt: skip
        case Spoke():
            said = Turn(agent=False, text=event.text, tag=event.tag, stage=event.stage)
            return replace(state, place=event.beat, turns=(*state.turns, said), path=(*state.path, event.beat))
        case Replied():
            return replace(state, turns=(*state.turns, Turn(agent=True, text=event.text)))
        case Moved():
            return replace(
                state, place=event.to, mood=event.mood, patience=event.patience, moods=(*state.moods, event.mood),
                settled=event.settled, offered=event.offered, revealed=event.revealed, warnings=event.warnings,
            )  # fmt: skip
        case Ended():
            said = Turn(agent=False, text=event.text)
            return replace(state, place=event.ending, turns=(*state.turns, said), outcome=event.outcome)
        case Left() | Resumed():
            return state


def replay(events: Iterable[Event]) -> State:
    """The state that a transcript adds up to; resume, review and scoring all start here."""
    return reduce(apply, events, State())


def conversation(scenario: Scenario, state: State) -> Conversation:
    """The call as the scorer sees it; the customer's parting words are no turn that anybody answers."""
    return Conversation(
        id=state.id,
        language=state.language,
        turns=state.turns[:-1] if state.ended else state.turns,
        channel=scenario.channel,
        scenario=scenario,
        finished=state.ended,
        revealed=state.revealed,
    )


def cues_of(scenario: Scenario) -> tuple[str, ...]:
    """Every cue that a route of the scenario asks for."""
    return tuple({cue: None for beat in scenario.beats for route in beat.routes for cue in route.when.says})


def _felt(scenario: Scenario, state: State, read: ReplyRead) -> State:
    """The customer after hearing the reply, before the route adds its own."""
    return replace(
        state,
        mood=_bounded(state.mood + mood_change(read)),
        patience=state.patience + patience_change(read),
        settled=settled_now(scenario, state, read),
        offered=offered_now(state, read),
        warnings=state.warnings + (read.score.level(WARNING) > 0),
    )


def _line(beat: Beat, state: State, at: str) -> Spoke:
    return Spoke(at, beat.id, beat.tag, beat.stage, _pick(beat.says, state.seed, beat.id, state.path.count(beat.id)))


def _last_words(ending: Ending, state: State, at: str) -> Ended:
    return Ended(at, ending.id, ending.outcome, _pick(ending.says, state.seed, ending.id, 0))


def _pick(wordings: tuple[str, ...], seed: int, place: str, visit: int) -> str:
    """One wording by the seed; the next seed brings the next one, and so does coming back to a beat."""
    return wordings[(crc32(place.encode()) + seed + visit) % len(wordings)]


def _bounded(mood: int) -> int:
    return max(0, min(CALMEST, mood))
