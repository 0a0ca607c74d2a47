"""Compiles the catalogues of the program's wording, so that a wheel or an editable install speaks every language."""

from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CatalogueHook(BuildHookInterface[Any]):
    """Runs before every build; writes each `.mo` beside its `.po`."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 the hook's signature
        for source in Path(self.root, "trainer", "locale").glob("*/LC_MESSAGES/*.po"):
            with source.open("rb") as wording, source.with_suffix(".mo").open("wb") as compiled:
                write_mo(compiled, read_po(wording))
