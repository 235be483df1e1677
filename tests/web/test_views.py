"""The views: each at its own address, by mouse and by keys, in both languages and themes, and nothing that axe objects to."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from app.routes.page import built_page
from tests.visualizations.export.paper import texts
from tests.web.conftest import VIEWS, Atlas, Watch

pytestmark = pytest.mark.browser

CENTRE, SHOP = "澄湾运营中心", "青禾网店运营组"
AXE = built_page().parent / "web" / "node_modules" / "axe-core" / "axe.min.js"
DRAWN = {
    "tree": "[role=treeitem]",
    "map": ".map-canvas canvas",
    "processes": ".step",
    "table": "[role=gridcell]",
    "findings": "li.finding",
    "document": "a.span",
    "overlap": ".overlap-view button",
    "coverage": ".coverage-view button",
    "pair": "section.pair-view",
}
"""What is there once a view has drawn."""


def _show(page: Page, view: str) -> None:
    page.get_by_role("navigation", name="视图").get_by_role("link", name=VIEWS[view]).click()
    page.locator(DRAWN[view]).first.wait_for()


def test_each_view_has_an_address_that_reload_back_and_a_shared_link_lead_to(atlas: Atlas) -> None:
    atlas.open().choose(SHOP)
    page = atlas.page
    atlas.row("店长").click()
    for view, name in list(VIEWS.items())[1:]:
        _show(page, view)
        expect(page).to_have_url(re.compile(f"view={view}.*node=position-"))
        expect(page).to_have_title(f"{name} · {SHOP} · Orgatlas")
        expect(page.get_by_role("article", name="店长")).to_be_visible()
    page.reload()
    page.locator(DRAWN["pair"]).first.wait_for()
    while "view=processes" not in page.url:
        page.go_back()
    page.locator(DRAWN["processes"]).first.wait_for()
    page.get_by_role("button", name="English").click()
    expect(page).to_have_title(f"Processes · {SHOP} · Orgatlas")
    page.go_forward()
    page.locator(DRAWN["table"]).first.wait_for()
    expect(page.get_by_role("columnheader", name="Reports to")).to_be_visible()
    page.goto(page.url.replace("view=table", "view=no-such"))
    expect(page.get_by_role("tree")).to_be_visible()


def test_a_table_is_filtered_sorted_walked_by_keys_copied_and_saved(atlas: Atlas) -> None:
    page = atlas.page
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    atlas.open().choose(CENTRE)
    _show(page, "table")
    page.get_by_role("columnheader", name="职责").get_by_role("button").click()
    page.get_by_role("columnheader", name="职责").get_by_role("button").click()
    expect(page.get_by_role("columnheader", name="职责")).to_have_attribute("aria-sort", "descending")
    page.get_by_role("searchbox", name="筛选各行").fill("专员")
    expect(page.get_by_text("11 行中的 2 行")).to_be_visible()
    grid = page.get_by_role("grid")
    grid.focus()
    page.keyboard.press("Shift+ArrowDown")
    page.keyboard.press("Control+c")
    expect(page.get_by_text("已复制 2 行")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()").split("\n")
    assert [row.split("\t")[0] for row in copied] == ["岗位名称", "投诉处理专员", "回访专员"]
    with page.expect_download() as download:
        page.get_by_role("button", name="CSV").click()
    saved = Path(download.value.path()).read_text(encoding="utf-8-sig").splitlines()
    assert saved[1].startswith("投诉处理专员,客户关怀部,客户关怀部经理,双方一致,0,5")
    grid.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("article", name="回访专员")).to_be_visible()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    expect(page.get_by_role("article", name="客户关怀部")).to_be_visible()
    assert "q=" in page.url
    assert "sort=duties" in page.url


def test_a_printed_table_has_every_row_that_fits(atlas: Atlas, tmp_path: Path) -> None:
    page = atlas.open().choose(CENTRE).page
    _show(page, "table")
    page.get_by_role("group", name="哪张表").get_by_role("button", name="职责").click()
    expect(page.get_by_text("共 58 行")).to_be_visible()
    assert page.locator(".grid-row").count() < 58, "on the screen only the rows that are seen are drawn"
    paper = tmp_path / "table.pdf"
    page.pdf(path=paper)
    printed = "".join(" ".join(texts(paper.read_bytes())).split())
    organization = page.url.partition("organization=")[2].partition("&")[0]
    table = page.request.get(f"{atlas.address}/api/tables/duties?organization={organization}&limit=100").json()
    place = [column["name"] for column in table["columns"]].index("text")
    assert all("".join(row["cells"][place].split()) in printed for row in table["rows"])
    expect(page.locator("table.on-paper")).to_have_count(0)


def test_a_document_leads_from_a_sentence_to_its_nodes_and_from_a_card_to_the_sentence(atlas: Atlas) -> None:
    page = atlas.page
    atlas.open().choose(SHOP)
    _show(page, "document")
    page.locator("a.span").filter(has_text="直接上级：客服组长").click()
    said = page.get_by_role("region", name="这句话说了什么")
    expect(said).to_contain_text("在线客服 → 客服组长")
    said.get_by_role("button", name="在线客服").click()
    card = page.get_by_role("article", name="在线客服")
    card.locator(".quote").filter(has_text="直接下级：在线客服").click()
    expect(page.locator("mark")).to_have_text("直接下级：在线客服")
    expect(page.locator("a.span[aria-current]")).to_be_in_viewport()
    page.get_by_role("button", name=re.compile("^汇报给")).click()
    expect(page.locator("a.span").filter(has_text="直接上级：客服组长")).to_have_count(0)
    assert "hide=REPORTS_TO" in page.url


def test_a_process_shows_each_step_in_the_lane_of_who_does_it(atlas: Atlas) -> None:
    page = atlas.page
    atlas.open().choose(SHOP)
    _show(page, "processes")
    columns = page.evaluate(
        "[...document.querySelectorAll('.lanes .step')].map(step => Math.round(step.getBoundingClientRect().left))"
    )
    assert columns[0] == columns[3] < columns[1] < columns[2]
    page.locator(".lanes > .doer").nth(1).click()
    expect(page.get_by_role("article", name="客服组长")).to_be_visible()
    page.locator(".step-text").nth(2).click()
    expect(page.locator("mark")).to_have_text("店长批准超过三百元的退款。")


def test_findings_are_filtered_by_severity_and_rule(atlas: Atlas) -> None:
    page = atlas.page
    atlas.open().choose(CENTRE)
    _show(page, "findings")
    page.get_by_role("button", name="矛盾").click()
    expect(page.locator("li.finding")).to_have_count(2)
    page.reload()
    expect(page.locator("li.finding")).to_have_count(2)
    page.get_by_role("button", name="矛盾").click()
    rule = page.get_by_role("combobox", name="规则")
    told = rule.locator("option").nth(1).text_content() or ""
    rule.select_option(index=1)
    expect(page.locator("li.finding")).to_have_count(int(told.rpartition("(")[2].rstrip(")")))
    assert "rule=" in page.url


def test_axe_finds_nothing_serious_in_any_view_in_either_theme(browser: Browser, address: str) -> None:
    if not AXE.is_file():
        pytest.skip("axe-core is not installed (make setup brings it)")
    context = browser.new_context(
        locale="zh-CN", viewport={"width": 1440, "height": 900}, reduced_motion="reduce", bypass_csp=True
    )
    watch = Watch(context, address)
    atlas = Atlas(context.new_page(), address)
    page = atlas.page
    page.set_default_timeout(30_000)
    atlas.open().choose(SHOP)
    atlas.row("在线客服").click()
    page.locator(".quote").first.click()
    page.add_script_tag(path=AXE)
    faults: list[str] = []
    for view in VIEWS:
        _show(page, view)
        for theme in ("light", "dark"):
            page.emulate_media(color_scheme=theme)
            expect(page.locator("html")).to_have_attribute("data-theme", theme)
            found = page.evaluate("axe.run(document, {resultTypes: ['violations']}).then(r => r.violations)")
            faults += [
                f"{view}, {theme}: {one['id']}: {one['nodes'][0]['html'][:200]}"
                for one in found
                if one["impact"] in ("serious", "critical")
            ]
    context.close()
    assert faults == []
    assert watch.unexpected() == []


LONG = "长" * 999 + "员"
HOSTILE = "<img src=x onerror=window.broken=1>店员"
MARKUP = f"""# 标记书店门店组

## 门店组长

- 直接下级：{HOSTILE}、"><script>window.broken=1</script>收银员、'onmouseover=window.broken=1 {"长" * 300}员、\u202e👩🏽‍💼导购员

### 岗位职责

1. 安排每周的<b onclick=window.broken=1>排班</b>，检查门店陈列。

## {HOSTILE}

- 直接上级：门店组长副手

### 岗位职责

1. 负责收银和每日对账。
2. 处理顾客投诉，登记缺书。

## 缺书登记流程

1. {HOSTILE}登记缺书。
2. 门店组长核对<svg onload=window.broken=1>登记。
"""


def test_titles_with_markup_are_text_in_every_view(atlas: Atlas, tmp_path: Path) -> None:
    document = tmp_path / "markup.md"
    document.write_text(MARKUP, encoding="utf-8")
    page = atlas.page
    atlas.open().import_file(document)
    atlas.choose("标记书店门店组")
    expect(page.locator(".row-label").first).to_have_css("unicode-bidi", "isolate")
    page.get_by_role("treeitem").filter(has_text="onerror").first.click()
    expect(page.locator("#card-title")).to_contain_text("<img src=x")
    for view in VIEWS:
        _show(page, view)
        if view in ("processes", "table", "findings", "document"):
            expect(page.locator(".stage")).to_contain_text("<img src=x onerror=window.broken=1>")
        assert page.evaluate("window.broken") is None
        assert page.locator("img[src=x], .stage script, svg[onload]").count() == 0
        assert page.evaluate("document.documentElement.scrollWidth") <= 1440


ODD = (
    "<img src=x onerror=window.broken=1>收银员",
    "</td><script>window.broken=1</script>",
    "\u202e👩🏽‍💼导购员\u202c",
    "مدير الفرع",
    "🧑‍🚒🏳️‍🌈值班员",
    "&amp; {{7*7}} ${7*7}",
    "长" * 999 + "员",
)


def test_odd_titles_are_shown_as_text_wherever_the_page_names_them(atlas: Atlas, tmp_path: Path) -> None:
    posts = tmp_path / "posts.csv"
    rows = [f'怪名书店,门店,"{title}",门店组长' for title in ODD]
    posts.write_text("\n".join(["组织,部门,岗位名称,直接上级", "怪名书店,门店,门店组长,", *rows, ""]), encoding="utf-8")
    page = atlas.page
    atlas.open().import_file(posts)
    atlas.choose("怪名书店")
    card, trail = page.locator("#card-title"), page.get_by_role("navigation", name="所在位置").get_by_role("listitem")
    for title in ODD:
        atlas.click_box(title)
        expect(card).to_have_text(title)
        expect(trail.last).to_have_text(title)
        expect(atlas.row(title)).to_have_attribute("aria-selected", "true")
        page.keyboard.press("Control+k")
        page.get_by_role("combobox", name="跳转").fill(title[:40])
        expect(page.locator(".search-list [role=option] .found-label").first).to_have_text(title)
        page.keyboard.press("Escape")
    for view in VIEWS:
        _show(page, view) if view not in ("processes", "overlap", "coverage") else None
        assert page.evaluate("[window.broken, document.documentElement.scrollWidth]") == [None, 1440], view
        assert page.locator("img[src=x], .stage script").count() == 0
        if view == "table":
            shown = page.locator("[role=gridcell]:first-child").all_text_contents()
            assert set(shown) == {"门店组长", *ODD}
        if view == "document":
            text = page.locator(".document-view .text").text_content() or ""
            assert all(title in text for title in ODD)
