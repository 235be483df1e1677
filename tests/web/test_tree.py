"""The reporting tree in a real browser: what is drawn, opened, chosen, and reached by keys."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.web.conftest import Atlas
from visualizations.layout.tree import BOX_HEIGHT, BOX_WIDTH

pytestmark = pytest.mark.browser

CENTRE = "澄湾运营中心"


def test_an_organization_is_chosen_and_its_tree_is_drawn(atlas: Atlas) -> None:
    atlas.open().choose("青禾网店运营组")
    expect(atlas.page).to_have_title("青禾网店运营组 · Orgatlas")
    drawn = atlas.lines()
    assert "hanging" in drawn["店铺总监", "推广经理"]
    managers = {upper for upper, lower in drawn if lower == "内容策划"}
    assert managers == {"运营经理", "推广经理", "店长"}, "all three managers of the matrix are drawn"


def test_both_contradictions_of_a_document_are_drawn_as_such(atlas: Atlas) -> None:
    atlas.open().choose(CENTRE)
    looks = {pair: set(look) & {"agreed", "one-sided", "conflicting"} for pair, look in atlas.lines().items()}
    assert looks["客户关怀部经理", "现场支持员"] == {"conflicting"}
    assert looks["客户关怀部经理", "回访专员"] == {"conflicting"}
    assert {"one-sided"} in [look for (_, lower), look in looks.items() if lower == "渠道客户代表"]
    expect(atlas.row("现场支持员").get_by_role("img", name="说法冲突")).to_be_visible()
    legend = atlas.page.locator(".legend")
    expect(legend).to_contain_text("说法冲突")
    expect(legend).to_contain_text("单方说法")


def test_a_dotted_line_is_drawn_dotted(atlas: Atlas) -> None:
    atlas.open().choose("Harbour Lane Services")
    assert "dotted" in atlas.lines()["Head of Customer Care", "Billing Clerk"]
    expect(atlas.page.locator(".legend")).to_contain_text("虚线汇报")


def test_findings_are_listed_with_both_sentences_and_lead_to_the_position(atlas: Atlas) -> None:
    atlas.open().choose(CENTRE)
    atlas.page.get_by_role("link", name="发现").click()
    item = atlas.page.locator("li.finding").filter(has_text="“回访专员”自述上级为“客户关怀部主管”")
    expect(item.locator(".quote")).to_have_count(2)
    item.get_by_role("button", name="回访专员", exact=True).click()
    expect(atlas.page.get_by_role("heading", name="回访专员")).to_be_visible()
    expect(atlas.page.locator(".notice.about")).to_contain_text("客户关怀部主管")


def test_a_finding_is_dismissed_with_a_reason(atlas: Atlas) -> None:
    atlas.open().choose(CENTRE)
    atlas.page.get_by_role("link", name="发现").click()
    item = atlas.page.locator("li.finding").filter(has_text="编号不连续")
    item.get_by_role("button", name="忽略").click()
    item.get_by_role("textbox").fill("编号有意跳过")
    item.get_by_role("button", name="忽略").click()
    expect(item).to_have_count(0)


def test_a_box_closes_and_opens_what_is_below_it(atlas: Atlas) -> None:
    atlas.open().choose(CENTRE)
    row = atlas.row("客户关怀部经理")
    expect(row).to_have_attribute("aria-expanded", "true")
    row.locator(".twist").click()
    expect(row).to_have_attribute("aria-expanded", "false")
    expect(atlas.row("投诉处理专员")).to_have_count(0)
    row.locator(".twist").click()
    expect(atlas.row("投诉处理专员")).to_be_visible()


def test_two_levels_and_all_levels_can_be_asked_for(atlas: Atlas) -> None:
    atlas.open().choose(CENTRE)
    atlas.page.get_by_role("button", name="展开两层").click()
    expect(atlas.row("系统运维员")).to_have_count(0)
    expect(atlas.page.get_by_text("下面还有")).to_be_visible()
    atlas.page.get_by_role("button", name="展开全部层级").click()
    expect(atlas.row("系统运维员")).to_be_visible()


def test_a_printed_tree_is_whole_and_light(atlas: Atlas) -> None:
    page = atlas.open().choose(CENTRE).page
    page.emulate_media(color_scheme="dark")
    page.get_by_role("button", name="放大").click()
    drawn = page.evaluate("""() => {
      dispatchEvent(new Event('beforeprint'));
      const {width, height} = document.querySelector('canvas.on-paper');
      return {width, height, theme: document.documentElement.dataset.theme};
    }""")
    assert drawn["width"] > 5 * BOX_WIDTH, "several boxes side by side, at their natural size at least"
    assert drawn["height"] > 5 * BOX_HEIGHT
    assert drawn["theme"] == "light"
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(page.locator("canvas.on-paper")).to_have_count(0)
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")


def test_the_keyboard_alone_walks_the_tree_and_opens_a_card(atlas: Atlas) -> None:
    atlas.open().choose("青禾网店运营组")
    keys = atlas.page.keyboard
    atlas.page.get_by_role("treeitem").first.focus()
    keys.press("ArrowDown")
    expect(atlas.row("店铺总监")).to_be_focused()
    keys.press("ArrowLeft")
    expect(atlas.row("店铺总监")).to_have_attribute("aria-expanded", "false")
    keys.press("ArrowRight")
    expect(atlas.row("店铺总监")).to_have_attribute("aria-expanded", "true")
    keys.press("ArrowRight")
    expect(atlas.row("运营经理")).to_be_focused()
    keys.press("Enter")
    expect(atlas.page.get_by_role("heading", name="运营经理")).to_be_visible()
    expect(atlas.row("运营经理")).to_have_attribute("aria-selected", "true")
    keys.press("End")
    keys.press("Home")
    expect(atlas.page.get_by_role("treeitem").first).to_be_focused()


def test_a_position_behind_a_closed_box_is_shown_when_its_address_is_opened(atlas: Atlas) -> None:
    atlas.open().choose(CENTRE)
    atlas.row("系统运维员").click()
    address = atlas.page.url
    expect(atlas.page.get_by_role("heading", name="系统运维员")).to_be_visible()
    atlas.page.reload()
    expect(atlas.row("系统运维员")).to_have_attribute("aria-selected", "true")
    expect(atlas.page.get_by_role("heading", name="系统运维员")).to_be_visible()
    assert atlas.page.url == address
