"""Checks a document against a form: every key and value that does not fit, at its place and in plain words."""

from typing import TYPE_CHECKING, Any, TypeVar

from trainer.files.document import Document, Path
from trainer.files.loaded import Loaded, failed
from trainer.files.nearest import did_you_mean, most_like
from trainer.files.shape_words import explained
from trainer.model.message import msg
from trainer.model.problem import Problem

if TYPE_CHECKING:
    from pydantic import BaseModel

F = TypeVar("F", bound="BaseModel")


def shaped(document: Document, form: type[F], prefix: str) -> Loaded[F]:
    """The document as a form; codes begin with `prefix` (S, R), so that a reader knows the kind of file."""
    from pydantic import ValidationError  # late: costs a third of the start

    try:
        return Loaded(form.model_validate(document.data))
    except ValidationError as error:
        found = [one for one in error.errors(include_url=False) if not _miscounted(one)]
    unknown = {_path(one): _known(form, _path(one)) for one in found if one["type"] == "extra_forbidden"}
    meant = {(*path[:-1], most_like(str(path[-1]), known)) for path, known in unknown.items()}
    return failed(
        _unknown(document, prefix, _path(one), unknown[_path(one)])
        if one["type"] == "extra_forbidden"
        else _problem(document, prefix, one)
        for one in found
        if one["type"] != "missing" or _path(one) not in meant
    )


def _path(error: Any) -> Path:
    return tuple(part for part in error["loc"] if part != "[key]")


def _known(form: type["BaseModel"], path: Path) -> tuple[str, ...]:
    from trainer.files.known_keys import known_keys  # late: pydantic

    return known_keys(form, path[:-1])


def _miscounted(error: Any) -> bool:
    """Whether a list is called too short only because its faulty items were not counted."""
    return bool(error["type"] == "too_short" and len(error["input"]) >= error["ctx"]["min_length"])


def _unknown(document: Document, prefix: str, path: Path, known: tuple[str, ...]) -> Problem:
    name = str(path[-1])
    wrong = msg("The key `{key}` is not known here.", key=name)
    return Problem(document.key(*path), f"{prefix}101", wrong, did_you_mean(name, known))


def _problem(document: Document, prefix: str, error: Any) -> Problem:
    path = _path(error)
    name = str(path[-1]) if path else ""
    if error["type"] == "missing":
        if path in document.keys:
            words = msg("There is nothing after `{key}:`.", key=name), msg("Write its value.")
        else:
            words = msg("The key `{key}` is missing.", key=name), msg("Add `{key}:` with its value.", key=name)
        return Problem(document.key(*path), f"{prefix}102", *words)
    number, wrong, hint = explained(name, error)
    of_key = error["loc"][-1:] == ("[key]",)
    return Problem(document.key(*path) if of_key else document.at(*path), f"{prefix}{number}", wrong, hint)
