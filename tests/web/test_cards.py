"""From a box to its card, and from each statement to the sentence in the document."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.web.conftest import Atlas

pytestmark = pytest.mark.browser

CENTRE = "澄湾运营中心"


def test_a_click_on_a_box_shows_its_card(atlas: Atlas) -> None:
    atlas.open().choose(CENTRE)
    atlas.click_box("投诉处理专员")
    card = atlas.page.get_by_role("article", name="投诉处理专员")
    expect(card).to_contain_text("客户关怀部")
    expect(card.get_by_role("heading", name="岗位职责")).to_be_visible()
    expect(card.get_by_role("button", name="客户关怀部经理", exact=True)).to_be_visible()
    expect(card.locator(".badge.involvement").first).to_be_visible()


def test_a_sentence_is_shown_marked_in_its_document(atlas: Atlas) -> None:
    atlas.open().choose(CENTRE)
    atlas.row("现场支持员").click()
    quote = atlas.page.locator(".quote", has_text="直接上级：客户关怀部经理")
    quote.click()
    document = atlas.page.get_by_role("region", name=re.compile("文档"))
    expect(document.locator("mark")).to_have_text(re.compile("^直接上级：客户关怀部经理$"))
    expect(document.locator("mark")).to_be_in_viewport()
    expect(document.locator(".text")).to_contain_text("对客户的操作人员进行使用培训")
    expect(quote).to_have_attribute("aria-current", "true")


def test_both_sides_of_a_contradiction_are_quoted(atlas: Atlas) -> None:
    atlas.open().choose(CENTRE)
    atlas.row("回访专员").click()
    managers = atlas.page.locator(".facts", has_text="说法冲突")
    expect(managers).to_contain_text("直接上级：客户关怀部主管")
    expect(managers).to_contain_text("直接下级：投诉处理专员、回访专员")


def test_back_forward_and_reload_show_the_same_sentence(atlas: Atlas) -> None:
    atlas.open().choose(CENTRE)
    atlas.row("系统运维员").click()
    atlas.page.locator(".quote", has_text="执行数据备份").click()
    mark = atlas.page.locator("mark")
    expect(mark).to_contain_text("执行数据备份，每月做一次恢复测试。")
    atlas.page.go_back()
    expect(mark).to_have_count(0)
    expect(atlas.page.get_by_role("heading", name="系统运维员")).to_be_visible()
    atlas.page.go_forward()
    expect(mark).to_contain_text("执行数据备份")
    atlas.page.reload()
    expect(mark).to_contain_text("执行数据备份，每月做一次恢复测试。")


def test_a_department_has_its_functions_apart_from_its_positions_duties(atlas: Atlas) -> None:
    atlas.open().choose(CENTRE)
    atlas.row("渠道拓展部").click()
    card = atlas.page.get_by_role("article", name="渠道拓展部")
    expect(card.get_by_role("heading", name="部门职能")).to_be_visible()
    expect(card).to_contain_text("制定渠道政策和返利办法")
    card.get_by_role("button", name="渠道拓展部经理", exact=True).click()
    expect(atlas.page.get_by_role("article", name="渠道拓展部经理")).to_be_visible()


def test_the_documents_that_describe_an_organization_can_be_read(atlas: Atlas) -> None:
    atlas.open().choose("Harbour Lane Services")
    atlas.page.get_by_role("button", name="harbour_lane_finance.txt").click()
    expect(atlas.page.locator(".text")).to_contain_text("Billing Clerk")


def test_spans_are_exact_behind_characters_outside_the_basic_plane_and_in_long_documents(atlas: Atlas, tmp_path: Path) -> None:
    duties = "\n".join(f"{n}. 负责第{n}号书库🙂的清点，并把结果登记到𠮷字账册第{n}页。" for n in range(1, 301))
    document = tmp_path / "𠮷野书库.md"
    document.write_text(f"# 𠮷野书库管理组\n\n## 书库管理员\n\n### 岗位职责\n\n{duties}\n", encoding="utf-8")
    atlas.open().import_file(document)
    atlas.choose("𠮷野书库管理组").row("书库管理员").click()
    atlas.page.get_by_role("button", name="显示全部 300 项").click()
    atlas.page.locator(".quote", has_text="第299号书库").click()
    mark = atlas.page.locator("mark")
    expect(mark).to_have_text(re.compile("^负责第299号书库🙂的清点，并把结果登记到𠮷字账册第299页。$"))
    text = atlas.page.locator(".text")
    expect(text).not_to_contain_text("负责第1号书库")
    atlas.page.get_by_role("button", name="前面的内容").click()
    expect(text).to_contain_text("负责第150号书库")
    expect(mark).to_have_text(re.compile("^负责第299号书库"))
