"""Reading YAML: what values become, where they stand, and what is refused."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from trainer.files.document import Document
from trainer.files.yaml import parse_yaml, read_yaml
from trainer.files.yaml_walk import Walk

GOOD = sorted((Path(__file__).parent.parent / "good" / "rubrics").glob("*.yaml"))
HOSTILE = [
    *"ab1 \n\t:-[]{},?#&*!|>'\"%@`~\\.<=中\u2028",
    "\n  ",
    "\n- ",
    ": ",
    "\\U00110000",
    "\\ud800",
    "---\n",
    "!!str ",
    "<<: ",
]


def parsed(text: str) -> Document:
    read = parse_yaml(text.encode(), "f.yaml")
    assert read.value is not None, read.problems
    return read.value


def codes(text: str) -> list[str]:
    return [f"{p.code} {p.location.line}:{p.location.column}" for p in parse_yaml(text.encode(), "f.yaml").problems]


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("3", 3), ("-3", -3), ("1.50", 1.5), (".5", 0.5), ("1e3", 1000.0), ("true", True), ("FALSE", False),
        ("yes", "yes"), ("no", "no"), ("on", "on"), ("Off", "Off"), ("08:30", "08:30"), ("2026-01-02", "2026-01-02"),
        ("007", "007"), ("0x1F", "0x1F"), ("1_000", "1_000"), (".inf", ".inf"), (".nan", ".nan"), ("1e999", "1e999"),
        ('"3"', "3"), ("'true'", "true"), ("9" * 5000, "9" * 5000), ("价格：三元", "价格：三元"),
    ],
)  # fmt: skip
def test_scalars(written: str, value: object) -> None:
    """Numbers and true/false are values; dates, times, yes/no, leading zeros and anything quoted stay text."""
    data = parsed(f"key: {written}\n").data
    assert data == {"key": value}
    assert isinstance(data, dict)
    assert isinstance(data["key"], type(value))


def test_numbers_remember_their_spelling() -> None:
    """A number can still be taken as the text it was written as."""
    data = parsed("a: 1.50\nb: +5\n").data
    assert isinstance(data, dict)
    assert [data["a"].source, data["b"].source] == ["1.50", "+5"]


def test_places() -> None:
    """Keys and values know their line and column; a value that is missing is placed at its parent."""
    document = parsed("a:\n  - b: 中文\n    c: [x, y]\nd:\n")
    assert str(document.at("a", 0, "b")) == "f.yaml:2:8"
    assert str(document.key("a", 0, "c")) == "f.yaml:3:5"
    assert str(document.at("a", 0, "c", 1)) == "f.yaml:3:12"
    assert str(document.at("a", 7, "z")) == "f.yaml:2:3"
    assert document.data == {"a": [{"b": "中文", "c": ["x", "y"]}]}
    assert str(document.key("d")) == "f.yaml:4:1"


def test_question_marks_and_colons_in_lists() -> None:
    """What is good YAML is read, although the fast parser refuses it."""
    assert parsed("a: [Is it?, http://x, b:]\n").data == {"a": ["Is it?", "http://x", "b:"]}


@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.stem)
def test_both_parsers_agree(path: Path) -> None:
    """Where the fast parser is not installed the slow one reads the same data with the same places."""
    text = path.read_text(encoding="utf-8")
    fast, slow = Walk("f"), Walk("f")
    assert fast.document(YAML(typ="safe").parse(text)) == slow.document(YAML(typ="safe", pure=True).parse(text))
    assert (fast.values, fast.keys, fast.problems) == (slow.values, slow.keys, slow.problems)


def test_byte_order_mark(tmp_path: Path) -> None:
    """A file saved with a byte order mark is read like any other."""
    path = tmp_path / "marked.yaml"
    path.write_bytes(b"\xef\xbb\xbfa: 1\n")
    read = read_yaml(path)
    assert read.value is not None
    assert read.value.data == {"a": 1}


@pytest.mark.parametrize(
    ("encoding", "brief"), [("gbk", "您好，水壶漏水"), ("big5", "您好，水壺漏水"), ("utf-16", "水")]
)
def test_other_encodings_are_not_guessed(tmp_path: Path, encoding: str, brief: str) -> None:
    """A file in another encoding is refused with the place of the first odd byte and the advice to save as UTF-8."""
    path = tmp_path / "other.yaml"
    path.write_bytes(f"title: ok\nbrief: {brief}\n".encode(encoding))
    (problem,) = read_yaml(path, "other.yaml").problems
    assert problem.code == "Y102"
    assert problem.location.line == (1 if encoding == "utf-16" else 2)
    assert str(problem.hint) == "Save the file as UTF-8."


def test_files_that_cannot_be_opened(tmp_path: Path) -> None:
    """A missing file and a folder are said to be that, without an error number."""
    missing, folder = read_yaml(tmp_path / "no.yaml", "no.yaml"), read_yaml(tmp_path, "here")
    assert [str(p.message) for p in (*missing.problems, *folder.problems)] == [
        "There is no such file.",
        "This is a folder, not a file.",
    ]


def test_large_files_are_refused_unread(tmp_path: Path) -> None:
    """A file above 2 MB is refused."""
    path = tmp_path / "large.yaml"
    path.write_bytes(b"a: " + b"x" * 2_000_000)
    assert [p.code for p in read_yaml(path).problems] == ["Y103"]


@pytest.mark.parametrize("text", ["", "# only a comment\n", "---\n", "null\n", "~"])
def test_empty(text: str) -> None:
    """A file without content is called empty."""
    assert [code.split()[0] for code in codes(text)] == ["Y110"]


def test_all_duplicates_are_told() -> None:
    """Keys that stand twice are all reported, at the later one."""
    assert codes("a: 1\nb: {x: 1, x: 2}\na: 3\n") == ["Y107 2:11", "Y107 3:1"]


def test_tabs_are_blamed_only_if_the_file_is_broken() -> None:
    """Every line indented with a tab is reported; tabs inside a block of text are fine."""
    assert codes("a:\n\tb: 1\n\tc: 2\n") == ["Y105 2:1", "Y105 3:1"]
    assert parsed("a: |\n  one\n  \ttwo\n").data == {"a": "one\n\ttwo\n"}


def test_a_bomb_of_aliases_is_refused_at_once() -> None:
    """Aliases are refused where they stand and never followed."""
    text = "a0: &a0 [x, x]\n" + "".join(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]\n" for n in range(1, 12))
    assert len(codes(text)) == 12 + 22


def test_deep_nesting_is_refused_at_once() -> None:
    """A million brackets are refused at the thirty-third."""
    assert codes("[" * 1_000_000) == ["Y108 1:33"]


def test_keys_are_plain_texts() -> None:
    """A list as a key is refused; numbers and true as keys are read as text."""
    assert codes("? [a]\n: b\n") == ["Y113 1:3"]
    assert parsed("0: a\ntrue: b\n").data == {"0": "a", "true": "b"}


@given(st.lists(st.sampled_from(HOSTILE), max_size=40).map("".join))
def test_nothing_raises(text: str) -> None:
    """Any text gives a document or problems that can be printed, and never an exception."""
    read = parse_yaml(text.encode(), "f.yaml")
    assert (read.value is None) is bool(read.errors)
    for problem in read.problems:
        assert str(problem.message)
        assert str(problem.hint)
