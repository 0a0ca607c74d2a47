"""`trainer doctor`: is this computer ready to practise?"""

import sys

from trainer.render.terminal import on_one_line, width, wrap

GAP = 2


def command() -> int:
    """One line for each thing looked at; returns 1 when something should be mended."""
    from trainer.doctor import examine
    from trainer.render.look import look_at
    from trainer.render.wording import _, translate

    look = look_at(sys.stdout)
    findings = examine(sys.stdout)
    words = {True: _("ok"), False: _("mend")}
    margin = max(map(width, words.values())) + GAP
    for finding in findings:
        word = (look.style.good if finding.ok else look.style.warning)(words[finding.ok])
        lines = wrap(on_one_line(translate(finding.message)), look.columns, " " * margin)
        print(word + "\n".join(lines)[width(words[finding.ok]) :])
    return 0 if all(finding.ok for finding in findings) else 1
