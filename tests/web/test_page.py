"""The page as a whole: languages, colours, narrow screens, failures, imports, and titles that are not markup."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Browser, Route, expect

from tests.visualizations.export.paper import texts
from tests.web.conftest import Atlas, Watch
from visualizations.export import EXPORTS

pytestmark = pytest.mark.browser

TEAM = """# 晚风书店门店组

## 门店组长

- 直接下级：{title}

### 岗位职责

1. 安排每周的排班，检查门店陈列。

## {title}

- 直接上级：门店组长

### 岗位职责

1. 负责收银和每日对账。
2. 处理顾客投诉，登记缺书。
"""


def test_the_language_changes_without_a_reload(atlas: Atlas) -> None:
    atlas.open().choose("青禾网店运营组")
    atlas.row("推广经理").click()
    expect(atlas.page.get_by_role("heading", name="岗位职责")).to_be_visible()
    atlas.page.evaluate("window.stayed = true")
    atlas.page.get_by_role("button", name="English").click()
    expect(atlas.page.get_by_role("heading", name="Duties")).to_be_visible()
    expect(atlas.page.locator("html")).to_have_attribute("lang", "en")
    assert atlas.page.evaluate("window.stayed") is True
    atlas.page.reload()
    expect(atlas.page.get_by_role("button", name="中文")).to_be_visible()


def test_dark_colours_are_kept_for_the_next_visit(atlas: Atlas) -> None:
    atlas.open()
    atlas.page.get_by_role("button", name="配色").click()
    atlas.page.get_by_role("button", name="配色").click()
    expect(atlas.page.locator("html")).to_have_attribute("data-theme", "dark")
    atlas.page.reload()
    expect(atlas.page.locator("html")).to_have_attribute("data-theme", "dark")


def test_on_a_narrow_screen_one_pane_is_shown_at_a_time(atlas: Atlas) -> None:
    atlas.page.set_viewport_size({"width": 375, "height": 700})
    atlas.page.goto(atlas.address)
    atlas.page.get_by_role("button", name="大纲").click()
    atlas.page.get_by_role("treeitem").nth(1).click()
    expect(atlas.page.get_by_role("article")).to_be_visible()
    expect(atlas.page.get_by_role("tree")).to_be_hidden()
    assert atlas.page.evaluate("document.documentElement.scrollWidth") <= 375


@pytest.mark.parametrize("width", [375, 870, 1000, 1090])
def test_the_question_keeps_its_room_and_the_buttons_of_the_head_theirs(atlas: Atlas, width: int) -> None:
    atlas.open().page.set_viewport_size({"width": width, "height": 700})
    boxes = [atlas.page.locator(place).first.bounding_box() for place in (".ask input", ".ask button", ".palette-button .icon")]
    field, ask, search = (box or {} for box in boxes)
    assert field["width"] > 220
    assert search["y"] + search["height"] < ask["y"] or search["x"] >= ask["x"] + ask["width"]


def test_a_failure_is_told_in_the_words_of_the_service(atlas: Atlas, watch: Watch) -> None:
    watch.allowed.append("500")
    body = '{"type":"about:blank","title":"The database refuses","status":500,"detail":"Its disk is full."}'

    def refuse(route: Route) -> None:
        route.fulfill(status=500, content_type="application/problem+json", body=body)

    atlas.page.route("**/api/organizations*", refuse)
    atlas.page.goto(atlas.address)
    alert = atlas.page.get_by_role("alert")
    expect(alert).to_contain_text("The database refuses")
    expect(alert).to_contain_text("Its disk is full.")
    atlas.page.unroute("**/api/organizations*")
    alert.get_by_role("button", name="重试").click()
    expect(atlas.page.get_by_role("treeitem").first).to_be_visible()


def test_a_store_without_organizations_invites_to_import(atlas: Atlas) -> None:
    def nothing(route: Route) -> None:
        route.fulfill(content_type="application/json", body='{"items":[],"next":null}')

    atlas.page.route("**/api/organizations*", nothing)
    atlas.page.goto(atlas.address)
    expect(atlas.page.get_by_role("heading", name="还没有组织")).to_be_visible()
    atlas.page.get_by_role("main").get_by_role("button", name="导入").click()
    expect(atlas.page.get_by_role("dialog", name="导入文档")).to_be_visible()


def test_a_file_is_imported_and_its_organization_appears(atlas: Atlas, tmp_path: Path) -> None:
    document = tmp_path / "晚风书店.md"
    document.write_text(TEAM.format(title="店员"), encoding="utf-8")
    atlas.open()
    atlas.page.get_by_role("button", name="导入").click()
    dialog = atlas.page.get_by_role("dialog", name="导入文档")
    dialog.locator("input[type=file]").set_input_files(document)
    expect(dialog.get_by_text("已完成")).to_be_visible()
    expect(dialog).to_contain_text("新增")
    dialog.locator("input[type=file]").set_input_files(document)
    expect(dialog.get_by_text("没有变化")).to_be_visible()
    dialog.get_by_role("button", name="晚风书店门店组").last.click()
    expect(atlas.page).to_have_title("晚风书店门店组 · Orgatlas")
    atlas.row("店员").click()
    expect(atlas.page.get_by_role("article", name="店员")).to_contain_text("负责收银和每日对账")


def test_what_another_program_imports_appears_without_a_reload(atlas: Atlas, home: Path, tmp_path: Path) -> None:
    document = tmp_path / "elsewhere.md"
    document.write_text(TEAM.replace("晚风书店", "朝露书店").format(title="店员"), encoding="utf-8")
    atlas.open()
    program = Path(sys.executable).with_name("orgatlas")
    subprocess.run([program, "import", document], env={**os.environ, "ORGATLAS_HOME": str(home)}, check=True, capture_output=True)
    atlas.choose("朝露书店门店组")
    expect(atlas.row("店员")).to_be_visible()


_DROP = """files => {
  const held = new DataTransfer();
  for (const [name, text] of files) held.items.add(new File([text], name));
  for (const kind of ['dragover', 'drop']) {
    document.body.dispatchEvent(new DragEvent(kind, {dataTransfer: held, bubbles: true, cancelable: true}));
  }
}"""


def test_ten_files_are_dropped_at_once_and_the_last_ones_taken_back(atlas: Atlas) -> None:
    teams = [(f"team{number}.md", TEAM.replace("晚风", f"第{number}").format(title="店员")) for number in range(1, 8)]
    doubtful = (
        TEAM.replace("晚风", "疑问").format(title="店员").replace("1. 负责收银和每日对账。\n2.", "1. 负责收银和每日对账。\n3.")
    )
    essay = "It rained all afternoon, and nobody came to the harbour. We read and drank tea.\n" * 5
    dropped = [("essay.txt", essay), ("broken.docx", "PK\x03\x04 no archive"), *teams, ("doubtful.md", doubtful)]
    atlas.open()
    atlas.page.evaluate(_DROP, dropped)
    dialog = atlas.page.get_by_role("dialog", name="导入文档")
    expect(dialog.get_by_role("status")).to_contain_text("已处理 10 / 10")
    expect(dialog.get_by_role("status")).to_contain_text("2 个未导入")
    entries = dialog.locator(".entry")
    expect(entries.nth(0).get_by_role("alert")).to_contain_text("文档中没有组织")
    expect(entries.nth(1).get_by_role("alert")).to_contain_text("broken.docx")
    expect(entries.nth(2)).to_contain_text("新增")
    entries.nth(9).locator("summary").click()
    expect(entries.nth(9).locator(".notes li")).to_contain_text("店员的编号不连续：1 → 3")

    undo = dialog.get_by_role("button", name="撤销")
    for place in (9, 8):
        expect(undo).to_have_count(1)
        entries.nth(place).get_by_role("button", name="撤销").click()
        expect(entries.nth(place)).to_contain_text("已撤销")
    dialog.get_by_role("button", name="关闭").click()
    atlas.choose("第6书店门店组")
    known = atlas.page.get_by_role("combobox").first
    expect(known).not_to_contain_text("第7书店")
    expect(known).not_to_contain_text("疑问书店")


def test_the_organization_a_part_of_it_and_an_answer_are_saved_in_every_format(
    atlas: Atlas, browser: Browser, tmp_path: Path
) -> None:
    atlas.open().choose("青禾网店运营组")
    menu, links = atlas.page.get_by_text("导出", exact=True), atlas.page.locator(".export-menu a")
    menu.click()
    expect(links).to_have_count(len(EXPORTS))
    atlas.page.keyboard.press("Escape")
    expect(links.first).to_be_hidden()

    atlas.row("店长").click()
    menu.click()
    expect(atlas.page.get_by_label("所选及其下级")).to_be_checked()
    for number, export in enumerate(EXPORTS):
        saved = atlas.page.request.get(f"{atlas.address}{links.nth(number).get_attribute('href')}")
        assert (saved.status, saved.headers["content-type"]) == (200, export.media_type)
        if export.format == "pdf":
            (text,) = texts(saved.body())
            assert "在线客服" in text

    atlas.page.goto(f"{atlas.address}/?{urlencode({'question': '谁向客服组长汇报'})}")
    menu.click()
    expect(atlas.page.get_by_label("答案", exact=True)).to_be_checked()
    atlas.page.get_by_label("整个组织").check()
    with atlas.page.expect_download() as download:
        atlas.page.get_by_role("link", name="无需网络的交互页面").click()
    saved_page = tmp_path / "export.html"
    download.value.save_as(saved_page)
    alone = browser.new_context()
    watch = Watch(alone, "file://")
    page = alone.new_page()
    page.goto(saved_page.as_uri())
    expect(page.locator("canvas").first).to_be_visible()
    painted = "c => c.getContext('2d').getImageData(0, 0, c.width, c.height).data.some(v => v !== 0)"
    page.wait_for_function(f"() => ({painted})(document.querySelector('canvas'))")
    assert watch.faults == []
    alone.close()
