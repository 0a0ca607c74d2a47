"""Playing without a terminal: answers from files and pipes, damaged encodings, and what is printed."""

import json
from pathlib import Path

import pytest

from tests.cli.programs import HELP, KIND, trainer, transcripts

ANSWERS = f"{KIND}\n{HELP}\n"


def events(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def replies(path: Path) -> list[object]:
    return [event["text"] for event in events(path) if event["event"] == "replied"]


@pytest.fixture
def answers(tmp_path: Path) -> Path:
    file = tmp_path / "answers.txt"
    file.write_text(ANSWERS, "utf-8")
    return file


def test_a_call_from_a_file_of_answers(tmp_path: Path, answers: Path) -> None:
    """The replies are shown as if typed, the call ends, and the transcript is named."""
    done = trainer("play", "kettle", "--as", "Ada", "--answers", answers, home=tmp_path)
    (kept,) = transcripts(tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert f"You\n  {KIND}" in done.stdout
    assert str(kept) in done.stdout
    assert f"trainer review {kept.stem}" in done.stdout
    assert events(kept)[-1]["event"] == "ended"
    assert events(kept)[0]["trainee"] == "Ada"


@pytest.mark.parametrize("arguments", [["--answers", "-"], []])
def test_a_call_from_a_pipe(arguments: list[str], tmp_path: Path) -> None:
    """Standard input that is no terminal is read line by line, with the option and without."""
    done = trainer("play", "kettle", *arguments, home=tmp_path, typed=ANSWERS)
    assert done.returncode == 0
    assert replies(transcripts(tmp_path)[0]) == [KIND, HELP]


def test_the_same_answers_give_the_same_call(tmp_path: Path, answers: Path) -> None:
    """With a seed, two calls differ in nothing but their times and ids."""
    for home in (tmp_path / "one", tmp_path / "two"):
        trainer("play", "kettle", "--as", "Ada", "--seed", "5", "--answers", answers, home=home)
    one, two = (events(transcripts(tmp_path / home)[0]) for home in ("one", "two"))
    for event in (*one, *two):
        for key in ("at", "id", "seconds"):
            event.pop(key, None)
    assert one == two


def test_the_second_attempt_has_another_opening(tmp_path: Path, answers: Path) -> None:
    """Without a seed, playing again brings another wording."""
    for _ in range(2):
        trainer("play", "kettle", "--as", "Ada", "--answers", answers, home=tmp_path)
    first, second = (events(path)[1]["text"] for path in transcripts(tmp_path))
    assert first != second


def test_a_line_break_inside_an_answer(tmp_path: Path) -> None:
    r"""A literal \n in a line of answers stands for a line break."""
    trainer("play", "kettle", "--answers", "-", home=tmp_path, typed=r"Hello.\nHow can I help?")
    assert replies(transcripts(tmp_path)[0]) == ["Hello.\nHow can I help?"]


def test_too_few_answers_leave_the_call(tmp_path: Path) -> None:
    """At the end of input the call is left, kept, and the way on is named."""
    done = trainer("play", "kettle", home=tmp_path, typed="Hello?\n")
    (kept,) = transcripts(tmp_path)
    assert done.returncode == 0
    assert events(kept)[-1]["event"] == "left"
    assert f"trainer resume {kept.stem}" in done.stdout


def test_empty_lines_are_not_sent(tmp_path: Path) -> None:
    """An empty message is said not to be sent, and leaves no trace in the transcript."""
    done = trainer("play", "kettle", home=tmp_path, typed=f"\n   \n{KIND}\n")
    assert done.stdout.count("An empty message was not sent.") == 2
    assert replies(transcripts(tmp_path)[0]) == [KIND]


def test_a_reply_of_100_kb(tmp_path: Path) -> None:
    """A huge reply is recorded whole and remarked on."""
    huge = "sorry " * 17_000
    done = trainer("play", "kettle", home=tmp_path, typed=huge)
    assert done.returncode == 0
    assert "very long" in done.stdout
    assert replies(transcripts(tmp_path)[0]) == [huge]


def test_answers_that_are_not_utf8_are_refused(tmp_path: Path) -> None:
    """A GBK file gets its line and the advice to save it as UTF-8; no call is begun."""
    file = tmp_path / "answers.txt"
    file.write_bytes("Hello\n您好".encode("gbk"))
    done = trainer("play", "kettle", "--answers", file, home=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == f"{file}:2: P102 The answers are not UTF-8 text. · Save the file as UTF-8.\n"
    assert not transcripts(tmp_path)


def test_answers_that_are_not_there(tmp_path: Path) -> None:
    """A missing file is one line."""
    done = trainer("play", "kettle", "--answers", "nowhere.txt", home=tmp_path)
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert done.stderr.startswith("nowhere.txt: P101")


def test_bytes_from_a_pipe_that_are_not_utf8_do_no_harm(tmp_path: Path) -> None:
    """What cannot be read becomes U+FFFD, and the call goes on."""
    done = trainer("play", "kettle", home=tmp_path, typed=b"\xc4\xfa hello\n" + KIND.encode() + b"\n")
    assert done.returncode == 0
    assert replies(transcripts(tmp_path)[0]) == ["\ufffd\ufffd hello", KIND]


def test_an_unknown_scenario_gets_the_nearest_name(tmp_path: Path) -> None:
    """A slip in a name is answered with the name that was meant."""
    done = trainer("play", "ketle", home=tmp_path)
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert "Did you mean `kettle`?" in done.stderr


def test_a_scenario_by_its_file(tmp_path: Path) -> None:
    """A YAML file can be played wherever it lies, and resumed from there."""
    done = trainer("play", "scenarios/zh-Hant/kettle.yaml", home=tmp_path, typed="您好\n")
    assert "漏水的電水壺" in done.stdout
    typed = "插座旁邊有水，換誰都會害怕。\n我馬上給您寄一個新水壺，明天送到。\n"
    trainer("resume", "--scenario", "scenarios/zh-Hant/kettle.yaml", home=tmp_path, typed=typed)
    assert events(transcripts(tmp_path)[0])[-1]["event"] == "ended"


def test_without_a_name_the_next_one_due_is_proposed(tmp_path: Path) -> None:
    """The first call is the gentlest, and the reason is said in one line."""
    done = trainer("play", home=tmp_path, typed="Hello\n")
    assert done.stdout.startswith("You have not practised yet; this is the gentlest call.\n")
    again = trainer("play", home=tmp_path, typed="Hello\n")
    assert again.stdout.startswith("You have played every call; this is the one you have played least.\n")


@pytest.mark.parametrize("language", ["en", "zh-Hans", "zh-Hant"])
def test_the_language_picks_the_version(language: str, tmp_path: Path) -> None:
    """`--lang` starts the scenario in that language."""
    trainer("play", "kettle", "--lang", language, home=tmp_path, typed="Hello\n")
    assert events(transcripts(tmp_path)[0])[0]["language"] == language


def test_hostile_characters_are_shown_harmless(tmp_path: Path) -> None:
    """Escape sequences and direction marks in a reply are recorded, and not sent to the terminal."""
    hostile = "\x1b]0;owned\x07\x1b[31mred\u202e\u200b ok"
    done = trainer("play", "kettle", home=tmp_path, typed=hostile + "\n")
    assert replies(transcripts(tmp_path)[0]) == [hostile]
    assert not set("\x1b\x07\u202e\u200b") & set(done.stdout)
    assert "  red ok" in done.stdout


@pytest.mark.parametrize("encoding", ["cp1252", "cp936", "ascii", "latin-1"])
def test_an_output_encoding_that_lacks_characters(encoding: str, tmp_path: Path) -> None:
    """Characters that cannot be shown become marks; nothing breaks."""
    for language in ("en", "zh-Hant"):
        done = trainer(
            "play",
            "kettle",
            "--lang",
            language,
            home=tmp_path,
            typed="Hello – 您好\n",
            extra={"PYTHONIOENCODING": encoding},
        )
        assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("/card", "a new kettle by next-day courier (up to 54 GBP)"),
        ("/brief", "Order H-2291"),
        ("/faq socket dry", "Unplug at the wall."),
        ("/faq couriers", "arrives the next day"),
        ("/faq zebra", "Nothing is found for zebra."),
        ("/faq", "Courier times"),
        ("/help", "/faq WORDS"),
        ("/crad", "There is no command /crad; nothing was sent."),
        ("／card", "a new kettle by next-day courier (up to 54 GBP)"),
    ],
)
def test_commands_in_a_call_are_not_sent(typed: str, says: str, tmp_path: Path) -> None:
    """A command is answered by the program; the customer and the transcript never see it."""
    done = trainer("play", "kettle", home=tmp_path, typed=f"{typed}\n")
    after_opening = done.stdout.partition("replies: 0")[2]
    assert says in after_opening
    assert replies(transcripts(tmp_path)[0]) == []


def test_quit_leaves_the_call(tmp_path: Path) -> None:
    """What comes after /quit is not read."""
    trainer("play", "kettle", home=tmp_path, typed=f"/quit\n{KIND}\n")
    assert [event["event"] for event in events(transcripts(tmp_path)[0])] == ["started", "spoke", "left"]


def test_a_space_sends_a_reply_that_begins_with_a_slash(tmp_path: Path) -> None:
    """Such a reply is sent as it stands."""
    trainer("play", "kettle", home=tmp_path, typed=" /card\n")
    assert replies(transcripts(tmp_path)[0]) == [" /card"]
