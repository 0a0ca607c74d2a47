"""Whether the ids of a scenario are unique, and whether those it refers to exist."""

from collections.abc import Collection, Iterable, Iterator

from trainer.files.cue_text import faults_of, slots_of
from trainer.files.document import Document, Path
from trainer.files.nearest import did_you_mean
from trainer.model.message import Message, msg
from trainer.model.problem import Problem
from trainer.model.rubric import RubricSet
from trainer.model.scenario import Permission, Scenario, When

SLOTS = ("issue", "remedy", "forbidden", "detail", "cause", "impact")
"""Names in `<>` that mean something without a fact."""
CUE_CODES = {"cue": "S201", "set": "S202", "reading": "S203"}
Named = tuple[Path, str]
"""An id and where it stands."""


def name_problems(document: Document, scenario: Scenario, rubrics: RubricSet | None) -> Iterator[Problem]:
    """All problems with ids; criteria and word sets are looked up only if the rubrics are given."""
    for ids in defined(scenario):
        yield from _twice(document, ids)
    issues = [issue.id for issue in scenario.issues]
    remedies = [remedy.id for remedy in scenario.authority.remedies]
    wrong_issue = "S207", msg("There is no issue `{name}`."), issues
    wrong_remedy = "S208", msg("There is no remedy `{name}`."), remedies
    for n, issue in enumerate(scenario.issues):
        yield from _unknown(document, _items(("issues", n, "settled_by"), issue.settled_by), *wrong_remedy)
    for n, beat in enumerate(scenario.beats):
        yield from _unknown(document, _items(("beats", n, "reveals"), beat.reveals), *wrong_issue)
        for m, route in enumerate(beat.routes):
            path: Path = ("beats", n, "routes", m, "when")
            for test in ("settled", "unsettled", "asked_about"):
                yield from _unknown(document, _items((*path, test), getattr(route.when, test)), *wrong_issue)
            yield from _unknown(document, _items((*path, "offered"), route.when.offered), *wrong_remedy)
            yield from _cues(document, path, route.when, scenario, rubrics)
    if rubrics:
        names = [criterion.name for criterion in rubrics.criteria]
        yield from _unknown(document, _levels(scenario), "S209", msg("There is no criterion `{name}`."), names)


def defined(scenario: Scenario) -> Iterator[list[Named]]:
    """The ids that must differ from each other, group by group; beats and endings are one group."""
    remedies: dict[Permission, int] = {}
    granted: list[Named] = []
    for remedy in scenario.authority.remedies:
        n = remedies[remedy.permission] = remedies.get(remedy.permission, -1) + 1
        granted.append((("authority", remedy.permission.value, n, "id"), remedy.id))
    beats = [(("beats", n, "id"), beat.id) for n, beat in enumerate(scenario.beats)]
    endings = [(("endings", n, "id"), ending.id) for n, ending in enumerate(scenario.endings)]
    yield [*beats, *endings]
    yield granted
    yield [(("issues", n, "id"), issue.id) for n, issue in enumerate(scenario.issues)]
    yield [(("walks", n, "id"), walk.id) for n, walk in enumerate(scenario.walks)]
    yield [(("knowledge", n, "id"), article.id) for n, article in enumerate(scenario.knowledge)]


def _twice(document: Document, ids: list[Named]) -> Iterator[Problem]:
    first: dict[str, Path] = {}
    for path, id in ids:
        if id in first:
            line = document.at(*first[id]).line
            wrong = msg("The id `{id}` stands here a second time; the first is in line {line}.", id=id, line=line)
            yield Problem(document.at(*path), "S204", wrong, msg("Give one of the two another id."))
        first.setdefault(id, path)


def _unknown(
    document: Document, names: Iterable[Named], code: str, wrong: Message, known: Collection[str]
) -> Iterator[Problem]:
    for path, name in names:
        if name not in known:
            place = document.at(*path) if isinstance(path[-1], int) else document.key(*path)
            yield Problem(place, code, Message(wrong.template, (("name", name),)), did_you_mean(name, known))


def _items(path: Path, names: Iterable[str]) -> list[Named]:
    return [((*path, n), name) for n, name in enumerate(names)]


def _levels(scenario: Scenario) -> Iterator[Named]:
    """Every criterion that a route or a walk names."""
    for n, beat in enumerate(scenario.beats):
        for m, route in enumerate(beat.routes):
            for test in ("level_at_least", "level_below"):
                yield from ((("beats", n, "routes", m, "when", test, id), id) for id, _ in getattr(route.when, test))
    for n, walk in enumerate(scenario.walks):
        for m, step in enumerate(walk.steps):
            yield from ((("walks", n, "steps", m, "levels", id), id) for id, _ in step.levels)


def _cues(
    document: Document, path: Path, when: When, scenario: Scenario, rubrics: RubricSet | None
) -> Iterator[Problem]:
    slots = {*SLOTS, *(name for name, _ in scenario.facts)}
    sets = {name for name, _ in rubrics.words} if rubrics else None
    for n, cue in enumerate(when.says):
        place = document.at(*path, "says", n)
        for kind, wrong, hint in faults_of(cue, sets):
            yield Problem(place, CUE_CODES[kind], wrong, hint)
        for slot in slots_of(cue):
            if slot not in slots:
                wrong = msg("There is no fact `{name}`.", name=slot)
                yield Problem(place, "S217", wrong, did_you_mean(slot, slots))
