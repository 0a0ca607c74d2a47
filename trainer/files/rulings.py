"""Rulings, the cases that people have decided: read from `rulings.yaml` in a folder of rubrics."""

from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING

from trainer.files.document import Document
from trainer.files.loaded import Loaded, failed, loaded
from trainer.files.log_language import chinese_of
from trainer.files.marks import full_name
from trainer.files.nearest import did_you_mean
from trainer.files.shape import shaped
from trainer.files.yaml import read_yaml
from trainer.model.calibration import Ruling
from trainer.model.conversation import Conversation, Turn
from trainer.model.language import Language
from trainer.model.message import msg
from trainer.model.problem import Location, Problem

if TYPE_CHECKING:
    from trainer.files.ruling_form import RulingForm

RULINGS = "rulings.yaml"
Rulings = tuple[Ruling, ...]


def load_rulings(folder: Path, criteria: Collection[str], shown: str | None = None) -> Loaded[Rulings]:
    """The rulings of a folder, none if it has no such file; `shown` stands for the folder in problems."""
    path = folder / RULINGS
    if not path.is_file():
        return loaded((), [])
    read = read_yaml(path, f"{shown or folder}/{RULINGS}")
    if read.value is None:
        return failed(read.problems)
    rulings = rulings_of(read.value)
    return loaded(rulings.value, _unknown(rulings.value, criteria)) if rulings.value is not None else rulings


def rulings_of(document: Document) -> Loaded[Rulings]:
    """The rulings of a file that is read already; whether their criteria exist is not asked."""
    from trainer.files.ruling_form import RulingsForm  # late: pydantic

    form = shaped(document, RulingsForm, "R")
    if form.value is None:
        return failed(form.problems)
    chinese = form.value.language == "zh"
    found = (_ruling(ruling, chinese, document.at("rulings", n)) for n, ruling in enumerate(form.value.rulings))
    return loaded(tuple(found), [])


def _ruling(form: "RulingForm", chinese: bool, where: Location) -> Ruling:
    before = [Turn(words.agent is not None, words.agent or words.customer or "") for words in form.before]
    talk = Conversation(
        id=str(where),
        language=chinese_of(form.reply) if chinese else Language.ENGLISH,
        turns=(*before, Turn(True, form.reply)),
        issues=form.issues,
        authority=form.authority,
    )
    return Ruling(talk, form.criterion, form.level, form.because or "", where)


def _unknown(rulings: Rulings, criteria: Collection[str]) -> list[Problem]:
    return [
        Problem(
            ruling.where,
            "R214",
            msg("There is no criterion `{name}`.", name=ruling.criterion),
            did_you_mean(ruling.criterion, criteria),
        )
        for ruling in rulings
        if full_name(ruling.criterion, criteria) != ruling.criterion
    ]
