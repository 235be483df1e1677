"""The page in a real browser, against the real service with the examples planted."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Locator, Page, Request, Route, expect

from app.routes.page import built_page
from tooling.browser import PATIENCE, running_service

VIEWS = {
    "tree": "结构图",
    "map": "全图",
    "processes": "流程",
    "table": "表格",
    "findings": "发现",
    "document": "文档",
    "overlap": "重叠",
    "coverage": "覆盖",
    "pair": "两岗对照",
}
"""The views of the page by their ids, as their tabs are called."""


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the service's data."""
    return tmp_path_factory.mktemp("served")


@pytest.fixture(scope="session")
def address(browser: Browser, home: Path) -> Generator[str]:
    """Where the service is; it asks for the browser first, so that nothing starts where there is none."""
    assert browser.is_connected()
    if not (built_page() / "index.html").is_file():
        pytest.skip("the page is not built (make setup builds it)")
    with running_service(home) as served:
        yield served


_TITLES = """Object.fromEntries([...document.querySelectorAll('[role=treeitem]')].map(
  row => [row.dataset.id, row.querySelector('.row-label').textContent]))"""
_LINES = f"""() => {{
  const titles = {_TITLES};
  return document.querySelector('.canvas').picture.lines().map(line => [titles[line.upper], titles[line.lower], line.classes]);
}}"""
_PLACE = f"""title => {{
  const id = Object.entries({_TITLES}).find(([, each]) => each === title)?.[0];
  return id === undefined ? null : document.querySelector('.canvas').picture.placeOf(id);
}}"""


class Watch:
    """What a page does that it must not: complain, fail, or speak to another host. `allowed` are words of expected complaints."""

    def __init__(self, context: BrowserContext, address: str) -> None:
        self.faults: list[str] = []
        self.allowed: list[str] = []
        self._address = address
        context.on("console", self._console)
        context.on("weberror", lambda error: self.faults.append(f"error: {error.error}"))
        context.on("request", self._request)
        context.route(lambda url: not url.startswith((address, "data:", "blob:", "file:")), _refuse)

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.faults.append(f"console: {message.text}")

    def _request(self, request: Request) -> None:
        if not request.url.startswith((self._address, "data:", "blob:", "file:")):
            self.faults.append(f"request: {request.url}")

    def unexpected(self) -> list[str]:
        return [fault for fault in self.faults if not any(words in fault for words in self.allowed)]


def _refuse(route: Route) -> None:
    route.abort()


@pytest.fixture
def context(browser: Browser) -> Generator[BrowserContext]:
    """A reader whose browser speaks Chinese."""
    opened = browser.new_context(locale="zh-CN", viewport={"width": 1440, "height": 900}, reduced_motion="reduce")
    opened.set_default_timeout(PATIENCE)
    expect.set_options(timeout=PATIENCE)
    yield opened
    opened.close()


@pytest.fixture
def watch(context: BrowserContext, address: str) -> Generator[Watch]:
    """Fails a test whose page complained or spoke to another host."""
    watching = Watch(context, address)
    yield watching
    assert watching.unexpected() == []


@pytest.fixture
def page(context: BrowserContext, watch: Watch) -> Page:
    assert watch.faults == []
    return context.new_page()


class Atlas:
    """The page as a reader uses it. Positions are found by their titles, as the reader reads them."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.address = address

    def open(self, search: str = "") -> Atlas:
        self.page.goto(f"{self.address}/{search}")
        self.page.get_by_role("treeitem").first.wait_for()
        return self

    def choose(self, organization: str) -> Atlas:
        self.page.get_by_role("combobox").select_option(label=organization)
        self.page.get_by_role("treeitem", name=organization).wait_for()
        return self

    def import_file(self, document: Path) -> Locator:
        """Imports a document through the page; gives the dialog, which is closed again."""
        self.page.get_by_role("banner").get_by_role("button", name="导入").click()
        dialog = self.page.get_by_role("dialog", name="导入文档")
        dialog.locator("input[type=file]").set_input_files(document)
        expect(dialog.get_by_text("已完成")).to_be_visible()
        dialog.get_by_role("button", name="关闭").click()
        return dialog

    def row(self, title: str) -> Locator:
        """The outline's row of this title."""
        return self.page.get_by_role("treeitem").filter(has=self.page.get_by_text(title, exact=True))

    def lines(self) -> dict[tuple[str, str], list[str]]:
        """The drawn lines: (upper title, lower title) to how the line looks."""
        drawn = self.page.evaluate(_LINES)
        return {(upper, lower): looks for upper, lower, looks in drawn}

    def click_box(self, title: str) -> None:
        """Clicks on the box where it was drawn."""
        place = self.page.evaluate(_PLACE, title)
        assert place, f"no box is drawn for {title}"
        self.page.locator(".canvas").click(position={"x": place["x"], "y": place["y"]})


@pytest.fixture
def atlas(page: Page, address: str) -> Atlas:
    return Atlas(page, address)


def in_address(text: str) -> str:
    """The text as it stands in an address."""
    return quote(text, safe="")
