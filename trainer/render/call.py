"""What is on the screen during a call: the brief, the authority card, the customer's lines, the status line."""

from collections.abc import Iterable

from trainer.model.scenario import Article, Channel, Permission, Remedy, Scenario
from trainer.render.flow import flowing
from trainer.render.look import Look
from trainer.render.terminal import on_one_line, wrap
from trainer.render.wording import _

INDENT = "  "
CELLS = 5


def opening_text(scenario: Scenario, look: Look) -> str:
    """Everything the trainee sees before the customer speaks: title, brief, earlier promise, request, card."""
    parts = [head_text(scenario, look), brief_text(scenario, look)]
    if scenario.knowledge:
        parts.append(titles_text(scenario.knowledge, look))
    parts.append(card_text(scenario, look))
    return "\n\n".join([*parts, look.style.soft("─" * (look.columns // 2))] if look.drawn else parts)


def head_text(scenario: Scenario, look: Look) -> str:
    """The title, the channel, the difficulty and the contact reason."""
    about = about_text(scenario.channel, scenario.difficulty, scenario.reason)
    title = [look.style.strong(line) for line in wrap(on_one_line(scenario.title), look.columns)]
    return "\n".join([*title, *wrap(about, look.columns)])


def about_text(channel: Channel, difficulty: int, reason: str) -> str:
    """One line: the channel, the difficulty, the contact reason."""
    return _("{channel} · difficulty {difficulty} of 5 · {reason}").format(
        channel=channel_word(channel), difficulty=difficulty, reason=on_one_line(reason)
    )


def brief_text(scenario: Scenario, look: Look) -> str:
    """The brief, with what was promised before and the written request where there are such."""
    parts = [(_("Brief"), scenario.brief)]
    if scenario.second_contact and scenario.promised_before:
        parts.append((_("Promised before"), scenario.promised_before))
    if scenario.request:
        parts.append((_("The customer wrote"), scenario.request))
    return "\n\n".join(
        _section(title, wrap(flowing(text), look.columns, INDENT, INDENT), look) for title, text in parts
    )


def card_text(scenario: Scenario, look: Look) -> str:
    """The authority card: what may be granted alone, after asking, and by nobody."""
    authority = scenario.authority
    rows = (
        (_("You may grant alone"), authority.allowing(Permission.ALONE)),
        (_("You must ask first"), authority.allowing(Permission.ASK)),
        (_("Nobody grants"), authority.allowing(Permission.NEVER)),
    )
    lines: list[str] = []
    for title, remedies in rows:
        if remedies:
            lines += [f"{INDENT}{title}", *_remedies(remedies, authority.currency, look)]
    if authority.discretionary:
        lines += [INDENT + _("At your own discretion"), *_item(authority.discretionary, look)]
    return _section(_("Your authority"), lines, look)


def titles_text(articles: Iterable[Article], look: Look) -> str:
    """The titles of the knowledge articles, and how to look into them."""
    lines = [line for article in articles for line in _item(article.title, look)]
    return _section(_("To look up with /faq"), lines, look)


def article_text(article: Article, look: Look) -> str:
    return _section(on_one_line(article.title), _paragraphs(article.text, look), look)


def customer_text(name: str, text: str, look: Look) -> str:
    """A line of the customer under their name."""
    return "\n".join([look.style.accent(on_one_line(name)), *wrap(text, look.columns, INDENT, INDENT)])


def reply_text(text: str, look: Look) -> str:
    """A reply of the trainee, as it is shown where nobody typed it on this screen."""
    return "\n".join([look.style.strong(_("You")), *wrap(text, look.columns, INDENT, INDENT)])


def status_text(mood: int, replies: int, seconds: float, look: Look) -> str:
    """One line: the customer's mood in words (and as a bar where that can be drawn), minutes and replies."""
    full = (mood * CELLS + 50) // 100
    bar = " " + "■" * full + "□" * (CELLS - full) if look.drawn else ""
    text = _("customer: {mood}{bar} · minutes: {minutes} · replies: {replies}").format(
        mood=mood_word(mood), bar=bar, minutes=int(seconds // 60), replies=replies
    )
    return look.style.soft("\n".join(wrap(text, look.columns)))


def mood_word(mood: int) -> str:
    """The mood from 0 to 100 in a word."""
    words = (_("furious"), _("angry"), _("tense"), _("calmer"), _("content"))
    return words[min(mood // 20, len(words) - 1)]


def channel_word(channel: Channel) -> str:
    words = {
        Channel.PHONE: _("phone"),
        Channel.CHAT: _("chat"),
        Channel.EMAIL: _("e-mail"),
        Channel.SOCIAL: _("social media"),
    }
    return words[channel]


def _remedies(remedies: Iterable[Remedy], currency: str, look: Look) -> list[str]:
    return [line for remedy in remedies for line in _item(_granted(remedy, currency), look)]


def _granted(remedy: Remedy, currency: str) -> str:
    """The title, with its limit unless the author has put the amount into the title."""
    if remedy.limit is None:
        return remedy.title
    amount = f"{remedy.limit:,.2f}".removesuffix(".00")
    if amount in remedy.title or amount.replace(",", "") in remedy.title:
        return remedy.title
    return _("{title} (up to {amount} {currency})").format(title=remedy.title, amount=amount, currency=currency)


def _item(text: str, look: Look) -> list[str]:
    return wrap(on_one_line(text), look.columns, f"{INDENT}{INDENT}- ")


def _paragraphs(text: str, look: Look) -> list[str]:
    return wrap(flowing(text), look.columns, INDENT, INDENT)


def _section(title: str, lines: Iterable[str], look: Look) -> str:
    return "\n".join([look.style.strong(title), *lines])
