"""One reply with all that judging needs: the customer before it, the facts, the agent's earlier words."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from trainer.engine.quantities.currencies import Currencies, comparable
from trainer.engine.quantities.money import Amount, amounts
from trainer.engine.quantities.standing import gives_back
from trainer.engine.text import Text, read
from trainer.model.conversation import Conversation, Turn
from trainer.model.language import Language
from trainer.model.scenario import Permission, Scenario, Stage, Style, Tag

DEFAULT_LIMIT = 600.0
"""The largest single grant of the default authority table, for logs that name no authority."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One message inside a joined reply: which turn it is and where it begins in the joined text."""

    turn: int
    start: int


@dataclass(frozen=True, slots=True)
class Limit:
    """The most that one remedy may cost."""

    value: float
    currencies: Currencies


@dataclass(frozen=True, slots=True)
class About:
    """What the call is about: a scenario says it in wordings, a log in one sentence an issue or grant."""

    facts: tuple[tuple[str, tuple[str, ...]], ...] = ()
    issues: tuple[tuple[str, ...], ...] = ()
    remedies: tuple[str, ...] = ()
    forbidden: tuple[str, ...] = ()
    limits: tuple[Limit, ...] = ()
    """The largest single grants that the authority names; where it names none, the default one holds."""
    refunds_limited: bool = False
    """Whether the authority puts a limit on money that goes back; else it goes back in full, and is no goodwill."""
    style: Style | None = None
    second_contact: bool = False
    fault: bool = True
    from_log: bool = True

    def limit_of(self, amount: Amount) -> float | None:
        """The largest grant in the currency of an amount; None where the authority is in another currency."""
        if not self.limits:
            return DEFAULT_LIMIT
        fitting = (limit.value for limit in self.limits if comparable(limit.currencies, amount.currencies))
        return max(fitting, default=None)


@dataclass(frozen=True, slots=True)
class Case:
    """`heard` and `tags` go by customer run; a log's tags and stage are None: read from the words."""

    language: Language
    text: Text
    pieces: tuple[Piece, ...]
    heard: tuple[Text, ...]
    earlier: tuple[Text, ...]
    tags: tuple[Tag | None, ...]
    stage: Stage | None
    last: bool
    about: About

    @property
    def turn(self) -> int:
        return self.pieces[-1].turn

    @property
    def customer(self) -> Text:
        """What was said just before the reply."""
        return self.heard[-1] if self.heard else read("")

    @property
    def first(self) -> bool:
        return not self.earlier


Run = tuple[bool, list[tuple[int, Turn]]]
"""Messages in a row from one side: whether from the agent, and each with its turn."""


def cases(conversation: Conversation) -> list[Case]:
    """One case a reply, in order; messages that an agent sent in a row are one reply."""
    runs = _runs(conversation)
    replies = [n for n, (agent, _) in enumerate(runs) if agent]
    return [_case(conversation, runs, n, last=n == replies[-1]) for n in replies]


def last_case(conversation: Conversation) -> Case:
    """The case of the last reply; there must be one."""
    runs = _runs(conversation)
    return _case(conversation, runs, max(n for n, (agent, _) in enumerate(runs) if agent), last=True)


def _runs(conversation: Conversation) -> list[Run]:
    return [(agent, list(run)) for agent, run in groupby(enumerate(conversation.turns), lambda pair: pair[1].agent)]


def _case(conversation: Conversation, runs: list[Run], at: int, *, last: bool) -> Case:
    customer_runs = [run for agent, run in runs[:at] if not agent]
    spoken = customer_runs[-1] if customer_runs else []
    pieces: list[Piece] = []
    length = 0
    for index, turn in runs[at][1]:
        pieces.append(Piece(index, length))
        length += len(turn.text) + 1
    scenario = conversation.scenario
    about = _from_scenario(scenario, conversation.revealed) if scenario else _from_log(conversation)
    return Case(
        language=conversation.language,
        text=read("\n".join(turn.text for _, turn in runs[at][1])),
        pieces=tuple(pieces),
        heard=tuple(read("\n".join(turn.text for _, turn in run)) for run in customer_runs),
        earlier=tuple(read("\n".join(t.text for _, t in run)) for agent, run in runs[:at] if agent),
        tags=tuple(run[-1][1].tag for run in customer_runs),
        stage=spoken[-1][1].stage if spoken else None,
        last=last and conversation.finished,
        about=about,
    )


def _from_scenario(scenario: Scenario, revealed: tuple[str, ...]) -> About:
    alone = scenario.authority.allowing(Permission.ALONE)
    currency = frozenset({scenario.authority.currency})
    return About(
        facts=scenario.facts,
        issues=tuple(issue.topics for issue in scenario.issues if not issue.hidden or issue.id in revealed),
        remedies=tuple(wording for remedy in alone for wording in remedy.wordings),
        forbidden=tuple(w for remedy in scenario.authority.allowing(Permission.NEVER) for w in remedy.wordings),
        limits=tuple(Limit(remedy.limit, currency) for remedy in alone if remedy.limit is not None),
        refunds_limited=_limited((" / ".join(remedy.wordings), remedy.limit is not None) for remedy in alone),
        style=scenario.customer.style,
        second_contact=scenario.second_contact,
        fault=scenario.fault,
        from_log=False,
    )


def _from_log(conversation: Conversation) -> About:
    grants = [(grant, amounts(read(grant).normal)) for grant in conversation.authority]
    return About(
        issues=tuple((issue,) for issue in conversation.issues),
        remedies=conversation.authority,
        limits=tuple(Limit(amount.value, amount.currencies) for _, named in grants for amount in named),
        refunds_limited=_limited((grant, bool(named)) for grant, named in grants),
    )


def _limited(grants: Iterable[tuple[str, bool]]) -> bool:
    """Whether all grants that give money back, if there are any, name an amount."""
    refunds = [named for grant, named in grants if gives_back(read(grant).normal)]
    return bool(refunds) and all(refunds)
