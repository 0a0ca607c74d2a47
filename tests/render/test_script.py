"""A Chinese rubric's words in the script in use, and nobody else's words touched."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from tests.calls import BAD, debrief_after
from trainer.model.debrief import Contrast, Debrief, NextStep, Point
from trainer.model.language import Language
from trainer.render import wording
from trainer.render.script import converted, in_script


@pytest.fixture
def taiwan() -> Iterator[None]:
    """The program speaks Traditional Chinese."""
    wording.use(Language.TRADITIONAL)
    yield
    wording.use(Language.ENGLISH)


def found(*, of_this_turn: bool) -> Debrief:
    """A debrief whose rubric is Simplified, of a trainee who wrote Simplified."""
    debrief = debrief_after(BAD)
    assert debrief.next_step is not None
    assert debrief.next_step.reply is not None
    point: Point = replace(debrief.next_step.point, title="权限内的实在方案", missing=("顾客的感受",))
    reply = replace(debrief.next_step.reply, text="您的权限", marks=())
    step: NextStep = replace(
        debrief.next_step, point=point, reply=reply, heard="谁的权限", contrast=Contrast("弱", "记录", of_this_turn)
    )
    return replace(debrief, next_step=step, points=(point,), not_sure=("复核再收尾",))


@pytest.mark.usefixtures("taiwan")
def test_the_rubric_speaks_as_in_taiwan() -> None:
    """Titles, gaps and the rubric's own examples are told in Traditional Chinese."""
    shown = in_script(found(of_this_turn=False))
    assert shown.next_step is not None
    assert shown.next_step.contrast is not None
    assert shown.next_step.point.title == "權限內的實在方案"
    assert shown.next_step.point.missing == ("顧客的感受",)
    assert shown.next_step.contrast.strong == "記錄"
    assert shown.not_sure == ("覆核再收尾",)


@pytest.mark.usefixtures("taiwan")
def test_what_people_said_stays_as_it_is() -> None:
    """The trainee, the customer and the scenario's author keep their own characters."""
    shown = in_script(found(of_this_turn=True))
    assert shown.next_step is not None
    assert shown.next_step.reply is not None
    assert shown.next_step.contrast is not None
    assert (shown.next_step.reply.text, shown.next_step.heard) == ("您的权限", "谁的权限")
    assert shown.next_step.contrast.strong == "记录"


@pytest.mark.usefixtures("taiwan")
def test_what_was_one_object_stays_one() -> None:
    """The debrief asks whether two points are the same, so that nothing is told twice."""
    shown = in_script(found(of_this_turn=False))
    assert shown.next_step is not None
    assert shown.points[0] is shown.next_step.point


@pytest.mark.usefixtures("taiwan")
def test_english_is_left_alone() -> None:
    """Its quotation marks do not become those of Chinese."""
    assert converted("Say “sorry”.", Language.TRADITIONAL) == "Say “sorry”."
    assert converted("说“对不起”", Language.TRADITIONAL) == "說「對不起」"
    assert converted("說「沒關係」", Language.SIMPLIFIED) == "说「没关系」"


def test_in_english_nothing_is_rewritten() -> None:
    """The very same value comes back."""
    debrief = found(of_this_turn=False)
    assert in_script(debrief) is debrief
