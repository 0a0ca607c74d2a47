"""Paragraphs of a file, freed from the width at which its author's editor broke the lines."""

from trainer.render.terminal import width

ENDS = frozenset('.;!?。；！？…)）"”’」』')
ITEMS = ("- ", "* ", "• ", "· ")


def flowing(text: str) -> str:
    """The text with lines joined where one was broken midway; a line that ends a sentence or begins an item stays."""
    lines: list[str] = []
    for line in text.strip().splitlines():
        line = line.strip()
        if lines and line and _goes_on(lines[-1], line):
            lines[-1] += ("" if _wide(lines[-1][-1]) or _wide(line[0]) else " ") + line
        else:
            lines.append(line)
    return "\n".join(lines)


def _goes_on(before: str, line: str) -> bool:
    begins_item = line.startswith(ITEMS) or line[0].isdigit()
    return bool(before) and before[-1] not in ENDS and not begins_item


def _wide(character: str) -> bool:
    return width(character) == 2
