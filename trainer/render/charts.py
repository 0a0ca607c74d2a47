"""Where the lines and dots of a chart stand; the templates draw them and add the words."""

from collections.abc import Sequence
from dataclasses import dataclass

from trainer.engine.intervals import mean_of
from trainer.model.debrief import Step

LEFT, RIGHT, TOP, BOTTOM = 34, 14, 12, 24
MOST = 100.0
MOST_LABELS = 12
WINDOW, FEWEST = 5, 3


@dataclass(frozen=True, slots=True)
class Frame:
    """The size of a chart in its own units; a small one keeps its letters readable beside another."""

    width: int
    height: int

    @property
    def floor(self) -> int:
        return self.height - BOTTOM

    @property
    def right(self) -> int:
        return self.width - RIGHT

    def y(self, value: float) -> float:
        """The height of a value from 0 to 100; larger values stand higher."""
        return round(TOP + (self.floor - TOP) * (1 - max(0.0, min(MOST, value)) / MOST), 1)


LARGE, SMALL = Frame(640, 200), Frame(360, 150)


@dataclass(frozen=True, slots=True)
class Dot:
    """A value at its place; `key` names what it stands for, and `written` says whether its label has room."""

    key: str
    label: str
    value: float
    x: float
    y: float
    written: bool


@dataclass(frozen=True, slots=True)
class Chart:
    """`line` and `area` are SVG coordinates; `area` is the range around the line, empty where there is none."""

    dots: tuple[Dot, ...]
    frame: Frame
    line: str
    area: str
    levels: tuple[tuple[int, float], ...]
    """Values on the scale, with their heights."""


def trend_chart(values: Sequence[tuple[str, float]]) -> Chart:
    """A dot a call, and from the third on the mean of the last five with its range."""
    frame = SMALL
    dots = _dots(frame, [(key, str(n), value) for n, (key, value) in enumerate(values, start=1)])
    means = []
    for end in range(FEWEST, len(values) + 1):
        mean = mean_of([value for _, value in values[max(0, end - WINDOW) : end]])
        if mean:
            means.append((dots[end - 1].x, mean))
    upper = [(x, frame.y(mean.high)) for x, mean in means]
    lower = [(x, frame.y(mean.low)) for x, mean in reversed(means)]
    line = [(x, frame.y(mean.value)) for x, mean in means]
    return Chart(dots, frame, _path(line), _path(upper + lower), _levels(frame))


def mood_chart(steps: Sequence[Step]) -> Chart:
    """The customer's mood at the start and after each reply."""
    frame = LARGE
    begun = [("", "0", step.before) for step in steps[:1] if step.before is not None]
    after = [(f"turn-{step.turn}", str(n), step.after) for n, step in enumerate(steps, 1) if step.after is not None]
    dots = _dots(frame, [(key, label, float(value)) for key, label, value in [*begun, *after]])
    line = [(dot.x, dot.y) for dot in dots] if len(dots) > 1 else []
    area = [(line[0][0], frame.floor), *line, (line[-1][0], frame.floor)] if line else []
    return Chart(dots, frame, _path(line), _path(area), _levels(frame))


def _dots(frame: Frame, values: Sequence[tuple[str, str, float]]) -> tuple[Dot, ...]:
    room = frame.right - LEFT
    gap = room / max(1, len(values) - 1)
    first = LEFT if len(values) > 1 else LEFT + room / 2
    every = -(-len(values) // MOST_LABELS)
    return tuple(
        Dot(key, label, value, round(first + n * gap, 1), frame.y(value), written=n % max(1, every) == 0)
        for n, (key, label, value) in enumerate(values)
    )


def _levels(frame: Frame) -> tuple[tuple[int, float], ...]:
    return tuple((value, frame.y(value)) for value in (0, 50, 100))


def _path(points: Sequence[tuple[float, float]]) -> str:
    return " ".join(f"{x:g},{y:g}" for x, y in points)
