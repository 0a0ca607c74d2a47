"""The screen of a call: shows what happens, and answers the trainee's own commands before a reply is sent."""

import re
from collections.abc import Callable
from typing import TextIO

from trainer.console import Reader
from trainer.engine.lookup import search
from trainer.model.conversation import Turn
from trainer.model.scenario import Scenario
from trainer.model.session import State
from trainer.render import call
from trainer.render.look import Look
from trainer.render.terminal import on_one_line, padded, wrap
from trainer.render.wording import _

COMMAND = re.compile(r"[/／]([A-Za-z]+)(?:\s+(.*))?", re.DOTALL)
OTHER_TITLES = 3


class Screen:
    """A console for a call (see `trainer.play.Console`); `/card` and its like never reach the transcript."""

    def __init__(self, scenario: Scenario, reader: Reader, out: TextIO, look: Callable[[], Look]) -> None:
        self._scenario, self._reader, self._out, self._look = scenario, reader, out, look

    def opening(self) -> None:
        """Show the brief and the card, and which keys and commands there are."""
        self._show(call.opening_text(self._scenario, self._look()))
        self.say(
            _("Type your reply and press Enter. /help shows the commands; /quit or Ctrl-D leaves and keeps the call.")
        )

    def earlier(self, turns: tuple[Turn, ...]) -> None:
        """Show the last lines of a call that goes on, and how to see the brief again."""
        for turn in turns:
            text = call.reply_text(turn.text, self._look()) if turn.agent else self._customer(turn.text)
            self._show(text)
        self.say(_("/brief and /card show again what you were told at the start."))

    def customer(self, text: str) -> None:
        self._show(self._customer(text))

    def status(self, state: State, seconds: float) -> None:
        self._write(call.status_text(state.mood, state.replies, seconds, self._look()) + "\n")

    def ask(self) -> str:
        """The next reply that is no command."""
        while True:
            text = self._read()
            command = COMMAND.fullmatch(text.rstrip())
            self._echo(text)
            if not command:
                return text
            self._command(command[1].lower(), command[2] or "")

    def empty(self) -> None:
        self.say(_("An empty message was not sent."))

    def long(self, characters: int) -> None:
        self.say(
            _("That message has {count} characters, which is very long; it is sent as it is.").format(count=characters)
        )

    def say(self, text: str) -> None:
        """Something from the program itself."""
        self._show(self._look().style.soft("\n".join(wrap(text, self._look().columns))))

    def kept(self, file: str, command: str, *, ended: bool) -> None:
        """Say where the call is kept, and the command that reads it again or goes on with it."""
        self.say(
            _("The call is kept in this file:") if ended else _("You have left the call. It is kept in this file:")
        )
        self._write(f"  {on_one_line(file)}\n\n")
        self.say(_("To read this again:") if ended else _("To go on with it:"))
        self._write(f"  {command}\n")

    def _read(self) -> str:
        try:
            return self._reader.ask()
        except (EOFError, KeyboardInterrupt):
            self._write("\n")
            raise

    def _echo(self, text: str) -> None:
        if not self._reader.echo:
            self._write("\n")
        elif text.strip():
            self._show("\n" + call.reply_text(text, self._look()))

    def _command(self, name: str, words: str) -> None:
        match name:
            case "card":
                self._show(call.card_text(self._scenario, self._look()))
            case "brief":
                self._show(call.brief_text(self._scenario, self._look()))
            case "faq":
                self._faq(words)
            case "help":
                self._help()
            case "quit":
                raise EOFError
            case _:
                self._unknown(name)

    def _customer(self, text: str) -> str:
        return call.customer_text(self._scenario.customer.name, text, self._look())

    def _faq(self, words: str) -> None:
        articles = self._scenario.knowledge
        if not articles:
            self.say(_("There is nothing to look up in this call."))
            return
        found = search(articles, words)
        if not found:
            if words:
                self.say(_("Nothing is found for {words}.").format(words=on_one_line(words)))
            self._show(call.titles_text(articles, self._look()))
            return
        self._show(call.article_text(found[0], self._look()))
        if others := found[1 : 1 + OTHER_TITLES]:
            self.say(_("Also found: {titles}").format(titles=" · ".join(on_one_line(other.title) for other in others)))

    def _help(self) -> None:
        rows = (
            ("/card", _("what you may grant")),
            ("/brief", _("the brief again")),
            ("/faq " + _("WORDS"), _("look something up")),
            ("/quit", _("leave; the call is kept and can be resumed")),
            ("Alt-Enter", _("a new line inside your reply")),
        )
        self._show("\n".join(f"  {padded(keys, 12)}{meaning}" for keys, meaning in rows))

    def _unknown(self, name: str) -> None:
        self.say(_("There is no command /{name}; nothing was sent. /help shows the commands.").format(name=name))
        self.say(_("To send a reply that begins with a slash, put a space before it."))

    def _show(self, text: str) -> None:
        self._write(f"{text}\n\n")

    def _write(self, text: str) -> None:
        self._out.write(text)
        self._out.flush()
