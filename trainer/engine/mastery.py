"""How far a skill has come: full in four of the last five calls, over days and scenarios, with clean conduct."""

from collections.abc import Sequence
from dataclasses import dataclass

from trainer.engine.intervals import wilson
from trainer.model.report import Mastery, Session, Standing
from trainer.model.rubric import Section
from trainer.model.score import Verdict

WINDOW, NEEDED = 5, 4
DAYS, SCENARIOS = 2, 3
FORMING_SHARE = 0.4
FEWEST = 3
FULL, CLEAR = 2, 2
MOST_EXAMPLES = 5


@dataclass(frozen=True, slots=True)
class Shown:
    """One call in which the skill was due; a call is one sample, since its replies hang together."""

    full: bool
    day: str
    scenario: str
    clean: bool


def mastery(criterion: str, title: str, sessions: Sequence[Session]) -> Mastery | None:
    """The skill over the calls, which must be in the order of time; None where it was never due."""
    shown = [each for session in sessions if (each := _shown(criterion, session)) is not None]
    if not shown:
        return None
    full = sum(each.full for each in shown)
    examples = ((s.id, p) for s in reversed(sessions) for p in s.points if p.criterion == criterion and p.excerpt)
    return Mastery(
        criterion=criterion,
        section=Section(criterion.partition(".")[0]),
        title=title,
        due=len(shown),
        full=full,
        share=wilson(full, len(shown)),
        standing=standing(shown),
        examples=tuple(examples)[:MOST_EXAMPLES],
    )


def standing(shown: Sequence[Shown]) -> Standing:
    """Mastered by the last five calls; fading if an earlier five would have done and the last do not."""
    if len(shown) < FEWEST:
        return Standing.TOO_EARLY
    if _mastered(shown):
        return Standing.MASTERED
    if any(_mastered(shown[:end]) for end in range(WINDOW, len(shown))):
        return Standing.FADING
    last = shown[-WINDOW:]
    return Standing.FORMING if sum(each.full for each in last) >= FORMING_SHARE * len(last) else Standing.NOT_MET


def _mastered(shown: Sequence[Shown]) -> bool:
    """Days and scenarios are counted over all calls so far, the level and the conduct over the last five."""
    last = shown[-WINDOW:]
    return (
        len(last) == WINDOW
        and sum(each.full for each in last) >= NEEDED
        and all(each.clean for each in last)
        and len({each.day for each in shown}) >= DAYS
        and len({each.scenario for each in shown}) >= SCENARIOS
    )


def _shown(criterion: str, session: Session) -> Shown | None:
    """The call's finding; one that the scorer was not sure of says nothing about the skill."""
    finding = session.card.finding(criterion)
    if finding is None or finding.verdict is not Verdict.SCORED:
        return None
    clean = not any(f.section is Section.CONDUCT and f.level >= CLEAR for f in session.card.findings)
    return Shown(finding.level == FULL, session.day, session.scenario, clean)
