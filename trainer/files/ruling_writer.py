"""Writes a ruling at the end of `rulings.yaml`; what stands there stays as it is."""

import json
import re
from dataclasses import replace
from pathlib import Path

from trainer.files.loaded import Loaded, failed, loaded
from trainer.files.replace import replace_file
from trainer.files.rulings import Rulings, rulings_of
from trainer.files.source import checked
from trainer.files.yaml import parse_yaml
from trainer.model.calibration import Ruling
from trainer.model.message import msg
from trainer.model.problem import Location, Problem

ESCAPED = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
"""What YAML does not want to see in a text as it is."""
INDENT = 2


def add_ruling(path: Path, language: str, ruling: Ruling, shown: str | None = None) -> Loaded[Ruling]:
    """The ruling with its place in the file, which is begun if it is not there.

    Refused if the file cannot be used, or if it has a ruling on the same reply and criterion already.
    """
    file = shown or str(path)
    begun = f"format: 1\nlanguage: {language}\nrulings:\n".encode()
    source = path.read_bytes() if path.is_file() else begun
    before = _parsed(source, file)
    if before.value is None:
        return failed(before.problems)
    known = [old for old in before.value if _same(old, ruling)]
    if known:
        wrong = msg("There is a ruling on this reply already: level {level}.", level=known[0].level)
        return failed([Problem(known[0].where, "R216", wrong, msg("Change it there."))])
    indent = max(0, before.value[-1].where.column - 1 - len("- ")) if before.value else INDENT
    longer = source.rstrip() + b"\n" + _item(ruling, indent).encode()
    after = _parsed(longer, file)
    if after.value is None or after.value[:-1] != before.value or not _same(after.value[-1], ruling):
        wrong, hint = msg("No ruling can be added to this file."), msg("Let `rulings:` come last, each after `- `.")
        return failed([Problem(Location(file), "R217", wrong, hint)])
    replace_file(path, longer)
    return loaded(replace(ruling, where=after.value[-1].where), [])


def _same(one: Ruling, other: Ruling) -> bool:
    return (one.conversation.turns, one.criterion) == (other.conversation.turns, other.criterion)


def _parsed(source: bytes, file: str) -> Loaded[Rulings]:
    text = checked(source, file)
    document = parse_yaml(source, file) if text.value is not None else failed(text.problems)
    return rulings_of(document.value) if document.value is not None else failed(document.problems)


def _item(ruling: Ruling, indent: int) -> str:
    """A ruling as an item of the list; texts in double quotes, as JSON writes them, which YAML reads alike."""
    *before, reply = ruling.conversation.turns
    lines = [f"criterion: {ruling.criterion}", f"level: {ruling.level}"]
    if before:
        lines.append("before:")
        lines += [f"  - {'agent' if turn.agent else 'customer'}: {_quoted(turn.text)}" for turn in before]
    lines.append(f"reply: {_quoted(reply.text)}")
    for key, texts in (("issues", ruling.conversation.issues), ("authority", ruling.conversation.authority)):
        if texts:
            lines.append(f"{key}: [{', '.join(map(_quoted, texts))}]")
    if ruling.because:
        lines.append(f"because: {_quoted(ruling.because)}")
    return "".join(f"{' ' * indent}{'- ' if n == 0 else '  '}{line}\n" for n, line in enumerate(lines))


def _quoted(text: str) -> str:
    return ESCAPED.sub(lambda found: f"\\u{ord(found.group()):04x}", json.dumps(text, ensure_ascii=False))
