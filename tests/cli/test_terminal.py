"""Playing in a real terminal: typing, editing, leaving, colours and widths."""

import json
from pathlib import Path

import pytest

from tests.cli.programs import HELP, KIND, Terminal, transcripts
from trainer.render.terminal import width

ENTER, LEFT, BACKSPACE, ALT_ENTER, CTRL_C, CTRL_D, UP = "\r", "\x1b[D", "\x7f", "\x1b\r", "\x03", "\x04", "\x1b[A"


def replies(home: Path) -> list[object]:
    lines = transcripts(home)[0].read_text("utf-8").splitlines()
    return [event["text"] for event in map(json.loads, lines) if event["event"] == "replied"]


def last_event(home: Path) -> object:
    return json.loads(transcripts(home)[0].read_text("utf-8").splitlines()[-1])["event"]


def test_a_whole_call_typed_by_hand(tmp_path: Path) -> None:
    """Brief, card, customer, mood and debrief are on the screen; the exit code is 0."""
    terminal = Terminal("play", "kettle", "--as", "Ada", home=tmp_path)
    shown = terminal.wait_for_prompt()
    assert all(part in shown for part in ("Harrow Kitchenware", "You may grant alone", "Dana Whitlock", "tense ■■□□□"))
    terminal.type(KIND + ENTER)
    terminal.wait_for_prompt(2)
    terminal.type(HELP + ENTER)
    assert terminal.finish() == 0
    assert "The call is kept in this file:" in terminal.text
    assert replies(tmp_path) == [KIND, HELP]


def test_chinese_is_typed_and_edited(tmp_path: Path) -> None:
    """Wide characters are deleted and inserted where the cursor stands."""
    terminal = Terminal("play", "kettle", "--lang", "zh-Hans", home=tmp_path)
    terminal.wait_for_prompt()
    terminal.type("插座边友水，换谁都会害羞" + BACKSPACE + "怕" + LEFT * 8 + BACKSPACE + "有")
    terminal.wait_for("插座边有水，换谁都会害怕")
    terminal.type(ENTER)
    terminal.wait_for_prompt(2)
    assert replies(tmp_path) == ["插座边有水，换谁都会害怕"]
    terminal.type(CTRL_D)
    assert terminal.finish() == 0


@pytest.mark.parametrize("key", [CTRL_C, CTRL_D, "/quit" + ENTER])
def test_leaving_names_the_way_back(key: str, tmp_path: Path) -> None:
    """However the call is left, it is kept and the way on is named; no traceback."""
    terminal = Terminal("play", "kettle", home=tmp_path)
    terminal.wait_for_prompt()
    terminal.type(key)
    assert terminal.finish() == 0
    assert f"trainer resume {transcripts(tmp_path)[0].stem}" in terminal.text
    assert "Traceback" not in terminal.text
    assert last_event(tmp_path) == "left"


def test_a_half_typed_reply_is_not_sent_by_ctrl_c(tmp_path: Path) -> None:
    """Only Enter sends."""
    terminal = Terminal("play", "kettle", home=tmp_path)
    terminal.wait_for_prompt()
    terminal.type("I am not sure yet" + CTRL_C)
    terminal.finish()
    assert replies(tmp_path) == []


def test_left_and_resumed_in_the_terminal(tmp_path: Path) -> None:
    """The resumed call shows its last lines and the mood, and remembers earlier replies for the arrow key."""
    terminal = Terminal("play", "kettle", home=tmp_path)
    terminal.wait_for_prompt()
    terminal.type(KIND + ENTER)
    terminal.wait_for_prompt(2)
    terminal.type(CTRL_D)
    terminal.finish()
    again = Terminal("resume", home=tmp_path)
    shown = again.wait_for_prompt()
    assert KIND in shown
    assert "replies: 1" in shown
    again.type(UP)
    again.wait_for(KIND, 2)
    again.type(CTRL_C)
    again.finish()


def test_several_lines_make_one_reply(tmp_path: Path) -> None:
    """Alt-Enter begins a new line, and pasted lines stay together until Enter."""
    terminal = Terminal("play", "kettle", home=tmp_path)
    terminal.wait_for_prompt()
    terminal.type("one" + ALT_ENTER + "two")
    terminal.type("\x1b[200~three\r\nfour\x1b[201~" + ENTER)
    terminal.wait_for_prompt(2)
    assert replies(tmp_path) == ["one\ntwothree\nfour"]
    terminal.type(CTRL_D)
    terminal.finish()


@pytest.mark.parametrize("language", ["en", "zh-Hans", "zh-Hant"])
@pytest.mark.parametrize("columns", [60, 120])
def test_nothing_is_wider_than_the_terminal(language: str, columns: int, tmp_path: Path) -> None:
    """Every line the program writes fits, so that the terminal never wraps on its own."""
    terminal = Terminal("play", "kettle", "--lang", language, home=tmp_path, columns=columns)
    terminal.wait_for_prompt()
    terminal.type("/help" + ENTER)
    terminal.wait_for_prompt(2)
    terminal.type(CTRL_D)
    terminal.finish()
    lines = [line.rstrip("\r\n") for line in terminal.raw.decode().split("\n")]
    plain = [line for line in lines if "\x1b" not in line and ".jsonl" not in line]
    assert max(map(width, plain)) <= columns


def coloured(terminal: Terminal) -> bool:
    cells = [cell for row in terminal.screen.buffer.values() for cell in row.values()]
    return any(cell.fg != "default" for cell in cells)


def test_colours_and_their_absence(tmp_path: Path) -> None:
    """The customer's name is coloured, unless NO_COLOR or --plain ask for none."""
    found = []
    for n, (arguments, extra) in enumerate([((), {}), ((), {"NO_COLOR": "1"}), (("--plain",), {})]):
        terminal = Terminal("play", "kettle", *arguments, home=tmp_path / str(n), extra=extra)
        terminal.wait_for_prompt()
        found.append(coloured(terminal))
        terminal.type(CTRL_D)
        terminal.finish()
    assert found == [True, False, False]


@pytest.mark.parametrize(("arguments", "extra"), [(["--plain"], {}), ([], {"TERM": "dumb"})])
def test_a_plain_terminal_gets_plain_text(arguments: list[str], extra: dict[str, str], tmp_path: Path) -> None:
    """No escape sequence, no bar: words only, and replies are read line by line."""
    terminal = Terminal("play", "kettle", *arguments, home=tmp_path, extra=extra)
    shown = terminal.wait_for_prompt()
    assert "customer: tense · minutes" in shown
    assert "■" not in shown
    terminal.type(KIND + "\n")
    terminal.wait_for_prompt(2)
    terminal.type(CTRL_C)
    assert terminal.finish() == 0
    assert b"\x1b" not in terminal.raw
    assert replies(tmp_path) == [KIND]
