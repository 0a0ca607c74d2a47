"""A page of text that grows line by line, wrapped to the terminal and coloured if wanted."""

from collections.abc import Callable

from trainer.render.terminal import Style, padded, width, wrap

WIDEST = 92
INDENT = "  "
BAR_CELLS = 10
FULL, EMPTY = "█", "░"


class Page:
    """Collects lines; every text put on it is made harmless first."""

    def __init__(self, columns: int = 80, *, colour: bool = False, plain: bool = False) -> None:
        self.columns = min(columns, WIDEST)
        self.plain = plain
        self.style = Style(colour and not plain)
        self._lines: list[str] = []

    def text(self) -> str:
        """All lines so far, with one line break at the end."""
        return "\n".join(self._lines).strip("\n") + "\n"

    def title(self, text: str) -> None:
        self._put(wrap(text, self.columns), self.style.strong)
        if not self.plain:
            self._lines.append(self.style.soft("─" * min(self.columns, max(map(width, wrap(text, self.columns))))))

    def heading(self, text: str, colour: Callable[[str], str] | None = None) -> None:
        self._lines.append("")
        self._put(wrap(text, self.columns), lambda line: self.style.strong((colour or str)(line)))

    def say(self, text: str) -> None:
        """A paragraph from the left edge."""
        self._put(wrap(text, self.columns))

    def item(self, text: str) -> None:
        """An indented paragraph."""
        self._put(wrap(text, self.columns, INDENT))

    def quote(self, text: str) -> None:
        self._put(wrap(text, self.columns, INDENT), self.style.good)

    def soft(self, text: str) -> None:
        self._put(wrap(text, self.columns, INDENT), self.style.soft)

    def pair(self, label: str, text: str) -> None:
        """A label with its text beside it, wrapped under itself."""
        self._put(wrap(text, self.columns, f"{INDENT}{padded(label, 0)}  ", INDENT * 2))

    def row(self, *cells: tuple[str, int]) -> None:
        """Cells beside each other, each filled up to its columns; wrapped like a paragraph where too wide."""
        line = INDENT + "  ".join(padded(text, columns) for text, columns in cells)
        self._put(wrap(line.rstrip(), self.columns, "", INDENT * 2) if width(line) > self.columns else [line.rstrip()])

    def blank(self) -> None:
        self._lines.append("")

    def bar(self, value: float, most: float = 100.0) -> str:
        """A small bar; on a plain page nothing, since the number stands beside it."""
        if self.plain:
            return ""
        cells = max(0, min(BAR_CELLS, round(BAR_CELLS * value / most)))
        return FULL * cells + EMPTY * (BAR_CELLS - cells)

    def _put(self, lines: list[str], colour: Callable[[str], str] = str) -> None:
        self._lines += [colour(line) for line in lines]
