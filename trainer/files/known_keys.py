"""Which keys a form knows at a place of a document."""

from typing import Any, get_args, get_origin

from pydantic import BaseModel

from trainer.files.document import Path


def known_keys(form: type[BaseModel], path: Path) -> tuple[str, ...]:
    """The keys that may stand in the mapping at this path, by the name they have in the file."""
    inner: Any = form
    for step in path:
        inner = _step(inner, step)
    found = _form(inner)
    return tuple(field.alias or name for name, field in found.model_fields.items()) if found else ()


def _step(annotation: Any, step: str | int) -> Any:
    form = _form(annotation)
    if form:
        fields = {field.alias or name: field.annotation for name, field in form.model_fields.items()}
        return fields.get(str(step))
    for part in (annotation, *get_args(annotation)):
        if get_origin(part) is dict:
            return get_args(part)[1]
        if get_origin(part) is tuple:
            return get_args(part)[0]
    return None


def _form(annotation: Any) -> type[BaseModel] | None:
    if get_origin(annotation) in (tuple, dict):
        return None
    for part in (annotation, *get_args(annotation)):
        if isinstance(part, type) and issubclass(part, BaseModel):
            return part
    return None
