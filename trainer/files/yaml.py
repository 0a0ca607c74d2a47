"""Reads one YAML file into a `Document`; what makes files surprising (aliases, tags, tabs) is refused."""

from pathlib import Path

from trainer.files.document import Document
from trainer.files.loaded import Loaded, failed, loaded
from trainer.files.source import read_source
from trainer.files.yaml_syntax import syntax_problems
from trainer.files.yaml_walk import Walk
from trainer.model.problem import Problem


def read_yaml(path: Path, shown: str | None = None) -> Loaded[Document]:
    """The file as data with places; `shown` is the name that problems and evidence use for it."""
    file = shown or str(path)
    source = read_source(path, file)
    return parse_yaml(source.value, file) if source.value is not None else failed(source.problems)


def parse_yaml(source: bytes, file: str) -> Loaded[Document]:
    """UTF-8 bytes as data with places; `source` must be UTF-8 already."""
    from ruamel.yaml import YAML  # late: not every command reads YAML
    from ruamel.yaml.error import YAMLError

    text = source.decode("utf-8-sig")
    problems: list[Problem] = []
    for pure in (False, True):  # the fast parser refuses some good YAML, such as [Is it?, Yes]
        walk = Walk(file)
        try:
            data = walk.document(YAML(typ="safe", pure=pure).parse(text))
        except YAMLError as error:
            problems = [*walk.problems, *syntax_problems(file, text, error, walk.last_quoted)]
        except ValueError as error:  # the slow parser on an escape beyond the last character
            problems = problems or syntax_problems(file, text, error)
        else:
            return loaded(Document(file, data, source, walk.values, walk.keys), walk.problems)
    return failed(problems)
