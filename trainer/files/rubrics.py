"""Reads a folder of rubrics (`words.yaml` and the four sections) into a `RubricSet`."""

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from trainer.files.document import Document
from trainer.files.loaded import Loaded, failed, loaded
from trainer.files.rubric_checks import Names, fixed_faults, twice, word_faults
from trainer.files.rubric_parts import criteria_of, signs_of
from trainer.files.shape import shaped
from trainer.files.yaml import read_yaml
from trainer.model.message import msg
from trainer.model.problem import Problem
from trainer.model.rubric import Rubric, RubricSet, Section

if TYPE_CHECKING:
    from trainer.files.rubric_form import RubricForm, WordsForm

WORDS = "words.yaml"


@dataclass(frozen=True, slots=True)
class Sources:
    """The files of a folder, each as it stands and as a form."""

    words: tuple[Document, "WordsForm"]
    sections: tuple[tuple[Document, "RubricForm"], ...]

    def all(self) -> "list[tuple[Document, RubricForm | WordsForm]]":
        """Every file that may define words and signs; the whole folder shares them."""
        return [self.words, *self.sections]


def load_rubrics(folder: Path, shown: str | None = None) -> Loaded[RubricSet]:
    """All rubrics of one language, from `rubrics/en` or `rubrics/zh`; `shown` stands for the folder in problems."""
    opened = _open(folder, shown or str(folder))
    if opened.value is None:
        return failed(opened.problems)
    document, form = opened.value.words
    sections = opened.value.sections
    every = opened.value.all()
    problems = [*twice(every, "words", "R213"), *twice(every, "signs", "R206")]
    names = Names(
        frozenset(name for _, one in every for name in one.signs),
        frozenset(name for _, one in every for name in one.words),
    )
    problems += [*fixed_faults(document, names), *(fault for one in every for fault in word_faults(*one, names))]
    signs = [sign for source in every for sign in signs_of(*source, names, problems)]
    words = [entry for _, one in every for entry in one.words.items()]
    rubrics = tuple(
        Rubric(
            id=section.rubric,
            language=section.language,
            title=section.title,
            criteria=criteria_of(source, section, names, problems),
            digest=hashlib.sha256(document.source + source.source).hexdigest(),
        )
        for source, section in sections
    )
    return loaded(RubricSet(form.language, rubrics, tuple(signs), tuple(words)), problems)


def _open(folder: Path, shown: str) -> Loaded[Sources]:
    from trainer.files.rubric_form import RubricForm, WordsForm  # late: pydantic

    problems: list[Problem] = []
    words: tuple[Document, WordsForm] | None = None
    sections: list[tuple[Document, RubricForm]] = []
    for name in (WORDS, *(f"{section}.yaml" for section in Section)):
        read = read_yaml(folder / name, f"{shown}/{name}")
        problems += read.problems
        if read.value is None:
            continue
        if name == WORDS:
            words_form = shaped(read.value, WordsForm, "R")
            problems += words_form.problems
            words = (read.value, words_form.value) if words_form.value else None
            continue
        form = shaped(read.value, RubricForm, "R")
        problems += form.problems
        if form.value:
            sections.append((read.value, form.value))
    if words is None or len(sections) < len(Section):
        return failed(problems)
    return loaded(Sources(words, tuple(sections)), [*problems, *_headings(words, sections)])


def _headings(words: "tuple[Document, WordsForm]", sections: "list[tuple[Document, RubricForm]]") -> list[Problem]:
    """Files that say they are another rubric or another language than the folder's."""
    problems = []
    for document, form in sections:
        name = document.file.rpartition("/")[2].removesuffix(".yaml")
        if form.rubric != name:
            wrong = msg("The file is called {name} and says it is {rubric}.", name=name, rubric=form.rubric)
            hint = msg("Rename the file, or write `rubric: {name}`.", name=name)
            problems.append(Problem(document.at("rubric"), "R208", wrong, hint))
        if form.language != words[1].language:
            wrong = msg(
                "The language is {one}, that of words.yaml {other}.", one=form.language, other=words[1].language
            )
            problems.append(Problem(document.at("language"), "R209", wrong, msg("Write the same language in both.")))
    return problems
