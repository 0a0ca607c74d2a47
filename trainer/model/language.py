"""The three languages of the program, and which rubric language serves each."""

from enum import StrEnum


class Language(StrEnum):
    """BCP 47 tags, as scenarios, conversation logs and `--lang` write them."""

    ENGLISH = "en"
    SIMPLIFIED = "zh-Hans"
    TRADITIONAL = "zh-Hant"

    @property
    def rubrics(self) -> str:
        """The folder of rubrics that judges this language: both Chinese scripts share one."""
        return "en" if self is Language.ENGLISH else "zh"
