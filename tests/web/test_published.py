"""A part of the real organizations of the corpus, imported through the page and walked through every view."""

from __future__ import annotations

import json
from pathlib import Path
from urllib.request import urlopen

import pytest
from playwright.sync_api import expect

from tests.web.conftest import VIEWS, Atlas

pytestmark = [pytest.mark.browser, pytest.mark.corpus]


def some(corpus: Path) -> list[Path]:
    """Posts and groups of posts of three public bodies of middling size, and four regulations."""
    posts = sorted(
        (corpus / "data" / "organograms").glob("*-09-30-senior.csv"), key=lambda file: (file.stat().st_size, file.name)
    )
    middle = posts[len(posts) // 2 :][:3]
    groups = [file.with_name(file.name.replace("-senior", "-junior")) for file in middle]
    return [*middle, *groups, *sorted((corpus / "data" / "regulations" / "zh").glob("*.txt"))[:4]]


def test_published_organizations_are_imported_at_once_and_seen_in_every_view(atlas: Atlas, corpus: Path) -> None:
    files = some(corpus)
    page = atlas.open().page
    page.get_by_role("banner").get_by_role("button", name="导入").click()
    dialog = page.get_by_role("dialog", name="导入文档")
    dialog.locator("input[type=file]").set_input_files(files)
    expect(dialog.get_by_role("status")).to_have_text(f"已处理 {len(files)} / {len(files)}", timeout=120_000)
    dialog.get_by_role("button", name="关闭").click()
    names = {file.name for file in files}
    with urlopen(f"{atlas.address}/api/organizations") as response:
        stored = [one for one in json.load(response)["items"] if names & {each["name"] for each in one["documents"]}]
    assert len(stored) >= 5
    largest = max(stored, key=lambda one: one["counts"]["positions"])
    wordiest = max(stored, key=lambda one: one["counts"]["duties"])
    for organization in (largest, wordiest):
        label, counts = organization["node"]["label"], organization["counts"]
        atlas.choose(label)
        for view, name in VIEWS.items():
            page.get_by_role("navigation", name="视图").get_by_role("link", name=name).click()
            stage = page.locator(".stage")
            expect(stage.locator(".loading")).to_have_count(0)
            expect(stage.locator("canvas, table, li, [role=gridcell], .empty, a.span, input").first).to_be_visible()
            assert stage.get_by_role("alert").count() == 0, view
            assert page.evaluate("document.documentElement.scrollWidth") <= 1440, view
            if view == "table":
                expect(page.get_by_text(f"共 {counts['positions']} 行")).to_be_visible()
        page.get_by_role("navigation", name="视图").get_by_role("link", name="结构图").click()
        page.get_by_role("button", name="展开全部层级").click()
        rows = counts["positions"] + counts["departments"]
        page.wait_for_function(f"() => document.querySelector('.canvas')?.picture?.size >= {rows}")
        page.keyboard.press("Control+k")
        page.get_by_role("combobox", name="跳转").fill(label[:6])
        expect(page.locator(".search-list [role=option]").first).to_be_visible()
        page.keyboard.press("Escape")
