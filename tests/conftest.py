"""What every test can count on."""

import pytest

from tests.catalogues import compile_catalogues


@pytest.fixture(scope="session", autouse=True)
def catalogues() -> None:
    """The program speaks every language, even where pytest is run without `make`."""
    compile_catalogues()
