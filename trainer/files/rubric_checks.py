"""Whether what rubric files name exists: signs, word sets, readings, and the sets the engine asks for."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from trainer.files.cue_text import faults_of
from trainer.files.document import Document
from trainer.files.nearest import did_you_mean
from trainer.files.rule_text import names_of
from trainer.model.message import msg
from trainer.model.problem import Location, Problem, Severity
from trainer.model.readings import READINGS
from trainer.model.rubric import Rule

if TYPE_CHECKING:
    from trainer.files.rubric_form import RubricForm, WordsForm

FIXED_SETS = (
    "negation", "not_negation", "condition", "hedge", "counterfactual", "past", "quoting", "mockery",
    "question_mark", "first_person", "second_person", "third_party", "function_word", "customer_anger",
    "customer_abuse", "customer_threat", "customer_again", "warning_word", "offer_word",
)  # fmt: skip
FIXED_SIGN = "action"
CODES = {"cue": "R201", "set": "R202", "reading": "R203"}


@dataclass(frozen=True, slots=True)
class Names:
    """What the files of a folder define together."""

    signs: frozenset[str]
    sets: frozenset[str]


def twice(
    sources: "Iterable[tuple[Document, RubricForm | WordsForm]]", key: Literal["words", "signs"], code: str
) -> Iterator[Problem]:
    """Word sets or signs that an earlier file of the folder has defined already."""
    first: dict[str, str] = {}
    for document, form in sources:
        defined: Iterable[str] = form.words if key == "words" else form.signs
        for name in defined:
            if name in first:
                wrong = msg("The name `{name}` is also defined in {file}.", name=name, file=first[name])
                yield Problem(document.key(key, name), code, wrong, msg("Rename one of the two."))
            first.setdefault(name, document.file)


def word_faults(document: Document, form: "RubricForm | WordsForm", names: Names) -> Iterator[Problem]:
    """What is wrong with the members of the word sets of a file."""
    for name, members in form.words.items():
        for n, member in enumerate(members):
            for kind, wrong, hint in faults_of(member, names.sets):
                yield Problem(document.at("words", name, n), CODES[kind], wrong, hint)


def fixed_faults(document: Document, names: Names) -> Iterator[Problem]:
    """The fixed names that are missing, told at `words.yaml`."""
    for name in FIXED_SETS:
        if name not in names.sets:
            wrong = msg("The word set `{name}` is missing; the engine asks for it.", name=name)
            hint = msg("Add `{name}:` under `words:`.", name=name)
            yield Problem(document.key("words"), "R210", wrong, hint, Severity.WARNING)
    if FIXED_SIGN not in names.signs:
        wrong = msg("The sign `{name}` is missing; the engine asks for it.", name=FIXED_SIGN)
        hint = msg("Add `{name}:` under `signs:`.", name=FIXED_SIGN)
        yield Problem(document.key("signs"), "R211", wrong, hint)


def cue_faults(cue: str, where: Location, names: Names) -> Iterator[Problem]:
    """A problem for everything in a cue that the matcher could not follow."""
    for kind, wrong, hint in faults_of(cue, names.sets):
        yield Problem(where, CODES[kind], wrong, hint)


def rule_faults(rule: Rule, names: Names) -> Iterator[Problem]:
    """A problem for every sign and reading of a rule that does not exist."""
    for name in names_of(rule):
        yield from name_faults(name, rule.where, names)


def name_faults(name: str, where: Location, names: Names) -> Iterator[Problem]:
    """A problem if a sign or `[reading]` does not exist; a `<slot>` may have any name."""
    if name.startswith("["):
        if name[1:-1] not in READINGS:
            wrong = msg("There is no reading `{name}`.", name=name)
            yield Problem(where, "R203", wrong, did_you_mean(name[1:-1], READINGS))
    elif not name.startswith("<") and name not in names.signs:
        wrong = msg("There is no sign `{name}`.", name=name)
        yield Problem(where, "R204", wrong, did_you_mean(name, names.signs))
