from __future__ import annotations

import json
import re
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.visualizations.export.pictures import HOSTILE, empty, hostile
from visualizations.export.html import write_html

_LOADING = {
    ("script", "src"),
    ("link", "href"),
    ("img", "src"),
    ("iframe", "src"),
    ("style", "src"),
    ("a", "href"),
    ("base", "href"),
}


_CORNER = "() => { const at = network.body.container.getBoundingClientRect(); return [at.left, at.top]; }"


class Elements(HTMLParser):
    """Collects what a browser would build from the page's source."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))


def test_nothing_in_the_page_asks_for_anything_from_outside() -> None:
    tags = Elements(write_html(hostile()).decode()).tags
    assert [(tag, name) for tag, attributes in tags for name in attributes if (tag, name) in _LOADING] == []
    assert not any(tag in ("img", "link", "iframe", "b", "i") for tag, _ in tags)
    assert not any(name.startswith("on") for _, attributes in tags for name in attributes)


def test_hostile_names_are_data_and_come_through_unchanged() -> None:
    page = write_html(hostile()).decode()
    nodes = _dataset(page, "nodes")
    labels = [node["label"] for node in nodes]
    assert set(HOSTILE[:8]) <= set(labels)
    assert max(len(str(label)) for label in labels) == 60
    proofs = [str(node["proof"]) for node in nodes]
    assert all(any(f"“{text}”" in proof for proof in proofs) for text in HOSTILE)


def test_lines_that_sides_dispute_are_drawn_apart_and_explained() -> None:
    page = write_html(hostile()).decode()
    lines = [edge for edge in _dataset(page, "edges") if edge["arrows"] == "to"]
    styles = {json.dumps([line["color"], line["dashes"]]) for line in lines}
    assert len(styles) == 4
    assert all(words in page for words in ("双方一致", "仅一方说明", "另一方说法不同", "虚线汇报"))


def test_a_second_line_between_two_boxes_does_not_hide_the_first() -> None:
    edges = _dataset(write_html(hostile()).decode(), "edges")
    pairs = Counter(frozenset((edge["from"], edge["to"])) for edge in edges)
    bent = Counter(frozenset((edge["from"], edge["to"])) for edge in edges if "smooth" in edge)
    assert bent == {pair: count - 1 for pair, count in pairs.items() if count > 1}
    assert bent


def test_every_box_has_a_place_so_that_nothing_is_simulated() -> None:
    page = write_html(hostile()).decode()
    assert all("x" in node and "y" in node for node in _dataset(page, "nodes"))
    assert '"physics": {"enabled": false}' in page


def test_a_picture_of_nothing_is_a_page() -> None:
    assert _dataset(write_html(empty()).decode(), "nodes") == []


@pytest.mark.browser
def test_chromium_shows_every_proof_as_text_runs_nothing_and_asks_for_nothing(browser: Browser, tmp_path: Path) -> None:
    picture = hostile()
    file = tmp_path / "hostile.html"
    file.write_bytes(write_html(picture))
    page = browser.new_page(viewport={"width": 1600, "height": 900})
    asked: list[str] = []
    faults: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    page.goto(file.as_uri())

    shown: list[str] = []
    for number in range(len(picture.graph.nodes)):
        page.evaluate("number => network.focus(number, {scale: 1})", number)
        place = page.evaluate("number => network.canvasToDOM(network.getPosition(number))", number)
        left, top = page.evaluate(
            "() => { const at = network.body.container.getBoundingClientRect(); return [at.left, at.top]; }"
        )
        page.mouse.move(2, 300)
        page.mouse.move(left + place["x"], top + place["y"], steps=3)
        tip = page.locator("div.vis-tooltip")
        tip.wait_for(state="visible")
        shown.append(tip.inner_text())
        assert tip.locator("*:not(br)").count() == 0

    proofs = [str(node["proof"]) for node in _dataset(file.read_text("utf-8"), "nodes")]
    assert [_plain(text) for text in shown] == [_plain(text) for text in proofs]
    assert page.title() != "ran"
    assert asked == [file.as_uri()]
    assert faults == []


def _plain(text: str) -> str:
    """Without white space and what a page cannot show."""
    return re.sub(r"[\s\x00-\x1f]+", "", text)


def _dataset(page: str, name: str) -> list[dict[str, object]]:
    match = re.search(rf"\b{name} = new vis\.DataSet\((\[.*\])\);", page)
    assert match
    return json.loads(match[1])
