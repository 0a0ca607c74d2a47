"""The report as a table for a spreadsheet: one row a call and criterion."""

import csv
import io
from collections.abc import Iterable, Iterator

from trainer.model.debrief import Point
from trainer.model.report import Report, Session

BOM = "\ufeff"
"""Without it a spreadsheet program on Windows takes the file for another encoding."""
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
HEADER = (
    "call", "day", "person", "scenario", "language", "reason", "outcome", "section", "criterion", "title", "verdict",
    "level", "points", "possible", "turn", "quote",
)  # fmt: skip


def csv_text(report: Report) -> str:
    """Comma-separated values with a byte-order mark; the header names columns in English for other programs."""
    out = io.StringIO()
    writer = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(HEADER)
    writer.writerows(rows(report.overall.sessions))
    return BOM + out.getvalue()


def rows(sessions: Iterable[Session]) -> Iterator[list[str]]:
    """A row a criterion, with every cell guarded."""
    for session in sessions:
        for point in session.points:
            yield [guarded(cell) for cell in (*_call(session), *_point(point))]


def guarded(cell: str) -> str:
    """The cell with an apostrophe before anything that a spreadsheet would run as a formula."""
    cell = cell.replace("\0", "")
    begins = cell.lstrip(" \u00a0\u3000\ufeff")[:1]
    return f"'{cell}" if begins in FORMULA and begins and not _is_number(cell) else cell


def _is_number(cell: str) -> bool:
    """A plain negative number is no formula."""
    return cell.startswith("-") and cell[1:].replace(".", "", 1).isascii() and cell[1:].replace(".", "", 1).isdigit()


def _call(session: Session) -> tuple[str, ...]:
    outcome = session.outcome.value if session.outcome else ""
    return (
        session.id, session.day, session.trainee, session.scenario, session.language.value, session.reason, outcome
    )  # fmt: skip


def _point(point: Point) -> tuple[str, ...]:
    quote = point.excerpt.text if point.excerpt else ""
    turn = str(point.excerpt.turn) if point.excerpt else ""
    return (
        point.section.value, point.criterion, point.title, point.verdict.value, str(point.level),
        f"{point.points:g}", f"{point.possible:g}", turn, quote,
    )  # fmt: skip
