"""Rulings: what people have decided is kept by the shipped rubrics, and a new case leaves the old ones alone."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.pages import ROOT, Block, blocks
from tests.shop import SHOP, judge
from trainer.calibrating import Scorers
from trainer.engine.judge import Judge
from trainer.files.rubrics import load_rubrics
from trainer.files.ruling_writer import add_ruling
from trainer.files.rulings import RULINGS, load_rulings
from trainer.model.calibration import MarkedReply, Ruling
from trainer.model.conversation import Conversation, Turn
from trainer.model.language import Language
from trainer.model.problem import Location
from trainer.ruling import level_of_ruling, ruled, ruling_problems
from trainer.workspace import Workspace

FEELING = "empathy.name_the_feeling"
FILE = """# by hand
format: 1
language: en
rulings:
- level: 2   # of two
  criterion: empathy.name_the_feeling
  reply: You must be furious.
"""


def ruling(reply: str, before: str = "It leaks.", level: int = 1, because: str = "") -> Ruling:
    talk = Conversation("c1", Language.ENGLISH, (Turn(False, before), Turn(True, reply)), issues=("a: leak", "it's"))
    return Ruling(talk, FEELING, level, because, Location("here"))


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_shipped_rubrics_keep_every_ruling(language: str) -> None:
    """A change to a rubric may not undo what people have decided."""
    folder = ROOT / "rubrics" / language
    rubrics = load_rubrics(folder).value
    assert rubrics is not None
    assert ruling_problems(folder, Judge(rubrics), language) == ()
    rulings = load_rulings(folder, [criterion.name for criterion in rubrics.criteria]).value
    assert rulings
    assert all(each.because for each in rulings)


def test_a_ruling_that_is_not_kept_is_told_at_its_place(tmp_path: Path) -> None:
    """A warning, since the rubric can still be used; a criterion that does not exist is an error."""
    (tmp_path / RULINGS).write_text(FILE.replace("You must be furious.", "Hm."), encoding="utf-8")
    [problem] = ruling_problems(tmp_path, judge("en"), "rubrics/en")
    assert (str(problem.location), problem.code, problem.is_error) == ("rubrics/en/rulings.yaml:5:3", "R215", False)
    (tmp_path / RULINGS).write_text(FILE.replace("name_the_feeling", "name_the_feelings"), encoding="utf-8")
    [problem] = ruling_problems(tmp_path, judge("en"), "rubrics/en")
    assert (problem.code, problem.is_error, str(problem.hint)) == ("R214", True, f"Did you mean `{FEELING}`?")


@pytest.mark.parametrize(
    ("good", "broken", "code"),
    [
        ("level: 2", "level: 3", "R105"),
        ("level: 2", "levle: 2", "R101"),
        ("  reply: You must be furious.", "", "R102"),
        ("format: 1", "format: 2", "R108"),
        ("rulings:", "rulings: {", "Y104"),
    ],
)
def test_a_broken_file_of_rulings_is_told(tmp_path: Path, good: str, broken: str, code: str) -> None:
    """As any other file of a rubric."""
    (tmp_path / RULINGS).write_text(FILE.replace(good, broken), encoding="utf-8")
    read = load_rulings(tmp_path, [FEELING])
    assert (read.value, [problem.code for problem in read.problems]) == (None, [code])


def test_a_ruling_is_written_behind_the_others(tmp_path: Path) -> None:
    """Every character that stood in the file stays, comments too, and the new case is read back as it was made."""
    path = tmp_path / RULINGS
    path.write_text(FILE, encoding="utf-8")
    made = add_ruling(path, "en", ruling("Sorry.", because="# no: 'comment'"), "r.yaml")
    assert made.value is not None
    assert str(made.value.where) == "r.yaml:8:3"
    assert path.read_text("utf-8").startswith(FILE)
    first, second = load_rulings(tmp_path, [FEELING]).value or ()
    assert (first.level, second.level, second.because) == (2, 1, "# no: 'comment'")
    assert second.conversation.turns == ruling("Sorry.").conversation.turns
    assert second.conversation.issues == ("a: leak", "it's")


TEXTS = st.text(min_size=1, max_size=40).map(str.strip).filter(bool)


@given(TEXTS, TEXTS)
def test_any_words_can_be_ruled_on(tmp_path_factory: pytest.TempPathFactory, reply: str, before: str) -> None:
    """Quotes, colons, line breaks and emoji come back from the file as they were said, or nothing is written."""
    path = tmp_path_factory.mktemp("rulings") / RULINGS
    made = add_ruling(path, "en", ruling(reply, before))
    if made.value is None:
        assert not path.exists()
        return
    [found] = load_rulings(path.parent, [FEELING]).value or ()
    assert found.conversation.turns == (Turn(False, before), Turn(True, reply))


def test_a_reply_is_ruled_on_once(tmp_path: Path) -> None:
    """A second ruling on the same reply and criterion is refused, with the place of the first."""
    path = tmp_path / RULINGS
    assert add_ruling(path, "en", ruling("Sorry.")).problems == ()
    [problem] = add_ruling(path, "en", ruling("Sorry.", level=2), "r.yaml").problems
    assert (problem.code, str(problem.location)) == ("R216", "r.yaml:4:5")
    assert add_ruling(path, "en", ruling("Sorry. Twice.")).problems == ()


@pytest.mark.parametrize(("text", "code"), [("rulings: []\nformat: 1\nlanguage: en\n", "R217"), ("rulings: [", "Y104")])
def test_a_file_that_cannot_take_a_ruling_stays_as_it_is(tmp_path: Path, text: str, code: str) -> None:
    """It is refused with a reason."""
    path = tmp_path / RULINGS
    path.write_text(text, encoding="utf-8")
    assert [problem.code for problem in add_ruling(path, "en", ruling("Sorry.")).problems] == [code]
    assert path.read_text("utf-8") == text


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        (("c2", FEELING, "2"), "M111"), (("c1", "name_teh_feeling", "2"), "M112"), (("c1", FEELING, "3"), "M113"),
        (("c1", FEELING, "two"), "M113"),
    ],
)  # fmt: skip
def test_a_ruling_on_what_is_not_there_is_refused(tmp_path: Path, asked: tuple[str, str, str], code: str) -> None:
    """No such reply, criterion or level; nothing is written."""
    workspace = Workspace((tmp_path,), tmp_path, tmp_path, tmp_path)
    made = ruled(workspace, Scorers({"en": judge("en")}, ()), [marked()], asked, "")
    assert [problem.code for problem in made.problems] == [code]
    assert list(tmp_path.iterdir()) == []


def test_a_ruling_is_on_the_last_reply(tmp_path: Path) -> None:
    """Messages in a row are joined, what the customer said after them is left out, and the scorer can be asked."""
    (tmp_path / "en").mkdir()
    workspace = Workspace((tmp_path,), tmp_path, tmp_path, tmp_path)
    made = ruled(workspace, Scorers({"en": judge("en")}, ()), [marked()], ("c1", "name_the_feeling", "1"), " Yes. ")
    assert made.value is not None
    assert made.value.because == "Yes."
    assert [turn.text for turn in made.value.conversation.turns] == ["It leaks.", "You must be worried.\nSorry."]
    assert level_of_ruling(judge("en"), made.value) == 1


def test_the_rubrics_of_the_program_are_not_written_into() -> None:
    """Without a workspace there is nothing of one's own to write to."""
    workspace = Workspace((), SHOP / "rubrics", SHOP)
    made = ruled(workspace, Scorers({"en": judge("en")}, ()), [marked()], ("c1", FEELING, "1"), "")
    assert [problem.code for problem in made.problems] == ["M114"]


def marked() -> MarkedReply:
    turns = (Turn(False, "It leaks."), Turn(True, "You must be worried."), Turn(True, "Sorry.\n"), Turn(False, "Ok."))
    return MarkedReply(Conversation("c1", Language.ENGLISH, turns), (("Mei", {FEELING: 1}),), Location("marks"))


@pytest.mark.parametrize("block", blocks(ROOT / "docs" / "calibration.md", "yaml"), ids=lambda block: str(block.line))
def test_the_ruling_of_the_page_can_be_read(block: Block, tmp_path: Path) -> None:
    """The example of docs/calibration.md is a file of rulings without a problem."""
    (tmp_path / RULINGS).write_text(block.text, encoding="utf-8")
    [found] = load_rulings(tmp_path, ["empathy.own_the_apology"]).value or ()
    assert (found.level, len(found.conversation.turns), found.conversation.issues) == (0, 2, ("the books are wet",))
