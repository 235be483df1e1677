"""Map, overlap and coverage in a real browser: what is drawn, chosen, judged, and reached without a pointer."""

from __future__ import annotations

import re
from typing import cast

import pytest
from playwright.sync_api import Position, expect

from tests.web.conftest import Atlas

pytestmark = pytest.mark.browser

CENTRE = "澄湾运营中心"
_PLACE = """label => {
  const { picture } = document.querySelector('.map-canvas');
  const item = [...picture.scene.items.values()].find(one => one.label === label);
  return picture.placeOf(item.id);
}"""
"""Where the middle of an item was drawn."""
_DRAWN = "() => document.querySelector('.map-canvas').picture.draw().texts.map(text => text.text)"


def _said_in(address: str) -> set[str]:
    """What an address says but for the place and scale, which are written when the map has come to rest."""
    return {part for part in re.split(r"[?#&]", address) if part and not part.startswith("at=")}


def test_the_map_shows_everything_and_is_reached_by_pointer_keys_and_list(atlas: Atlas) -> None:
    page = atlas.open().choose(CENTRE).page
    page.get_by_role("link", name="全图").click()
    canvas = page.get_by_role("application", name=f"{CENTRE}全图")
    expect(canvas).to_be_visible()
    outline = page.get_by_role("navigation", name="大纲")
    outline.get_by_role("button", name=re.compile("客户关怀部 ?\\d+")).click()
    expect(page.get_by_role("heading", name="客户关怀部")).to_be_visible()
    expect(outline.get_by_role("button", name=re.compile("投诉处理专员"))).to_be_visible()

    place = cast("Position", page.evaluate(_PLACE, "系统运维员"))
    page.locator(".map-canvas").click(position=place)
    expect(outline.get_by_role("button", name="系统保障部", exact=True)).to_be_visible()
    canvas.focus()
    for _ in range(12):
        page.keyboard.press("+")
    assert any(len(text) > 8 for text in page.evaluate(_DRAWN)), "near enough, statements are read on the map"
    page.keyboard.press("0")

    legend = page.get_by_role("region", name="图例")
    legend.get_by_role("button", name="职责").click()
    expect(legend.get_by_role("button", name="职责")).to_have_attribute("aria-pressed", "false")
    legend.get_by_role("checkbox", name="全部组织").check()
    expect(outline.get_by_role("button", name=re.compile("Harbour Lane Services"))).to_be_visible()
    address = page.url
    page.reload()
    expect(outline.get_by_role("button", name=re.compile("Harbour Lane Services"))).to_be_visible()
    assert _said_in(page.url) == _said_in(address)
    page.get_by_role("button", name="English").click()
    expect(page.get_by_role("region", name="Legend").get_by_role("button", name="Department")).to_be_visible()


def test_doubled_work_leads_to_both_sentences_and_a_word_on_it(atlas: Atlas) -> None:
    page = atlas.open().choose(CENTRE).page
    page.get_by_role("link", name="重叠").click()
    page.get_by_role("button", name="岗位", exact=True).click()
    page.get_by_role("button", name=re.compile("客户关怀部.*区域拓展主管")).first.click()
    pairs = page.get_by_role("region", name="双方原文")
    pair = pairs.get_by_role("listitem").filter(has=page.get_by_role("button", name="确认")).first
    expect(pair.locator(".pair-side .quote")).not_to_have_count(0)
    pair.get_by_role("button", name="确认").click()
    pair.get_by_role("textbox").fill("两个岗位确实都在做")
    pair.get_by_role("button", name="确认").click()
    expect(pairs.get_by_text("两个岗位确实都在做").first).to_be_visible()
    pairs.locator(".quote").first.click()
    expect(page.locator("mark")).to_be_visible()
    page.get_by_role("button", name="聚类").click()
    expect(page.locator("li.finding").first).to_be_visible()


def test_coverage_names_what_nobody_carries_and_is_saved_as_csv(atlas: Atlas) -> None:
    page = atlas.open().choose(CENTRE).page
    page.get_by_role("link", name="覆盖").click()
    expect(page.get_by_text("无人承接", exact=True).first).to_be_visible()
    page.locator(".heat.carried").first.click()
    expect(page.get_by_role("region", name="职能与职责").locator(".quote")).to_have_count(2)
    with page.expect_download() as saved:
        page.get_by_role("button", name="CSV").click()
    text = saved.value.path().read_text(encoding="utf-8-sig")
    assert text.splitlines()[0].startswith("部门,职能,岗位,职责")
    assert "无人承接" in text
    page.get_by_role("button", name="责任矩阵").click()
    expect(page.get_by_role("columnheader", name="A 负总责")).to_be_visible()
