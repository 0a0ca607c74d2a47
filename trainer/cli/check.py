"""`trainer check`: every problem of scenarios and rubrics at once."""

import sys
from itertools import chain

from trainer.cli.options import PathsArgument
from trainer.cli.problems import refuse, show
from trainer.render.wording import _


def command(paths: PathsArgument = None) -> int:
    """Print the problems of the files given, or of the whole workspace; returns 1 when any is an error."""
    from trainer.checking import check_files, check_workspace, files_in, nothing_at
    from trainer.workspace import open_workspace

    found = {path: files_in(path) for path in paths or []}
    if missing := [nothing_at(path) for path, files in found.items() if not files]:
        return refuse(missing)
    checked = check_files(chain(*found.values())) if found else check_workspace(open_workspace())
    show(checked.problems, sys.stdout)
    if not checked.problems:
        print(_("{count} files, no problems").format(count=checked.files))
        return 0
    warnings = len(checked.problems) - checked.errors
    counts = _("{count} files: {errors} errors, {warnings} warnings")
    print(counts.format(count=checked.files, errors=checked.errors, warnings=warnings))
    return 1 if checked.errors else 0
