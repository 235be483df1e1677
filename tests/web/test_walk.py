"""Whole walks through the page: a consultant's hour, and what the screen shows, compared region by region."""

from __future__ import annotations

import json
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageStat
from playwright.sync_api import Locator, Page, expect

from tests.web.conftest import Atlas

pytestmark = pytest.mark.browser

SHEETS = """# 云帆物流公司岗位说明书

## 仓储主管

- 直接上级：运营总监
- 直接下级：库管员、装卸工

### 岗位职责

1. 安排仓库的盘点和出入库。
2. 审核每月的库存报表。

## 库管员

- 直接上级：仓储主管

### 岗位职责

1. 登记货物的出入库，核对单据。
"""
FUNCTIONS = """# 云帆物流公司部门职能

## 运输主管

- 直接上级：运营总监
- 直接下级：司机

### 岗位职责

1. 编制车辆调度计划。

## 装卸工

- 直接上级：运输主管

### 岗位职责

1. 装卸货物，检查包装是否完好。
"""


def test_a_consultant_imports_two_documents_finds_the_contradiction_and_takes_the_chart_along(
    atlas: Atlas, tmp_path: Path
) -> None:
    for name, text in (("岗位说明书.md", SHEETS), ("部门职能.md", FUNCTIONS)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    page = atlas.open().page
    for name in ("岗位说明书.md", "部门职能.md"):
        atlas.import_file(tmp_path / name)
    atlas.choose("云帆物流公司")
    atlas.row("装卸工").locator(".doubt.conflicting").wait_for()  # the second import may still be on its way to the tree
    assert "conflicting" in atlas.lines()["仓储主管", "装卸工"]
    page.get_by_role("link", name="发现").click()
    clash = page.locator("li.finding").filter(has_text="“装卸工”自述上级为“运输主管”")
    for quote, document in (("直接上级：运输主管", "部门职能.md"), ("直接下级：库管员、装卸工", "岗位说明书.md")):
        clash.locator(".quote").filter(has_text=quote).click()
        panel = page.get_by_role("region", name=document)
        expect(panel.locator("mark")).to_have_text(quote)
    panel.get_by_role("button", name="查看整篇文档").click()
    said = page.get_by_role("region", name="这句话说了什么")
    expect(said).to_contain_text("装卸工 → 仓储主管")
    said.get_by_role("button", name="装卸工").first.click()
    expect(page.locator(".notice.about")).to_contain_text("运输主管")
    page.get_by_role("link", name="结构图").click()
    expect(atlas.row("装卸工")).to_have_attribute("aria-selected", "true")
    page.get_by_text("导出", exact=True).click()
    page.get_by_label("整个组织").check()
    with page.expect_download() as download:
        page.get_by_role("link", name="无需网络的交互页面").click()
    assert download.value.suggested_filename == "云帆物流公司.html"
    assert json.dumps("运输主管") in Path(download.value.path()).read_text(encoding="utf-8")


def _picture(region: Locator) -> Image.Image:
    return Image.open(BytesIO(region.screenshot(animations="disabled"))).convert("RGB")


def _regions(page: Page) -> dict[str, Image.Image]:
    """What the parts of the page look like, once the drawing rests."""
    page.mouse.move(720, 2)
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(200)  # the tree draws in the frame after its data
    parts = {"head": ".head", "tabs": ".tabs", "outline": ".side-left", "stage": ".drawing", "side": ".side-right"}
    return {name: _picture(page.locator(selector)) for name, selector in parts.items()}


def _differing(one: dict[str, Image.Image], other: dict[str, Image.Image]) -> set[str]:
    """Regions of which more than a thousandth looks different; how letters are smoothed may differ between two drawings."""
    return {name for name, picture in one.items() if _share(picture, other[name]) > 1 / 1000}


def _share(one: Image.Image, other: Image.Image) -> float:
    """How much of the picture is plainly another one."""
    if one.size != other.size:
        return 1.0
    plain = ImageChops.difference(one, other).convert("L").point([0] * 32 + [255] * 224)
    return ImageStat.Stat(plain).mean[0] / 255


def test_a_choice_changes_only_its_regions_and_a_reload_changes_none(atlas: Atlas) -> None:
    page = atlas.open().choose("青禾网店运营组").page
    reloaded = [_reloaded(page) for _ in range(2)]
    assert _differing(*reloaded) == set(), {name: _share(reloaded[0][name], reloaded[1][name]) for name in reloaded[0]}
    atlas.row("店长").click()
    page.get_by_role("article", name="店长").wait_for()
    assert _differing(reloaded[0], _regions(page)) == {"stage", "side"}, "the outline's row is only tinted"
    page.get_by_role("article", name="店长").get_by_role("button", name="关闭").click()
    page.emulate_media(color_scheme="dark")
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    dark = _regions(page)
    assert _differing(reloaded[0], dark) == set(dark)
    lightness = {name: max(ImageStat.Stat(picture).mean) for name, picture in dark.items()}
    assert max(lightness.values()) < 90, f"a region is left light: {lightness}"


def _reloaded(page: Page) -> dict[str, Image.Image]:
    page.reload()
    page.get_by_role("link", name="发现").locator(".tab-count").wait_for()
    page.get_by_role("treeitem").first.wait_for()
    return _regions(page)
