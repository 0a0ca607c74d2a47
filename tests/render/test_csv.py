import csv
import io

from hypothesis import given
from hypothesis import strategies as st

from tests.calls import BAD, GOOD, session
from trainer.engine.reporting import summarise
from trainer.render.csv import FORMULA, HEADER, csv_text, guarded


@given(st.text())
def test_no_cell_is_a_formula(cell: str) -> None:
    """Whatever the text, a spreadsheet sees text: a plain negative number is the one exception."""
    shown = guarded(cell)
    number = shown.startswith("-") and shown[1:].replace(".", "", 1).isdigit()
    assert not shown.lstrip(" \u00a0\u3000\ufeff").startswith(FORMULA) or number
    assert shown.removeprefix("'") == cell.replace("\0", "") or shown == cell.replace("\0", "")


def test_formulas_get_an_apostrophe() -> None:
    """The usual ways to begin a formula, hidden behind spaces or written full width."""
    for cell in ("=1+1", "+1", "-1+1", "@SUM(A1)", "\t=1", " =1", "＝1", "\r=1"):
        assert guarded(cell) == f"'{cell}"
    for cell in ("-12", "-0.5", "7", "refund", "'quoted"):
        assert guarded(cell) == cell


def test_the_table_reads_back() -> None:
    """A row a call and criterion; every field is where its heading says."""
    text = csv_text(summarise([session(GOOD, 1), session(BAD, 2)]))
    rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"))))
    assert rows[0] == list(HEADER)
    assert len(rows) == 1 + 2 * 7
    promise = next(row for row in rows if row[0] == "c02" and row[8] == "conduct.over_promise")
    assert promise[11:] == ["2", "-15", "0", "3", "You will get cash compensation soon."]
