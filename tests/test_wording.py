"""The catalogues: all that the program says, in both Chinese scripts."""

import ast
import re
from string import Formatter

import pytest
from opencc import OpenCC

from tests.catalogues import LANGUAGES, calls_of_wording, catalogue, pairs, source_ids, template_ids
from trainer.model.language import Language
from trainer.model.message import msg
from trainer.render import wording

both = pytest.mark.parametrize("name", LANGUAGES)
CODE = re.compile(r"`[^`]+`|\btrainer [a-z]+|--[a-z]+|TRAINER_HOME|PYTHONUTF8=1")
SHARED = set("台只了占表群")
"""Characters that Traditional Chinese in Taiwan has as well, and that the converter would change."""
MAINLAND = re.compile(
    "文件夾|默認|打印|信息|屏幕|網絡|程序|設置|用戶|回復|鏈接|登錄|數據|字符|磁盤|命令|渠道|復盤|在線|情景|嵌套|縮進|通話記錄|視頻|鼠標|質量"
)
HALF_WIDTH = re.compile(r"[\u4e00-\u9fff][,;:?!]|[,;?!][\u4e00-\u9fff]")


@both
def test_everything_the_source_says_is_in_the_catalogue(name: str) -> None:
    """`make messages` has been run since the wording was changed last, and leaves nothing behind."""
    assert {message.id for message in catalogue(name) if message.id} == source_ids()
    assert template_ids() == source_ids()


@both
def test_everything_is_translated(name: str) -> None:
    """No wording is empty, in doubt or still English."""
    assert [english for english, chinese in pairs(name) if not chinese.strip()] == []
    assert [message.id for message in catalogue(name) if message.fuzzy and message.id] == []
    same = {english for english, chinese in pairs(name) if english == chinese}
    assert same <= {"Python {version}", "“{words}”"}


@both
def test_plurals_have_one_form(name: str) -> None:
    """Chinese counts one and many alike."""
    assert catalogue(name).num_plurals == 1


@both
def test_placeholders_are_the_same(name: str) -> None:
    """What is filled in stays, under the same name; braces that are meant as such stay doubled."""
    assert [pair for pair in pairs(name) if _placeholders(pair[0]) != _placeholders(pair[1])] == []


@both
def test_commands_and_keys_stay_as_they_are_typed(name: str) -> None:
    """Words in backquotes, commands, options and variables are for typing, not for translating."""
    assert [pair for pair in pairs(name) if set(CODE.findall(pair[0])) != set(CODE.findall(pair[1]))] == []


@both
def test_punctuation_is_full_width(name: str) -> None:
    """No comma, semicolon or question mark of English sticks to a Chinese character."""
    assert [chinese for _, chinese in pairs(name) if HALF_WIDTH.search(CODE.sub("", chinese))] == []


def test_simplified_has_no_traditional_characters() -> None:
    """Converting to Simplified changes nothing."""
    converter = OpenCC("t2s")
    assert [text for _, text in pairs("zh_Hans") if converter.convert(text) != text] == []


def test_traditional_has_no_simplified_characters() -> None:
    """Converting to Traditional changes nothing but characters that both scripts have."""
    converter = OpenCC("s2t")
    strange = {
        before for _, text in pairs("zh_Hant") for before, after in zip(text, converter.convert(text), strict=True)
        if before != after
    }  # fmt: skip
    assert strange <= SHARED


def test_traditional_speaks_as_in_taiwan() -> None:
    """Words that only the mainland uses are not taken over."""
    assert [text for _, text in pairs("zh_Hant") if MAINLAND.search(text)] == []


def test_no_wording_is_hidden_from_the_translators() -> None:
    """Whatever is asked for is a literal that the tools find: none inside an f-string, none put together."""
    known = {english for id in source_ids() for english in ([id] if isinstance(id, str) else id)}
    hidden = [
        where
        for where, asked in calls_of_wording()
        if not (isinstance(asked, ast.Constant) and asked.value in known) and "render/wording.py" not in where
    ]
    assert hidden == []


def test_a_message_inside_a_message_is_translated_too() -> None:
    """A reason that was put into a sentence on a lower floor speaks the same language."""
    sentence = msg("The file cannot be read: {reason}.", reason=msg("the disk is full"))
    assert str(sentence) == "The file cannot be read: the disk is full."
    wording.use(Language.TRADITIONAL)
    try:
        assert wording.translate(sentence) == "無法讀取檔案：磁碟已滿。"
    finally:
        wording.use(Language.ENGLISH)


def _placeholders(text: str) -> tuple[set[str], int]:
    parsed = list(Formatter().parse(text))
    return {name for _, name, _, _ in parsed if name is not None}, text.count("{{") + text.count("}}")
