"""The list of scenarios as text."""

from trainer.model.language import Language
from trainer.model.scenario import Channel
from trainer.render.call import about_text
from trainer.render.look import Look
from trainer.render.terminal import on_one_line, wrap


def row_text(
    id: str, language: Language, title: str, channel: Channel, difficulty: int, reason: str, look: Look
) -> str:
    """One scenario on a few lines: its id, its title, and what it is about."""
    about = f"{about_text(channel, difficulty, reason)} · {language}"
    lines = [*wrap(on_one_line(title), look.columns, "  "), *wrap(about, look.columns, "  ")]
    return "\n".join([look.style.strong(id), *lines])
