"""Floor 4: the command line; each command parses, calls a lower floor, prints, and says how it went."""

import gc
import sys

MANY_OBJECTS = 50_000
"""Rubrics are many objects that stay; looking for garbage among them every 700 costs a sixth of the start."""


def main() -> None:
    """The entry point of the installed `trainer`; ends the process with the command's exit code."""
    from trainer.cli.app import run

    gc.set_threshold(MANY_OBJECTS, 20, 100)
    sys.exit(run(sys.argv[1:]))
