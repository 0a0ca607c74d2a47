"""New points in a rubric file: the numbers change, and not one other character does."""

import re
import shutil
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.pages import ROOT
from trainer.files.points_writer import write_points
from trainer.files.yaml import read_yaml
from trainer.model.rubric import Section

FILES = sorted(path for path in (ROOT / "rubrics").glob("*/*.yaml") if path.stem in [*Section])
NUMBER = st.integers(-300, 300).map(lambda n: n / 100)
SMALL = b"""\xef\xbb\xbf# points\r
rubric: empathy\r
criteria:\r
  - id: first   # the first\r
    indicators:\r
      base: 0.1     # to begin with\r
      "apology and not [time]":   +1\r
      <cause>: -1.20 # against\r
      kept: 2.0\r
  - {id: second, indicators: {base: 1e-1, sorry: 2}}\r
"""


@pytest.fixture
def small(tmp_path: Path) -> Path:
    path = tmp_path / "empathy.yaml"
    path.write_bytes(SMALL)
    return path


def test_numbers_change_where_they_stand(small: Path) -> None:
    """Comments, quotes, spaces, line ends and the byte-order mark stay; a number that is the same stays as written."""
    points = {
        "empathy.first": {"base": -0.3, "apology and not [time]": 1.0, "<cause>": 0.05, "kept": 2.0, "other": 9.0},
        "empathy.second": {"sorry": 0.4},
    }
    assert write_points(small, points).value == 3
    expected = (
        SMALL.replace(b"base: 0.1 ", b"base: -0.3 ").replace(b"-1.20", b"0.05").replace(b"sorry: 2", b"sorry: 0.4")
    )
    assert small.read_bytes() == expected
    assert write_points(small, points).value == 0


def test_other_rubrics_and_criteria_are_left_alone(small: Path) -> None:
    """Points for what the file does not hold change nothing."""
    assert write_points(small, {"conduct.first": {"base": 9.0}, "empathy.third": {"base": 9.0}}).value == 0
    assert small.read_bytes() == SMALL


@pytest.mark.parametrize("broken", [b"criteria: [", b"\xff", b""])
def test_a_file_that_cannot_be_read_stays_as_it_is(small: Path, broken: bytes) -> None:
    """Problems say why, and nothing is written."""
    small.write_bytes(broken)
    assert write_points(small, {"empathy.first": {"base": 1.0}}).problems
    assert small.read_bytes() == broken


@pytest.mark.parametrize("value", ["many", "[1, 2]", '"0.1"'])
def test_what_is_no_number_is_not_replaced(small: Path, value: str) -> None:
    """A line whose points cannot be swapped for others keeps the whole file from being written."""
    source = SMALL.replace(b"+1", value.encode())
    small.write_bytes(source)
    found = write_points(small, {"empathy.first": {"apology and not [time]": 1.5}})
    assert found.value is None or small.read_bytes() == source.replace(value.encode(), b"1.5")


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}-{path.stem}")
@settings(max_examples=3, deadline=None)
@given(data=st.data())
def test_the_shipped_rubrics_change_in_numbers_only(
    path: Path, tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    """Whatever the points, each line is as it was up to its last number, and the new ones are read back."""
    copy = tmp_path_factory.getbasetemp() / path.name
    shutil.copy(path, copy)
    lines = indicators(path)
    points = {name: dict(zip(old, data.draw(st.lists(NUMBER, min_size=len(old), max_size=len(old))), strict=True))
              for name, old in lines.items()}  # fmt: skip
    assert write_points(copy, points).problems == ()
    number = re.compile(r"(: +)[-+.e\d]+")
    assert [number.sub(r"\1N", line) for line in path.read_text("utf-8").splitlines()] == [
        number.sub(r"\1N", line) for line in copy.read_text("utf-8").splitlines()
    ]
    assert indicators(copy) == points


def indicators(path: Path) -> dict[str, dict[str, float]]:
    """The points of a file as its parser sees them."""
    data = read_yaml(path).value
    assert data is not None
    assert isinstance(data.data, dict)
    return {f"{data.data['rubric']}.{each['id']}": each["indicators"] for each in data.data["criteria"]}
