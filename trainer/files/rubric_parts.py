"""Signs and criteria from their forms, with every cue and line at its place."""

from typing import TYPE_CHECKING

from trainer.files.document import Document
from trainer.files.rubric_checks import Names, cue_faults, name_faults, rule_faults
from trainer.files.rule_text import parse_rule
from trainer.model.message import Message, msg
from trainer.model.problem import Location, Problem
from trainer.model.rubric import Criterion, Cue, Indicator, Reading, Rule, Section, Sign

if TYPE_CHECKING:
    from trainer.files.rubric_form import CriterionForm, RubricForm, WordsForm

ALWAYS_SPOILS = frozenset({Reading.QUOTED, Reading.STUFFED})
SPOILS_BY_DEFAULT = ALWAYS_SPOILS | {Reading.NEGATED, Reading.CONDITIONAL}
BASE = "base"
RULE_HINT = msg("Join signs with and, not, with, near, before, twice, thrice: `stall and not [time]`.")


def signs_of(
    document: Document, form: "RubricForm | WordsForm", names: Names, problems: list[Problem]
) -> tuple[Sign, ...]:
    """The signs that a file defines."""
    signs = []
    for id, sign in form.signs.items():
        cues = _cues(document, ("signs", id, "cues"), sign.cues, names, problems)
        lookalikes = _cues(document, ("signs", id, "lookalikes"), sign.lookalikes, names, problems)
        spoiled_by = SPOILS_BY_DEFAULT if sign.spoiled_by is None else ALWAYS_SPOILS | frozenset(sign.spoiled_by)
        signs.append(Sign(id, cues, spoiled_by, lookalikes))
    return tuple(signs)


def _cues(
    document: Document, path: tuple[str, ...], texts: tuple[str, ...], names: Names, problems: list[Problem]
) -> tuple[Cue, ...]:
    cues = tuple(Cue(text, document.at(*path, n)) for n, text in enumerate(texts))
    for cue in cues:
        problems += cue_faults(cue.text, cue.where, names)
    return cues


def criteria_of(document: Document, form: "RubricForm", names: Names, problems: list[Problem]) -> tuple[Criterion, ...]:
    """The criteria of a rubric, in the order of the file."""
    criteria = []
    seen: set[str] = set()
    for n, criterion in enumerate(form.criteria):
        if criterion.id in seen:
            wrong = msg("The criterion `{id}` stands here a second time.", id=criterion.id)
            problems.append(Problem(document.at("criteria", n, "id"), "R207", wrong, msg("Rename or delete one.")))
        seen.add(criterion.id)
        criteria.append(Lines(document, n, names, problems).criterion(form.rubric, criterion))
    return tuple(criteria)


class Lines:
    """Reads the lines of one criterion, adding what is wrong with them to the problems."""

    def __init__(self, document: Document, n: int, names: Names, problems: list[Problem]) -> None:
        self._document = document
        self._path = ("criteria", n)
        self._names = names
        self._problems = problems

    def criterion(self, section: Section, form: "CriterionForm") -> Criterion:
        self._check_points(section, form)
        for name in form.missing:
            self._problems += name_faults(name, self._document.key(*self._path, "missing", name), self._names)
        return Criterion(
            id=form.id,
            section=section,
            title=form.title,
            teaching=form.teaching,
            weight=form.weight or 0,
            deductions=(form.deductions[0], form.deductions[1]) if form.deductions else (0, 0),
            scope=form.scope,
            due=form.due,
            critical=form.critical,
            anchors=(form.levels.none, form.levels.some, form.levels.full),
            base=form.indicators.get(BASE, 0.0),
            indicators=self._indicators(form.indicators),
            stops=self._rules("stops", form.stops),
            caps=self._rules("caps", form.caps),
            weak_example=form.contrast.weak,
            strong_example=form.contrast.strong,
            critical_when=self._rules("critical_when", form.critical_when),
            missing=tuple(form.missing.items()),
            needs_fault=form.needs_fault,
        )

    def _indicators(self, lines: dict[str, float]) -> tuple[Indicator, ...]:
        found = []
        for line, points in lines.items():
            if line != BASE and (rule := self._rule(line, self._document.key(*self._path, "indicators", line))):
                found.append(Indicator(rule, points))
        return tuple(found)

    def _rules(self, key: str, lines: tuple[str, ...]) -> tuple[Rule, ...]:
        rules = (self._rule(line, self._document.at(*self._path, key, n)) for n, line in enumerate(lines))
        return tuple(rule for rule in rules if rule)

    def _rule(self, line: str, where: Location) -> Rule | None:
        rule = parse_rule(line, where)
        if isinstance(rule, Message):
            self._problems.append(Problem(where, "R205", rule, RULE_HINT))
            return None
        self._problems += rule_faults(rule, self._names)
        return rule

    def _check_points(self, section: Section, form: "CriterionForm") -> None:
        """Conduct takes points away, the other sections give them; a criterion of two minds is neither."""
        wanted, other = ("deductions", "weight") if section is Section.CONDUCT else ("weight", "deductions")
        if getattr(form, wanted) is None:
            wrong = msg("A criterion of {section} needs `{key}:`.", section=section, key=wanted)
            example = "[4, 12]" if wanted == "deductions" else "8"
            hint = msg("Write for example `{key}: {example}`.", key=wanted, example=example)
            self._problems.append(Problem(self._document.at(*self._path), "R212", wrong, hint))
        if getattr(form, other) is not None:
            wrong = msg("A criterion of {section} has no `{key}:`.", section=section, key=other)
            place = self._document.key(*self._path, other)
            self._problems.append(Problem(place, "R212", wrong, msg("Delete the line.")))
