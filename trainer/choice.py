"""Which scenario to play: the one that is named, or the next one due, and why."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from trainer.history import attempts
from trainer.library import Entry, find_scenario, list_scenarios
from trainer.model.language import Language
from trainer.model.message import Message, msg
from trainer.model.problem import Location, Problem
from trainer.model.scenario import Scenario
from trainer.workspace import Workspace, shown

FIRST = msg("You have not practised yet; this is the gentlest call.")
NEW = msg("You have not played this one yet; it is the gentlest of those.")
AGAIN = msg("You have played every call; this is the one you have played least.")


@dataclass(frozen=True, slots=True)
class Choice:
    """A scenario (`why` is set where it was proposed), or the problems that kept one from being chosen."""

    scenario: Scenario | None
    why: Message | None = None
    problems: tuple[Problem, ...] = ()


def choose(workspace: Workspace, name: str | None, trainee: str, language: Language, *, strict: bool = False) -> Choice:
    """The scenario to play; unless `strict`, one that is not there in the language is taken in another."""
    if not name:
        return _propose(workspace, trainee, language, strict=strict)
    found = find_scenario(workspace, name, language)
    if found.value is None and not strict:
        found = find_scenario(workspace, name)
    return Choice(found.value, problems=found.errors)


def propose(entries: Sequence[Entry], played: Mapping[str, int]) -> tuple[Entry, Message] | None:
    """The easiest scenario that has been played least, and why it is that one; None where there is none."""
    if not entries:
        return None
    entry = min(entries, key=lambda entry: (played.get(entry.id, 0), entry.difficulty, entry.id))
    return entry, AGAIN if played.get(entry.id) else NEW if any(played.values()) else FIRST


def _propose(workspace: Workspace, trainee: str, language: Language, *, strict: bool) -> Choice:
    shelf = list_scenarios(workspace)
    entries = [entry for entry in shelf.entries if entry.language is language]
    proposed = propose(entries if entries or strict else shelf.entries, attempts(workspace, trainee))
    if proposed is None:
        none = msg("There is no scenario in {language}.", language=language)
        place = Location(shown(workspace.scenarios[0]))
        hint = msg("See the scenarios there are: {command}.", command="trainer list")
        return Choice(None, problems=(Problem(place, "P103", none, hint), *shelf.problems))
    entry, why = proposed
    found = find_scenario(workspace, entry.id, entry.language)
    return Choice(found.value, why, found.errors)
