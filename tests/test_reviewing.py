from pathlib import Path

from tests.calls import BAD, CALLS, GOOD, KIND, judge, record
from trainer.archive import list_transcripts
from trainer.engine.session import replay
from trainer.files.transcripts import read_transcript
from trainer.model.session import State
from trainer.reviewing import debrief_of, missed_before, open_call
from trainer.workspace import Workspace


def workspace(folder: Path) -> Workspace:
    return Workspace((CALLS / "scenarios",), CALLS / "rubrics", folder, CALLS)


def states(shop: Workspace) -> list[State]:
    return [replay(read_transcript(path).value or ()) for path in list_transcripts(shop)]


def test_last_time_is_the_trainees_own_last_finished_call(tmp_path: Path) -> None:
    """Neither another person's call nor one that was left counts, nor one that came later."""
    record(tmp_path, [("Ana", BAD), ("Bo", GOOD), ("Ana", [KIND]), ("Ana", GOOD), ("Ana", GOOD)])
    shop = workspace(tmp_path)
    first, bo, _left, second, third = states(shop)
    assert missed_before(shop, first, judge()) == frozenset()
    assert missed_before(shop, bo, judge()) == frozenset()
    assert "empathy.name_the_feeling" in missed_before(shop, second, judge())
    assert missed_before(shop, third, judge()) == frozenset()


def test_the_latest_call_is_opened_with_its_debrief(tmp_path: Path) -> None:
    """By the word last, of anybody or of one person."""
    record(tmp_path, [("Ana", BAD), ("Bo", GOOD)])
    shop = workspace(tmp_path)
    for trainee, title in ((None, "Bo"), ("Ana", "Ana")):
        opened = open_call(shop, "last", trainee).value
        assert opened is not None
        found = debrief_of(shop, opened)
        assert found is not None
        assert found.trainee == title
