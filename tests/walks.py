"""Walks of a scenario, played through the engine, and the call that docs/scenarios.md is written along."""

from pathlib import Path

from tests.pages import ROOT, blocks
from trainer.engine.judge import Judge
from trainer.engine.session import apply, begin, conversation, cues_of, replay, respond
from trainer.files.loaded import Loaded
from trainer.files.rubrics import load_rubrics
from trainer.files.scenarios import load_scenario
from trainer.model.event import Replied, Started
from trainer.model.rubric import RubricSet, Section
from trainer.model.scenario import Scenario, Walk, WalkStep
from trainer.model.score import ReplyRead
from trainer.model.session import State

SCENARIOS = ROOT / "docs" / "scenarios.md"
AT = "2026-03-02T09:00:00Z"


def shipped_rubrics(language: str) -> RubricSet:
    """The rubrics in `rubrics/en` or `rubrics/zh`."""
    rubrics = load_rubrics(ROOT / "rubrics" / language)
    assert rubrics.value is not None, rubrics.problems
    return rubrics.value


def call_of_the_page(folder: Path) -> Loaded[Scenario]:
    """The blocks of docs/scenarios.md put together, as the page tells its readers to."""
    file = folder / "kettle-leak.yaml"
    file.write_text("\n".join(block.text for block in blocks(SCENARIOS, "yaml")), "utf-8")
    return load_scenario(file, lambda _: shipped_rubrics("en"))


def begun(scenario: Scenario, seed: int = 0) -> State:
    customer = scenario.customer
    mood, patience = customer.mood, customer.patience
    started = Started(AT, "walk", scenario.id, scenario.digest, scenario.language, "walker", seed, mood, patience, "0")
    return replay(begin(scenario, started))


def answered(scenario: Scenario, judge: Judge, state: State, reply: str) -> tuple[State, ReplyRead]:
    """The state after a reply, and how the reply was read."""
    state = apply(state, Replied(AT, reply, 1.0))
    read = judge.read(conversation(scenario, state), cues_of(scenario))
    for event in respond(scenario, state, read, AT):
        state = apply(state, event)
    return state, read


def short_of(step: WalkStep, read: ReplyRead) -> dict[str, tuple[int, int]]:
    """Criteria whose level is not what the step asks for, with both levels; see docs/scenarios.md on walks."""
    pairs = ((criterion, wanted, read.score.level(criterion)) for criterion, wanted in step.levels)
    return {
        criterion: (wanted, found)
        for criterion, wanted, found in pairs
        if found < wanted or (not wanted and found and criterion.startswith(Section.CONDUCT))
    }


def strays(scenario: Scenario, judge: Judge, walk: Walk, seed: int) -> list[str]:
    """What goes otherwise than the walk says, in words."""
    state, wrong = begun(scenario, seed), []
    for number, step in enumerate(walk.steps, start=1):
        state, read = answered(scenario, judge, state, step.reply)
        if state.place != step.leads_to:
            wrong.append(f"reply {number} leads to {state.place} instead of {step.leads_to}")
            break
        if levels := short_of(step, read):
            wrong.append(f"reply {number} falls short (wanted, found): {levels}")
    return wrong
