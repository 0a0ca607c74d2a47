"""The pages in a real browser: nothing asked of the network, nothing wrong in the console, nothing cut off."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.calls import BAD, GOOD, debrief_after, marked, session
from trainer.engine.reporting import summarise
from trainer.render import html as pages

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

CHROMIUM = Path("/usr/bin/chromium")
WIDTHS = {"phone": 360, "laptop": 1280, "print": 794}


@pytest.fixture(scope="module")
def browser() -> "Iterator[Browser]":
    """Headless Chromium; a missing one is an error only where the environment insists on it."""
    if not CHROMIUM.exists():
        if os.environ.get("TRAINER_REQUIRE_BROWSER") == "1":
            pytest.fail(f"there is no {CHROMIUM}, and TRAINER_REQUIRE_BROWSER=1 asks for it")
        pytest.skip(f"there is no {CHROMIUM}: install it to have the pages looked at")
    api = pytest.importorskip("playwright.sync_api", reason="playwright is an extra")
    with api.sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=str(CHROMIUM), args=["--no-sandbox"])
        yield running
        running.close()


@pytest.fixture(scope="module")
def page_files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("pages")
    calls = [
        session(replies, n, name) for n, (name, replies) in enumerate([("Ana", GOOD), ("Bo 博", BAD)] * 5, start=1)
    ]
    hostile = ["<img src=https://example.invalid/x onerror=alert(1)> " + GOOD[0], "long" * 60, "</style><b>"]
    written = {
        "report": pages.report_page(summarise(calls)),
        "call": pages.call_page(debrief_after(BAD), marked(BAD)[1], "Dana"),
        "hostile": pages.call_page(debrief_after(hostile), marked(hostile)[1], "<iframe src=//example.invalid>"),
    }
    for name, text in written.items():
        (folder / f"{name}.html").write_text(text, encoding="utf-8")
    return {name: folder / f"{name}.html" for name in written}


@pytest.mark.parametrize("name", ["report", "call", "hostile"])
@pytest.mark.parametrize("size", WIDTHS)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_page_stands_alone(
    browser: "Browser", page_files: dict[str, Path], tmp_path: Path, name: str, size: str, scheme: Any
) -> None:
    """At every width and in both schemes: one request, a quiet console, no sideways scrolling, a picture."""
    page = browser.new_page(viewport={"width": WIDTHS[size], "height": 900}, color_scheme=scheme)
    asked, complaints = _listen(page)
    if size == "print":
        page.emulate_media(media="print")
    page.goto(page_files[name].as_uri())
    page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true })")
    picture = tmp_path / f"{name}-{size}-{scheme}.png"
    page.screenshot(path=str(picture), full_page=True)
    assert asked == [page_files[name].as_uri()]
    assert complaints == []
    assert page.evaluate("document.documentElement.scrollWidth") <= WIDTHS[size]
    assert picture.stat().st_size > 10_000
    page.close()


def test_a_dot_leads_down_to_the_words(browser: "Browser", page_files: dict[str, Path]) -> None:
    """From the curve of a section to the call, and from the mood to the reply."""
    page = browser.new_page()
    page.goto(page_files["report"].as_uri())
    page.locator("figure svg a").first.click()
    target = page.evaluate("location.hash")
    assert target.startswith("#call-")
    assert page.locator(f"details[open] {target} mark").count() > 0
    page.goto(page_files["call"].as_uri())
    page.locator("figure svg a").first.click()
    assert page.evaluate("document.querySelector(':target').querySelector('p.words').innerText") == BAD[0]
    page.close()


def test_the_style_is_allowed_by_the_policy(browser: "Browser", page_files: dict[str, Path]) -> None:
    """The page's own colours are in force, so the digest in the policy is right."""
    page = browser.new_page(color_scheme="light")
    page.goto(page_files["call"].as_uri())
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(251, 250, 247)"
    page.close()


def _listen(page: "Page") -> tuple[list[str], list[str]]:
    asked: list[str] = []
    complaints: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    return asked, complaints
