"""Whether the beats of a scenario hang together: every route leads somewhere and every place is led to."""

from collections.abc import Collection, Iterator

from trainer.files.document import Document, Path
from trainer.files.nearest import did_you_mean
from trainer.files.scenario_walks import walk_problems
from trainer.model.message import msg
from trainer.model.problem import Problem, Severity
from trainer.model.scenario import Beat, Scenario, When


def map_problems(document: Document, scenario: Scenario) -> Iterator[Problem]:
    """All problems with routes, endings and walks."""
    endings = [ending.id for ending in scenario.endings]
    places = [*(beat.id for beat in scenario.beats), *endings]
    for n, beat in enumerate(scenario.beats):
        yield from _routes(document, n, beat, places)
    if scenario.out_of_patience not in endings:
        wrong = msg("There is no ending `{name}`.", name=scenario.out_of_patience)
        yield Problem(document.at("out_of_patience"), "S210", wrong, did_you_mean(scenario.out_of_patience, endings))
    routes = {route.to for beat in scenario.beats for route in beat.routes}
    whole = scenario.out_of_patience in endings and routes <= {*places}
    if whole:
        yield from _left_alone(document, scenario)
        yield from _never_told(document, scenario)
    yield from walk_problems(document, scenario, places, ways=whole)


def _routes(document: Document, n: int, beat: Beat, places: Collection[str]) -> Iterator[Problem]:
    for m, route in enumerate(beat.routes):
        path: Path = ("beats", n, "routes", m)
        if route.to not in places:
            wrong = msg("There is no beat or ending `{name}`.", name=route.to)
            yield Problem(document.at(*path, "to"), "S205", wrong, did_you_mean(route.to, places))
        last = m == len(beat.routes) - 1
        if last and route.when != When():
            wrong = msg("The last route of `{beat}` has a condition, so a reply may lead nowhere.", beat=beat.id)
            yield Problem(document.key(*path, "when"), "S206", wrong, msg("Add a route without `when:` at the end."))
        if not last and route.when == When():
            wrong = msg("The routes after this one are never tried, for it has no condition.")
            yield Problem(document.at(*path), "S213", wrong, msg("Move it to the end."), Severity.WARNING)


def reachable(scenario: Scenario) -> frozenset[str]:
    """The beats and endings that some way leads to."""
    routes = {beat.id: [route.to for route in beat.routes] for beat in scenario.beats}
    seen: set[str] = set()
    waiting = [scenario.start, scenario.out_of_patience]
    while waiting:
        place = waiting.pop()
        if place not in seen:
            seen.add(place)
            waiting += routes.get(place, [])
    return frozenset(seen)


def _left_alone(document: Document, scenario: Scenario) -> Iterator[Problem]:
    seen = reachable(scenario)
    hint = msg("Add a route that leads here, or delete it.")
    for n, beat in enumerate(scenario.beats):
        if beat.id not in seen:
            wrong = msg("No way leads to the beat `{id}`.", id=beat.id)
            yield Problem(document.at("beats", n, "id"), "S211", wrong, hint, Severity.WARNING)
    for n, ending in enumerate(scenario.endings):
        if ending.id not in seen:
            wrong = msg("No way leads to the ending `{id}`.", id=ending.id)
            yield Problem(document.at("endings", n, "id"), "S212", wrong, hint, Severity.WARNING)


def _never_told(document: Document, scenario: Scenario) -> Iterator[Problem]:
    told = {issue for beat in scenario.beats for issue in beat.reveals}
    if not told <= {issue.id for issue in scenario.issues}:
        return
    for n, issue in enumerate(scenario.issues):
        if issue.hidden and issue.id not in told:
            wrong = msg("The hidden issue `{id}` never comes out.", id=issue.id)
            hint = msg("Add `reveals: [{id}]` to a beat.", id=issue.id)
            yield Problem(document.at("issues", n, "id"), "S214", wrong, hint, Severity.WARNING)
