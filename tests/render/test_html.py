"""Pages hold what they show and nothing that a browser would run."""

import base64
import hashlib
import html
import re
from html.parser import HTMLParser

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.calls import BAD, GOOD, KIND, OFFER, debrief_after, marked, session
from trainer.engine.reporting import summarise
from trainer.render import html as pages

HOSTILE = [
    "<script>alert(1)</script>", "</style><img src=x onerror=alert(1)>", '" onmouseover="alert(1)', "{{ 7*7 }}",
    "{% raw %}", "{name}", "%s", "\x1b[31mred", "\u202egnp.exe", "]]>", "&lt;", "javascript:alert(1)", "\ud800", "\0",
]  # fmt: skip
TEXTS = st.lists(st.one_of(st.sampled_from(HOSTILE), st.text(max_size=30)), min_size=1, max_size=4).map(" ".join)
VOID = {"meta", "link", "br", "rect", "line", "circle", "polygon", "polyline"}


class Reader(HTMLParser):
    """Collects what a page is made of, and whether its elements close in order."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.tags: set[str] = set()
        self.attributes: list[tuple[str, str]] = []
        self.ids: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes += [(name, value or "") for name, value in attrs]
        self.ids += [value or "" for name, value in attrs if name == "id"]
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


def read(page: str) -> Reader:
    reader = Reader()
    reader.feed(page)
    assert reader.open == []
    return reader


def call_page(replies: list[str]) -> str:
    return pages.call_page(debrief_after(replies), marked(replies)[1], "Dana <Whitlock>")


@settings(max_examples=40, deadline=None)
@given(TEXTS, TEXTS)
def test_hostile_words_stay_words(one: str, other: str) -> None:
    """No reply, name or title becomes an element, an attribute or a template."""
    plain = read(call_page([KIND, OFFER]))
    page = read(call_page([f"{KIND} {one}", other]))
    assert page.tags <= plain.tags | {"section", "div", "dd", "dt", "dl"}
    assert "script" not in page.tags
    assert not any(name.startswith("on") or name == "style" for name, _ in page.attributes)
    report = read(pages.report_page(summarise([session([one, other, KIND], 1, trainee=one), session(GOOD, 2, other)])))
    assert "script" not in report.tags
    assert not any(name.startswith("on") or name == "style" for name, _ in report.attributes)


def test_the_policy_allows_this_style_and_nothing_else() -> None:
    """The page's own style is named by its digest; scripts, images, frames and forms are forbidden."""
    for page in (call_page(list(GOOD)), pages.report_page(summarise([session(GOOD, n) for n in range(1, 5)]))):
        style = re.search(r"<style>(.*?)</style>", page, re.DOTALL)
        policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]+)"', page)
        assert style is not None
        assert policy is not None
        digest = base64.b64encode(hashlib.sha256(style.group(1).encode()).digest()).decode()
        assert f"style-src 'sha256-{digest}'" in html.unescape(policy.group(1))
        assert html.unescape(policy.group(1)).startswith("default-src 'none'; ")


def test_links_lead_to_places_on_the_page() -> None:
    """Every link is an anchor that exists, and every id is given once."""
    calls = [session(replies, n, name) for n, (name, replies) in enumerate([("Ana", GOOD), ("Bo", BAD)] * 4, start=1)]
    for page in (call_page(list(BAD)), pages.report_page(summarise(calls))):
        reader = read(page)
        links = [value for name, value in reader.attributes if name == "href" and value != "data:,"]
        assert links
        assert all(value.startswith("#") and value[1:] in reader.ids for value in links)
        assert len(reader.ids) == len(set(reader.ids))
        assert "http" not in "".join(value for name, value in reader.attributes if name in ("href", "src"))


def test_the_words_that_counted_are_marked() -> None:
    """The trainee's own characters are marked, in the quote and in the transcript."""
    page = call_page([KIND, OFFER])
    assert (
        "<mark>Water under the base</mark> would leave anyone <mark>frightened</mark>, and I am <mark>sorry</mark>"
        in page
    )
    assert page.count("<mark>sending a new kettle</mark>") >= 2


def test_every_chart_has_words() -> None:
    """Each drawing has a title, and the numbers stand in a table as well."""
    for page in (call_page(list(BAD)), pages.report_page(summarise([session(GOOD, n) for n in range(1, 7)]))):
        drawings = re.findall(r"<svg.*?</svg>", page, re.DOTALL)
        assert drawings
        assert all("<title" in drawing and 'role="img"' in drawing for drawing in drawings)
        large = [drawing for drawing in drawings if "polyline" in drawing]
        assert large
        assert all("<desc" in drawing for drawing in large)
        assert page.count("<table>") >= len(large)


def test_marks_are_put_around_escaped_words() -> None:
    """Places count the characters of the reply, not those of the page."""
    text = "a < b & c\nd"
    assert pages.marked(text, [(2, 3), (6, 9)]) == "a <mark>&lt;</mark> b <mark>&amp; c</mark><br>d"
    assert pages.marked(text, [(0, 99)]) == "<mark>a &lt; b &amp; c<br>d</mark>"


def test_an_empty_call_and_an_empty_report_are_pages() -> None:
    """Leaving at once and having no calls break nothing."""
    assert "No line stood out" in read(call_page([])).text
    assert "There are no calls yet." in read(pages.report_page(summarise([]))).text
