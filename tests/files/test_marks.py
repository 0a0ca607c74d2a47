"""Marks of people, read from logs and tables: what is taken, what is told, and that the rest is used."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.pages import ROOT, Block, blocks
from trainer.files.marks import Marks, full_name, read_marks
from trainer.model.language import Language

CRITERIA = ("empathy.name_the_feeling", "empathy.own_the_apology", "conduct.neglect", "boundary.neglect")
FEELING, SORRY = CRITERIA[:2]
TURNS = [{"role": "customer", "text": "It leaks."}, {"role": "agent", "text": "I am sorry."}]
REPLY = {"id": "c1", "language": "en", "turns": TURNS}


def lines(path: Path, *records: object) -> Path:
    text = "\n".join(each if isinstance(each, str) else json.dumps(each, ensure_ascii=False) for each in records)
    path.write_text(text + "\n", encoding="utf-8")
    return path


def read(*paths: Path, log: Path | None = None) -> Marks:
    return read_marks(paths, CRITERIA, log, lambda path: path.name)


def told(found: Marks) -> list[str]:
    return [f"{problem.location} {problem.code}" for problem in found.problems]


def test_two_raters_are_read_from_one_line(tmp_path: Path) -> None:
    """Raters stand in the order of their names; what they leave out is 0, null is a gap."""
    found = read(lines(tmp_path / "m.jsonl", {**REPLY, "raters": {"Mei": {FEELING: 2, SORRY: None}, "Jon": {}}}))
    [reply] = found.replies
    assert found.problems == ()
    assert [name for name, _ in reply.raters] == ["Jon", "Mei"]
    assert reply.levels(FEELING) == (0, 2)
    assert reply.levels(SORRY) == (0, None)
    assert str(reply.where) == "m.jsonl:1"


def test_the_marks_of_one_person_are_named_by_the_line_or_the_file(tmp_path: Path) -> None:
    """Two people may send a file each: what they say of the same reply is put together."""
    ana = lines(tmp_path / "Ana.jsonl", {**REPLY, "levels": {FEELING: 1}})
    other = lines(tmp_path / "other.jsonl", {**REPLY, "rater": "Bo", "levels": {FEELING: 2}})
    [reply] = read(ana, other).replies
    assert reply.raters == (("Ana", {FEELING: 1}), ("Bo", {FEELING: 2}))


def test_words_may_stand_in_a_log_beside_the_marks(tmp_path: Path) -> None:
    """A line or a row without turns takes them from the log, by its id."""
    log = lines(tmp_path / "log.jsonl", REPLY, {**REPLY, "id": "c2"})
    marks = lines(tmp_path / "m.jsonl", {"id": "c1", "levels": {FEELING: 1}})
    table = lines(tmp_path / "t.csv", "id,rater,criterion,level", "c2,Mei,own_the_apology,1")
    found = read(marks, table, log=log)
    assert [(reply.id, reply.raters[0]) for reply in found.replies] == [
        ("c1", ("m", {FEELING: 1})), ("c2", ("Mei", {SORRY: 1})),
    ]  # fmt: skip


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_a_table_may_hold_the_words_itself(tmp_path: Path, separator: str) -> None:
    """Columns of customer and agent are turns in their order; the first row of an id is enough, and Excel's mark is."""
    rows = [
        ["ID", "Language", "customer 1", "agent 1", "customer 2", "agent 2", "issues", "rater", "criterion", "level"],
        [
            "c1",
            "en-GB",
            "It leaks.",
            "Where?",
            "Below.",
            "I am sorry.",
            '"the kettle; the freezer"',
            "Mei",
            FEELING,
            "2",
        ],
        ["c1", "", "", "", "", "", "", "Mei", SORRY, ""],
        ["", "", "", "", "", "", "", "", "", ""],
        ["c1", "", "", "", "", "", "", "Jon", "", "0"],
    ]
    path = tmp_path / "t.csv"
    path.write_text("\ufeff" + "\r\n".join(separator.join(row) for row in rows), encoding="utf-8")
    found = read(path)
    [reply] = found.replies
    assert found.problems == ()
    assert [turn.text for turn in reply.conversation.turns] == ["It leaks.", "Where?", "Below.", "I am sorry."]
    assert (reply.conversation.issues, reply.language) == (("the kettle", "the freezer"), Language.ENGLISH)
    assert reply.raters == (("Jon", {}), ("Mei", {FEELING: 2, SORRY: None}))


@pytest.mark.parametrize(
    ("record", "code"),
    [
        ({**REPLY}, "m.jsonl:1 M101"),
        ({**REPLY, "raters": {}}, "m.jsonl:1 M101"),
        ({**REPLY, "levels": [1]}, "m.jsonl:1 M102"),
        ({**REPLY, "raters": {"Mei": 2}}, "m.jsonl:1 M102"),
        ({**REPLY, "raters": [{}]}, "m.jsonl:1 M102"),
        ({**REPLY, "levels": {FEELING: 3}}, "m.jsonl:1 M103"),
        ({**REPLY, "levels": {FEELING: True}}, "m.jsonl:1 M103"),
        ({**REPLY, "levels": {FEELING: "2"}}, "m.jsonl:1 M103"),
        ({**REPLY, "turns": TURNS[:1], "levels": {}}, "m.jsonl:1 M105"),
        ({"id": "c1", "levels": {}}, "m.jsonl:1 L104"),
        ("{", "m.jsonl:1:2 L103"),
    ],
)
def test_a_line_that_cannot_be_used_is_told(tmp_path: Path, record: object, code: str) -> None:
    """It has its place and its code, and the lines after it are used."""
    found = read(lines(tmp_path / "m.jsonl", record, {**REPLY, "id": "c2", "levels": {}}))
    assert told(found) == [code]
    assert [reply.id for reply in found.replies] == ["c2"]


@pytest.mark.parametrize(
    ("rows", "codes"),
    [
        (["id,rater,level", "c1,Mei,2", "c1,Mei,1"], ["t.csv:2 M108"]),
        (["id,rater,criterion,level", "c1,Mei,neglect,5"], ["t.csv:2 M103"]),
        (["id,rater,criterion,level", "c9,Mei,neglect,2"], ["t.csv:2 M109"]),
        (["id,rater,criterion,level,customer", "c9,Mei,neglect,2,Hm."], ["t.csv:2 M105"]),
        (["id,rater,criterion,level,agent,language", "c9,Mei,neglect,2,Hm.,nl"], ["t.csv:2 L107"]),
        (["id,rater,criterion,level", f'c1,Mei,"{"x" * 200_000}",2'], ["t.csv:2 M110"]),
    ],
)
def test_a_row_that_cannot_be_used_is_told(tmp_path: Path, rows: list[str], codes: list[str]) -> None:
    """It has its line and its code."""
    assert told(read(lines(tmp_path / "t.csv", *rows), log=lines(tmp_path / "log.jsonl", REPLY))) == codes


def test_an_unknown_criterion_is_told_once_and_left_out(tmp_path: Path) -> None:
    """The other marks of the line are used; the hint knows the name that was meant."""
    record = {**REPLY, "levels": {"empathy.name_teh_feeling": 2, SORRY: 1}}
    found = read(lines(tmp_path / "m.jsonl", record, {**record, "id": "c2"}))
    [problem] = found.problems
    assert (problem.code, problem.is_error) == ("M104", False)
    assert str(problem.hint) == f"Did you mean `{FEELING}`?"
    assert [reply.levels(SORRY) for reply in found.replies] == [(1,), (1,)]


def test_contradictions_are_told(tmp_path: Path) -> None:
    """An id is one conversation, and one person gives one level; the first of two is used."""
    other = {**REPLY, "turns": [TURNS[0], {"role": "agent", "text": "Hm."}], "levels": {}}
    found = read(
        lines(tmp_path / "m.jsonl", {**REPLY, "levels": {FEELING: 1}}, other, {**REPLY, "levels": {FEELING: 2}})
    )
    assert told(found) == ["m.jsonl:2 M106", "m.jsonl:3 M107"]
    assert [reply.levels(FEELING) for reply in found.replies] == [(1,)]


@pytest.mark.parametrize(("name", "code"), [("none.jsonl", "L101"), ("none.csv", "L101"), ("gbk.csv", "L102")])
def test_a_file_that_cannot_be_read_is_told(tmp_path: Path, name: str, code: str) -> None:
    """One problem that names the file."""
    (tmp_path / "gbk.csv").write_bytes("id,rater,criterion,level\n中".encode("gbk"))
    assert told(read(tmp_path / name)) == [f"{name} {code}"]


def test_a_criterion_may_be_written_short() -> None:
    """The part after the point will do where only one criterion has it."""
    assert full_name("own_the_apology", CRITERIA) == SORRY
    assert full_name("neglect", CRITERIA) is None
    assert full_name("nothing", CRITERIA) is None


@given(st.text(alphabet=st.sampled_from('id,rater"criterion;level\n\r\t\0é中2 '), max_size=80))
def test_no_table_is_too_strange(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    """Whatever a .csv file holds, it is read or told, and never an accident."""
    path = tmp_path_factory.getbasetemp() / "strange.csv"
    path.write_text("id,criterion,level\n" + text, encoding="utf-8", newline="")
    assert all(problem.code[0] in "ML" for problem in read(path).problems)


@pytest.mark.parametrize("block", blocks(ROOT / "docs" / "calibration.md", "json"), ids=lambda block: str(block.line))
def test_the_line_of_the_page_can_be_read(block: Block, tmp_path: Path) -> None:
    """The example of docs/calibration.md is a marked reply."""
    path = tmp_path / "m.jsonl"
    path.write_text(block.text, encoding="utf-8")
    names = {name for record in json.loads(path.read_text("utf-8"))["raters"].values() for name in record}
    found = read_marks([path], names)
    assert found.problems == ()
    assert len(found.replies) == 1
