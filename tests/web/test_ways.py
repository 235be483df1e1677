"""Ways around an organization: by name, by branch, by filter, and from one position to another."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.web.conftest import Atlas

pytestmark = pytest.mark.browser

CENTRE = "澄湾运营中心"


def test_a_position_is_found_by_its_sounds_and_its_branch_and_its_chain_are_shown(atlas: Atlas) -> None:
    page = atlas.open().choose(CENTRE).page
    page.keyboard.press("Control+k")
    page.get_by_role("combobox", name="跳转").fill("khghbjl")
    expect(page.locator(".search-list [role=option]").filter(has_text="客户关怀部经理")).to_have_attribute(
        "aria-selected", "true"
    )
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="客户关怀部经理")).to_be_visible()
    chained = [pair for pair, looks in atlas.lines().items() if "chain" in looks]
    assert ("客户关怀部经理", "投诉处理专员") in chained
    trail = page.get_by_role("navigation", name="所在位置")
    expect(trail.get_by_role("listitem").first).to_have_text(CENTRE)
    trail.get_by_role("button", name="只看这一支").click()
    expect(atlas.row("系统运维员")).to_have_count(0)
    trail.get_by_role("button", name="整个组织").click()
    expect(atlas.row("系统运维员")).to_be_visible()


def test_a_filter_brings_out_what_fits_and_stays_in_the_address(atlas: Atlas) -> None:
    page = atlas.open().choose(CENTRE).page
    page.get_by_role("button", name="筛选").click()
    page.locator(".tree-filters").get_by_role("combobox", name="说法").select_option("conflicting")
    expect(page.locator(".tree-filters output")).to_have_text("符合 2 个")
    page.reload()
    expect(page.locator(".tree-filters output")).to_have_text("符合 2 个")
    atlas.row("现场支持员").wait_for()
    faded = page.evaluate("() => document.querySelector('.canvas').picture.faded()")
    assert "系统运维员" in faded
    assert "现场支持员" not in faded
    found = page.locator(".tree-filters output")
    page.get_by_role("button", name="清除").click()
    expect(found).to_be_empty()
    for field, choice, fitting in (
        ("类型", "部门", "符合 3 个"),
        ("部门", "系统保障部", "符合 4 个"),
        ("参与方式", "审批", "符合 4 个"),
        ("汇报线", "汇报关系", "符合 9 个"),
        ("发现", "矛盾, 缺漏", "符合 6 个"),
    ):
        page.locator(".tree-filters").get_by_role("combobox", name=field, exact=True).select_option(label=choice)
        expect(found).to_have_text(fitting)
        page.get_by_role("button", name="清除").click()


def test_the_cursor_stands_in_the_first_field_that_waits_for_a_position(atlas: Atlas) -> None:
    page = atlas.open().choose(CENTRE).page
    page.goto(f"{page.url}&view=pair")
    expect(page.get_by_role("combobox", name="岗位一")).to_be_focused()
    page.keyboard.type("回访专员")
    page.locator(".search-list [role=option]").first.wait_for()
    page.keyboard.press("Enter")
    expect(page.get_by_role("combobox", name="岗位二")).to_be_focused()


def test_two_positions_are_compared_and_the_way_between_them_is_told_with_its_sentences(atlas: Atlas) -> None:
    page = atlas.open().choose(CENTRE).page
    atlas.row("投诉处理专员").click()
    page.get_by_role("button", name="与……比较").click()
    page.get_by_role("combobox", name="岗位二").fill("回访专员")
    page.locator(".search-list [role=option]").first.click()
    view = page.get_by_role("region", name="两岗对照")
    expect(view.locator(".way-steps")).to_contain_text("投诉处理专员向客户关怀部经理汇报")
    expect(view.locator(".way-steps .quote").first).to_be_visible()
    expect(view.get_by_role("table")).to_contain_text("岗位职责")
    view.get_by_role("button", name="在结构图中显示路径").click()
    expect(page.get_by_role("button", name="收起到回访专员的路径")).to_be_visible()
