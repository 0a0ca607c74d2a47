"""Floor 4: the command line; each command parses, calls a lower floor, prints, and says how it went."""

import sys


def main() -> None:
    """The entry point of the installed `trainer`; ends the process with the command's exit code."""
    from trainer.cli.app import run

    sys.exit(run(sys.argv[1:]))
