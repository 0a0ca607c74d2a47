"""A page of text that grows line by line, wrapped to the terminal and coloured if wanted."""

from collections.abc import Callable

from trainer.render.look import Look
from trainer.render.terminal import shortened, width, wrap
from trainer.render.wording import _

INDENT = "  "
BAR_CELLS = 10
FULL, EMPTY = "■", "□"


class Page:
    """Collects lines; every text put on it is made harmless first."""

    def __init__(self, look: Look) -> None:
        self.look = look
        self.columns = look.columns
        self.style = look.style
        self._lines: list[str] = []

    def text(self) -> str:
        """All lines so far, with one line break at the end."""
        return "\n".join(self._lines).strip("\n") + "\n"

    def title(self, text: str) -> None:
        """The first line, underlined where that can be drawn."""
        lines = wrap(text, self.columns)
        self._put(lines, self.style.strong)
        if self.look.drawn:
            self._lines.append(self.style.soft("─" * max(map(width, lines))))

    def heading(self, text: str, colour: Callable[[str], str] = str) -> None:
        self._lines.append("")
        self._put(wrap(text, self.columns), lambda line: self.style.strong(colour(line)))

    def say(self, text: str) -> None:
        """A paragraph from the left edge."""
        self._put(wrap(text, self.columns))

    def item(self, text: str) -> None:
        """An indented paragraph."""
        self._put(wrap(text, self.columns, INDENT))

    def under(self, text: str) -> None:
        """A paragraph that belongs to the item above it."""
        self._put(wrap(text, self.columns, INDENT * 3), self.style.soft)

    def quote(self, text: str) -> None:
        self._put(wrap(text, self.columns, INDENT), self.style.good)

    def soft(self, text: str) -> None:
        self._put(wrap(text, self.columns, INDENT), self.style.soft)

    def pair(self, label: str, text: str) -> None:
        """A label with its text beside it, wrapped under itself."""
        self._put(wrap(_("{label}: {text}").format(label=label, text=text), self.columns, INDENT, INDENT * 2))

    def row(self, *cells: str) -> None:
        """Cells beside each other; the last is cut where there is no room for it."""
        line = INDENT + "".join(f"{cell}  " for cell in cells[:-1] if cell)
        room = self.columns - width(line)
        self._lines.append(f"{line}{shortened(cells[-1], room)}".rstrip() if room > 8 else line.rstrip())

    def blank(self) -> None:
        self._lines.append("")

    def bar(self, value: float, most: float = 100.0) -> str:
        """A small bar, or nothing where none can be drawn: the number stands beside it."""
        if not self.look.drawn:
            return ""
        cells = max(0, min(BAR_CELLS, round(BAR_CELLS * value / most)))
        return FULL * cells + EMPTY * (BAR_CELLS - cells)

    def _put(self, lines: list[str], colour: Callable[[str], str] = str) -> None:
        self._lines += [colour(line) for line in lines]
