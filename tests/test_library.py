"""Where content lives and how it is found."""

import shutil
import stat
from datetime import UTC, datetime
from pathlib import Path

import pytest

from trainer.library import (
    Workspace,
    find_scenario,
    find_transcript,
    init_workspace,
    list_scenarios,
    list_transcripts,
    new_transcript_path,
    open_workspace,
    rubrics_for,
)
from trainer.model.language import Language

TESTS = Path(__file__).parent
ROOT = TESTS.parent
GOOD = TESTS / "good"


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    """A workspace with one scenario in English and in Simplified Chinese, and small rubrics."""
    text = (GOOD / "scenario.yaml").read_text(encoding="utf-8")
    for language in ("en", "zh-Hans"):
        path = tmp_path / "scenarios" / language / "lost-parcel.yaml"
        path.parent.mkdir(parents=True)
        path.write_text(text.replace("language: en", f"language: {language}"), encoding="utf-8")
        rubrics = tmp_path / "rubrics" / Language(language).rubrics
        shutil.copytree(GOOD / "rubrics", rubrics)
    return open_workspace(tmp_path, {})


def add(workspace: Workspace, name: str, text: str) -> None:
    (workspace.scenarios[0] / name).write_text(text, encoding="utf-8")


def test_a_folder_inside_a_workspace_belongs_to_it(workspace: Workspace) -> None:
    """The workspace is found from any folder below it."""
    assert workspace.folder is not None
    assert open_workspace(workspace.folder / "scenarios" / "en", {}) == workspace
    assert workspace.transcripts == workspace.folder / "transcripts"


def test_without_a_workspace_the_shipped_content_is_used(tmp_path: Path) -> None:
    """Elsewhere, content comes with the program and transcripts go to TRAINER_HOME."""
    elsewhere = open_workspace(tmp_path, {"TRAINER_HOME": str(tmp_path / "home")})
    assert elsewhere.folder is None
    assert elsewhere.transcripts == tmp_path / "home" / "transcripts"
    assert elsewhere.scenarios == (tmp_path / "home" / "scenarios", ROOT / "scenarios")
    assert elsewhere.rubrics == ROOT / "rubrics"


def test_home_keeps_transcripts_even_inside_a_workspace(workspace: Workspace, tmp_path: Path) -> None:
    """TRAINER_HOME moves the transcripts, not the content."""
    moved = open_workspace(workspace.folder, {"TRAINER_HOME": str(tmp_path / "home")})
    assert (moved.transcripts, moved.scenarios) == (tmp_path / "home" / "transcripts", workspace.scenarios)


def test_home_may_be_a_workspace(workspace: Workspace, tmp_path_factory: pytest.TempPathFactory) -> None:
    """A shared folder with content of its own is used from anywhere."""
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    assert open_workspace(elsewhere, {"TRAINER_HOME": str(workspace.folder)}) == workspace


def test_listing(workspace: Workspace) -> None:
    """Each language version is an entry; a language filters them."""
    assert [(entry.id, entry.language) for entry in list_scenarios(workspace).entries] == [
        ("lost-parcel", Language.ENGLISH),
        ("lost-parcel", Language.SIMPLIFIED),
    ]
    assert [entry.language for entry in list_scenarios(workspace, Language.SIMPLIFIED).entries] == [Language.SIMPLIFIED]


def test_broken_files_do_not_hide_the_others(workspace: Workspace) -> None:
    """A file that cannot be read is a problem of the list, and the rest is listed."""
    add(workspace, "broken.yaml", "id: [\n")
    shelf = list_scenarios(workspace)
    assert len(shelf.entries) == 2
    assert [problem.code for problem in shelf.problems] == ["Y104"]
    assert shelf.problems[0].location.file.endswith("broken.yaml")


def test_two_files_of_one_scenario(workspace: Workspace) -> None:
    """The same id and language twice in one folder is a problem."""
    add(workspace, "copy.yaml", (GOOD / "scenario.yaml").read_text(encoding="utf-8"))
    assert [problem.code for problem in list_scenarios(workspace).problems] == ["S218"]


def test_own_scenarios_come_before_shipped_ones(tmp_path: Path) -> None:
    """A scenario in the own folder takes the place of the shipped one of that id and language."""
    own = tmp_path / "home" / "scenarios" / "mine.yaml"
    own.parent.mkdir(parents=True)
    shipped = next((ROOT / "scenarios" / "en").glob("*.yaml"))
    own.write_bytes(shipped.read_bytes())
    elsewhere = open_workspace(tmp_path, {"TRAINER_HOME": str(tmp_path / "home")})
    shelf = list_scenarios(elsewhere)
    assert own in [entry.path for entry in shelf.entries]
    assert shipped not in [entry.path for entry in shelf.entries]
    assert shelf.problems == ()


def test_finding(workspace: Workspace) -> None:
    """A scenario is found by id, in the language asked for, or else in the first there is."""
    for language, found in ((None, "en"), (Language.SIMPLIFIED, "zh-Hans")):
        scenario = find_scenario(workspace, "lost-parcel", language).value
        assert scenario is not None
        assert scenario.language == found


def test_finding_a_file_that_is_named_otherwise(workspace: Workspace) -> None:
    """The id inside the file counts, not its name."""
    text = (GOOD / "scenario.yaml").read_text(encoding="utf-8").replace("id: lost-parcel", "id: odd")
    add(workspace, "other.yaml", text)
    assert find_scenario(workspace, "odd").value is not None
    assert find_scenario(workspace, "other").value is None


def test_finding_by_path(workspace: Workspace) -> None:
    """A scenario can be opened by the path of its file, wherever that is."""
    scenario = find_scenario(workspace, str(GOOD / "scenario.yaml")).value
    assert scenario is not None
    assert scenario.id == "lost-parcel"


def test_a_found_scenario_is_checked_against_the_rubrics(workspace: Workspace) -> None:
    """An unknown criterion is told when the scenario is opened, though the list takes it on trust."""
    text = (GOOD / "scenario.yaml").read_text(encoding="utf-8").replace("own_the_apology", "bake_a_cake")
    add(workspace, "en/lost-parcel.yaml", text)
    assert list_scenarios(workspace).problems == ()
    assert {problem.code for problem in find_scenario(workspace, "lost-parcel", Language.ENGLISH).problems} == {"S209"}


def test_an_unknown_id_gets_the_nearest(workspace: Workspace) -> None:
    """A misspelt id is answered with the one that was probably meant."""
    (problem,) = find_scenario(workspace, "lost-parsel").problems
    assert (problem.code, str(problem.hint)) == ("W101", "Did you mean `lost-parcel`?")


def test_a_language_that_is_not_there(workspace: Workspace) -> None:
    """A scenario that exists in other languages only says in which."""
    (problem,) = find_scenario(workspace, "lost-parcel", Language.TRADITIONAL).problems
    assert str(problem.hint) == "It exists in: en, zh-Hans."


@pytest.mark.parametrize("name", ["../lost-parcel", "/etc/passwd", "", "*", "lost parcel", "\0", "a" * 5000])
def test_ids_are_no_paths(workspace: Workspace, name: str) -> None:
    """Whatever is given as an id, nothing outside the scenarios is opened."""
    assert [problem.code for problem in find_scenario(workspace, name, Language.ENGLISH).problems] == ["W101"]


def test_rubrics(workspace: Workspace) -> None:
    """Both Chinese scripts share their rubrics, and evidence names them without the path of the workspace."""
    rubrics = rubrics_for(workspace, Language.ENGLISH).value
    assert rubrics is not None
    assert rubrics.signs[0].cues[0].where.file == "rubrics/en/words.yaml"
    shutil.rmtree(workspace.rubrics / "zh")
    assert {p.code for p in rubrics_for(workspace, Language.TRADITIONAL).problems} == {"Y101"}


def test_changed_rubrics_are_read_anew(workspace: Workspace) -> None:
    """What a trainer saves counts at once, although rubrics are kept while they stay the same."""
    before = rubrics_for(workspace, Language.ENGLISH)
    assert rubrics_for(workspace, Language.ENGLISH) is before
    path = workspace.rubrics / "en" / "empathy.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("title: Empathy", "title: Warmth"), encoding="utf-8")
    after = rubrics_for(workspace, Language.ENGLISH).value
    assert after is not None
    assert after.rubrics[0].title == "Warmth"


def test_transcripts(workspace: Workspace) -> None:
    """Transcripts are listed by time and found by path, id or the beginning of an id."""
    assert list_transcripts(workspace) == ()
    paths = [
        new_transcript_path(workspace, name, datetime(2026, 1, day, tzinfo=UTC)) for name, day in (("a", 2), ("b", 1))
    ]
    workspace.transcripts.mkdir()
    for path in paths:
        path.write_text("", encoding="utf-8")
    assert list_transcripts(workspace) == (paths[1], paths[0])
    for name in (str(paths[0]), paths[0].stem, "20260102"):
        assert find_transcript(workspace, name).value == paths[0]
    assert [p.code for p in find_transcript(workspace, "2026").problems] == ["W103"]
    assert [p.code for p in find_transcript(workspace, "").problems] == ["W102"]


def test_two_calls_in_one_second_get_two_names(workspace: Workspace) -> None:
    """A name that is taken is never given again."""
    at = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
    first = new_transcript_path(workspace, "kettle", at)
    assert first.name == "20260102-030405-kettle.jsonl"
    first.parent.mkdir()
    first.write_text("", encoding="utf-8")
    assert new_transcript_path(workspace, "kettle", at).name == "20260102-030405-kettle-2.jsonl"


def test_init_makes_a_workspace(tmp_path: Path) -> None:
    """`init` copies all shipped content, makes the folder for transcripts, and a second time changes nothing."""
    folder = tmp_path / "mine"
    first = init_workspace(folder)
    assert (first.problems, first.kept) == ((), ())
    assert open_workspace(folder, {}).folder == folder
    assert stat.S_IMODE((folder / "transcripts").stat().st_mode) == 0o700
    changed = first.made[0]
    changed.write_text("mine", encoding="utf-8")
    second = init_workspace(folder)
    assert (second.made, second.kept) == ((), first.made)
    assert changed.read_text(encoding="utf-8") == "mine"


def test_init_where_nothing_can_be_made(tmp_path: Path) -> None:
    """A place that is a file is one problem."""
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert [p.code for p in init_workspace(tmp_path / "file").problems] == ["W104"]
