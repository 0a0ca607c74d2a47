"""A scenario from its form: nothing is checked here."""

import hashlib
from typing import TYPE_CHECKING

from trainer.model.scenario import (
    Article,
    Authority,
    Beat,
    Customer,
    Ending,
    Issue,
    Permission,
    Remedy,
    Route,
    Scenario,
    Walk,
    WalkStep,
    When,
)

if TYPE_CHECKING:
    from trainer.files.scenario_form import (
        AuthorityForm,
        BeatForm,
        EndingForm,
        IssueForm,
        RouteForm,
        ScenarioForm,
        WalkForm,
        WhenForm,
    )


def scenario_of(form: "ScenarioForm", source: bytes) -> Scenario:
    """The frozen scenario; `source` is what its digest is taken from."""
    customer = form.customer
    return Scenario(
        id=form.id,
        title=form.title,
        language=form.language,
        channel=form.channel,
        difficulty=form.difficulty,
        reason=form.reason,
        brief=form.brief,
        customer=Customer(customer.name, customer.style, customer.mood, customer.patience, customer.voice),
        fault=form.fault,
        facts=tuple(form.facts.items()),
        issues=tuple(_issue(issue) for issue in form.issues),
        authority=_authority(form.authority),
        beats=tuple(_beat(beat) for beat in form.beats),
        endings=tuple(_ending(ending) for ending in form.endings),
        out_of_patience=form.out_of_patience,
        second_contact=form.second_contact,
        promised_before=form.promised_before,
        request=form.request,
        preparation_minutes=form.preparation_minutes,
        warnings=form.warnings,
        knowledge=tuple(Article(page.id, page.title, page.text) for page in form.knowledge),
        walks=tuple(_walk(walk) for walk in form.walks),
        digest=hashlib.sha256(source).hexdigest(),
    )


def _issue(form: "IssueForm") -> Issue:
    return Issue(form.id, form.title, form.topics, form.settled_by, form.hidden)


def _authority(form: "AuthorityForm") -> Authority:
    groups = ((Permission.ALONE, form.alone), (Permission.ASK, form.ask), (Permission.NEVER, form.never))
    remedies = tuple(
        Remedy(remedy.id, remedy.title, remedy.wordings, permission, remedy.limit)
        for permission, group in groups
        for remedy in group
    )
    return Authority(form.currency, remedies, form.discretionary)


def _beat(form: "BeatForm") -> Beat:
    return Beat(
        id=form.id,
        tag=form.tag,
        stage=form.stage,
        says=form.says,
        routes=tuple(_route(route) for route in form.routes),
        reveals=form.reveals,
        good_reply=form.good_reply,
        poor_reply=form.poor_reply,
    )


def _route(form: "RouteForm") -> Route:
    return Route(form.to, _when(form.when), form.mood, form.patience)


def _when(form: "WhenForm") -> When:
    return When(
        level_at_least=tuple(form.level_at_least.items()),
        level_below=tuple(form.level_below.items()),
        settled=form.settled,
        unsettled=form.unsettled,
        offered=form.offered,
        asked_about=form.asked_about,
        says=form.says,
        mood_at_least=form.mood_at_least,
        mood_below=form.mood_below,
        patience_below=form.patience_below,
        turns_at_least=form.turns_at_least,
        warnings_at_least=form.warnings_at_least,
    )


def _ending(form: "EndingForm") -> Ending:
    return Ending(form.id, form.outcome, form.says, form.debrief)


def _walk(form: "WalkForm") -> Walk:
    steps = tuple(WalkStep(step.reply, step.leads_to, tuple(step.levels.items())) for step in form.steps)
    return Walk(form.id, steps)
