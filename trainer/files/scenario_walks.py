"""Whether the walks of a scenario go ways that its routes open."""

from collections.abc import Collection, Iterator

from trainer.files.document import Document
from trainer.files.nearest import did_you_mean
from trainer.model.message import msg
from trainer.model.problem import Problem
from trainer.model.scenario import Scenario, Walk


def walk_problems(document: Document, scenario: Scenario, places: Collection[str], *, ways: bool) -> Iterator[Problem]:
    """Steps to places that do not exist and, with `ways`, steps that no route takes."""
    for n, walk in enumerate(scenario.walks):
        strays = [m for m, step in enumerate(walk.steps) if step.leads_to not in places]
        for m in strays:
            name = walk.steps[m].leads_to
            wrong = msg("There is no beat or ending `{name}`.", name=name)
            place = document.at("walks", n, "steps", m, "leads_to")
            yield Problem(place, "S215", wrong, did_you_mean(name, places))
        if ways and not strays:
            yield from _ways(document, n, walk, scenario)


def _ways(document: Document, n: int, walk: Walk, scenario: Scenario) -> Iterator[Problem]:
    routes = {beat.id: {route.to for route in beat.routes} for beat in scenario.beats}
    here = scenario.start
    for m, step in enumerate(walk.steps):
        place = document.at("walks", n, "steps", m, "leads_to")
        if here not in routes:
            wrong = msg("The walk goes on after the ending `{name}`.", name=here)
            yield Problem(place, "S216", wrong, msg("End the walk there."))
        elif step.leads_to not in {*routes[here], scenario.out_of_patience}:
            wrong = msg("No route leads from `{here}` to `{there}`.", here=here, there=step.leads_to)
            yield Problem(place, "S216", wrong, did_you_mean(step.leads_to, routes[here]))
        here = step.leads_to
