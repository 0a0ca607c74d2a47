"""Help pages: the usage line, what the command does, and a table of its arguments and options."""

from shutil import get_terminal_size
from typing import Any

from trainer.render.terminal import padded, wrap
from trainer.render.terminal import width as columns_of
from trainer.render.wording import _

WIDEST = 100


def help_text(command: Any, ctx: Any) -> str:
    """The page of one command, ready to print."""
    params = [param for param in command.get_params(ctx) if not getattr(param, "hidden", False)]
    arguments = [param for param in params if param.param_type_name == "argument"]
    options = [param for param in params if param.param_type_name == "option"]
    usage = " ".join([ctx.command_path, *(_usage(param) for param in arguments), "[" + _("options") + "]"])
    rows = [(param.human_readable_name, param.help or "") for param in arguments] + [
        _option(param) for param in options
    ]
    return "\n".join(
        [_("Usage: {usage}").format(usage=usage), "", *wrap(command.help or "", width()), "", *table(rows)]
    )


def table(rows: list[tuple[str, str]]) -> list[str]:
    """Lines of two columns; a term too long for its column has its text on the next line."""
    column = min(24, max((columns_of(term) for term, _text in rows), default=0) + 4)
    lines: list[str] = []
    for term, text in rows:
        wrapped = wrap(text, width() - column) or [""]
        head = f"  {term}"
        if columns_of(head) + 2 > column:
            lines.append(head)
            head = ""
        lines += [(padded(head, column) + wrapped[0]).rstrip(), *(" " * column + line for line in wrapped[1:])]
    return lines


def width() -> int:
    """Columns to write in."""
    return max(40, min(WIDEST, get_terminal_size().columns))


def _usage(param: Any) -> str:
    name = str(param.human_readable_name) + ("…" if param.nargs == -1 else "")
    return name if param.required else f"[{name}]"


def _option(param: Any) -> tuple[str, str]:
    names = ", ".join(param.opts)
    if "--help" in param.opts:
        return names, _("Show this page.")
    return (names if param.is_flag else f"{names} {param.metavar or ''}".rstrip()), param.help or ""
