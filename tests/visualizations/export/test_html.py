from __future__ import annotations

import json
import re
import shutil
import subprocess
from html.parser import HTMLParser
from pathlib import Path

import pytest

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


def test_every_box_has_a_place_so_that_nothing_is_simulated() -> None:
    page = write_html(hostile()).decode()
    assert all("x" in node and "y" in node for node in _dataset(page, "nodes"))
    assert '"physics": {"enabled": false}' in page


def test_a_picture_of_nothing_is_a_page() -> None:
    assert _dataset(write_html(empty()).decode(), "nodes") == []


@pytest.mark.skipif(shutil.which("chromium") is None, reason="no chromium on this machine")
def test_chromium_draws_it_and_runs_nothing_that_a_document_says(tmp_path: Path) -> None:
    page = tmp_path / "hostile.html"
    page.write_bytes(write_html(hostile()))
    shown = _dom(page, tmp_path)
    assert "<title>ran</title>" not in shown
    assert "<canvas" in shown
    assert "net::" not in shown


def _dom(page: Path, folder: Path) -> str:
    command = ["chromium", "--headless=new", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder / 'profile'}"]
    done = subprocess.run(
        [*command, "--virtual-time-budget=5000", "--dump-dom", page.as_uri()], capture_output=True, timeout=90, check=True
    )
    return done.stdout.decode("utf-8", "replace")


def _dataset(page: str, name: str) -> list[dict[str, object]]:
    match = re.search(rf"\b{name} = new vis\.DataSet\((\[.*\])\);", page)
    assert match
    return json.loads(match[1])
