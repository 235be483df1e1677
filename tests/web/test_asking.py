"""Questions on the page: the answer, its sentences, and the tree focused on it."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.web.conftest import Atlas, in_address

pytestmark = pytest.mark.browser

CENTRE = "澄湾运营中心"
FADED = "document.querySelector('.canvas').picture.faded()"


def ask(atlas: Atlas, question: str) -> None:
    field = atlas.page.get_by_role("searchbox")
    field.fill(question)
    field.press("Enter")


def test_a_question_in_chinese_is_answered_with_quotes_and_focuses_the_tree(atlas: Atlas) -> None:
    atlas.open().choose(CENTRE)
    ask(atlas, "哪些岗位处理投诉？")
    answer = atlas.page.get_by_role("article", name="哪些岗位处理投诉？")
    expect(answer.get_by_role("button", name="投诉处理专员", exact=True)).to_be_visible()
    expect(answer.locator(".quote", has_text="客户投诉的受理")).to_be_visible()
    faded = atlas.page.evaluate(FADED)
    assert "系统运维员" in faded
    assert "投诉处理专员" not in faded


def test_a_question_in_english_is_answered_and_leads_to_a_card_and_back(atlas: Atlas) -> None:
    atlas.open().choose("Harbour Lane Services")
    ask(atlas, "Who reports to the Head of Customer Care?")
    answer = atlas.page.get_by_role("article", name="Who reports to the Head of Customer Care?")
    expect(answer).to_contain_text("Complaints Officer")
    answer.get_by_role("button", name="Head of Customer Care", exact=True).first.click()
    expect(atlas.page.get_by_role("article", name="Head of Customer Care")).to_be_visible()
    atlas.page.get_by_role("button", name="返回答案").click()
    expect(answer).to_be_visible()


def test_what_is_said_of_no_holder_shows_its_sentences_and_what_does_not_fit_its_findings(atlas: Atlas) -> None:
    atlas.open().choose(CENTRE)
    ask(atlas, "客户关怀部有哪些岗位")
    answer = atlas.page.get_by_role("article", name="客户关怀部有哪些岗位")
    expect(answer.locator(".quote").first).to_be_visible()
    ask(atlas, "谁最不可替代")
    found = atlas.page.get_by_role("article", name="谁最不可替代").locator(".finding")
    expect(found.first.locator(".quote").first).to_be_visible()


def test_what_the_documents_do_not_say_is_said_to_be_unanswered(atlas: Atlas) -> None:
    atlas.open().choose(CENTRE)
    ask(atlas, "哪些岗位负责喷漆车间的排风设备？")
    expect(atlas.page.get_by_text("文档中没有答案")).to_be_visible()
    expect(atlas.page.get_by_role("button", name="在所有组织中提问")).to_be_visible()


def test_an_example_question_can_be_taken(atlas: Atlas) -> None:
    atlas.open().choose(CENTRE)
    atlas.page.get_by_role("searchbox").focus()
    example = atlas.page.locator(".example").first
    question = example.inner_text()
    example.click()
    expect(atlas.page.get_by_role("article", name=question)).to_be_visible()


def test_questions_are_offered_while_one_is_typed(atlas: Atlas) -> None:
    atlas.open().choose(CENTRE)
    atlas.page.get_by_role("searchbox").press_sequentially("投诉处理专员的上")
    offered = atlas.page.locator(".example", has_text="投诉处理专员的上").first
    question = offered.inner_text()
    offered.click()
    expect(atlas.page.get_by_role("article", name=question)).to_be_visible()


def test_a_question_stands_in_the_address(atlas: Atlas) -> None:
    atlas.open().choose(CENTRE)
    ask(atlas, "现场支持员向谁汇报？")
    expect(atlas.page.get_by_role("heading", name="现场支持员的上级")).to_be_visible()
    assert f"question={in_address('现场支持员向谁汇报？')}" in atlas.page.url
    atlas.page.reload()
    answer = atlas.page.get_by_role("article", name="现场支持员向谁汇报？")
    expect(answer.get_by_role("button", name="系统保障部主管", exact=True)).to_be_visible()
