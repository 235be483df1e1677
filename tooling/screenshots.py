"""Takes the pictures of README.md and docs/views.md anew, with the example organizations, into docs/images.

It needs Chromium and a font for Chinese (Debian: chromium, fonts-noto-cjk); nothing else uses these pictures.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Literal, NamedTuple

from playwright.sync_api import Browser, Page

from tooling.browser import find_browser, running_browser, running_service

IMAGES = Path(__file__).parents[1] / "docs" / "images"
LARGEST = 300 * 1024
"""Bytes that one picture may have."""


class Shot(NamedTuple):
    """One picture: who looks (language, colours, window), and what is done before it is taken."""

    name: str
    locale: str
    colours: Literal["light", "dark"]
    width: int
    height: int
    act: Callable[[Page], None]


def _sentence(page: Page) -> None:
    """Both sides of a contradiction, one of them shown in the document."""
    _choose(page, "澄湾运营中心")
    page.get_by_role("treeitem", name="回访专员").click()
    page.locator(".quote").first.click()
    page.locator("mark").wait_for()
    page.mouse.move(0, 0)


def _answer(page: Page) -> None:
    _choose(page, "Harbour Lane Services")
    _ask(page, "Which roles handle complaints?")


def _matrix(page: Page) -> None:
    _choose(page, "青禾网店运营组")
    page.get_by_role("treeitem", name="内容策划").click()
    page.get_by_role("article").wait_for()


def _findings(page: Page) -> None:
    """What does not fit, the gravest first."""
    _choose(page, "澄湾运营中心")
    page.get_by_role("link", name="发现").click()
    page.locator("li.finding").first.wait_for()


def _view(view: str, organization: str, drawn: str, then: str | None = None) -> Callable[[Page], None]:
    """A view of an organization: what is there once it has drawn, and what is clicked then."""

    def act(page: Page) -> None:
        _choose(page, organization)
        page.goto(f"{page.url}&view={view}")
        page.locator(drawn).first.wait_for()
        if then is not None:
            page.locator(then).first.click()
            page.wait_for_load_state("networkidle")
        page.mouse.move(0, 0)

    return act


def _pair(page: Page) -> None:
    """Two positions of one department, one of them of disputed managers."""
    _choose(page, "澄湾运营中心")
    page.get_by_role("treeitem", name="投诉处理专员").click()
    page.get_by_role("button", name="与……比较").click()
    page.get_by_role("combobox", name="岗位二").fill("回访专员")
    page.locator(".search-list [role=option]").first.click()
    page.locator(".pair-view table").wait_for()
    page.mouse.move(0, 0)


def _narrow(page: Page) -> None:
    _choose(page, "澄湾运营中心")
    _ask(page, "哪些岗位处理投诉？")


SHOTS = (
    Shot("contradiction", "zh-CN", "light", 1440, 900, _sentence),
    Shot("findings", "zh-CN", "light", 1440, 900, _findings),
    Shot("answer", "en-GB", "light", 1440, 900, _answer),
    Shot("matrix", "zh-CN", "dark", 1440, 900, _matrix),
    Shot("view_map", "zh-CN", "light", 1440, 900, _view("map", "澄湾运营中心", ".map-canvas canvas")),
    Shot("view_processes", "zh-CN", "light", 1440, 900, _view("processes", "青禾网店运营组", ".step", ".lanes > .doer")),
    Shot(
        "view_overlap",
        "zh-CN",
        "light",
        1440,
        900,
        _view("overlap", "澄湾运营中心", ".overlap-view .heat", ".overlap-view .heat"),
    ),
    Shot("view_coverage", "zh-CN", "dark", 1440, 900, _view("coverage", "澄湾运营中心", ".coverage-view .heat")),
    Shot(
        "view_table", "en-GB", "dark", 1440, 900, _view("table", "Harbour Lane Services", ".grid-row", ".grid-row:nth-child(5)")
    ),
    Shot(
        "view_document",
        "en-GB",
        "light",
        1440,
        900,
        _view("document", "Harbour Lane Services", "a.span", "a.span:nth-of-type(4)"),
    ),
    Shot("view_pair", "zh-CN", "light", 1440, 900, _pair),
    Shot("narrow", "zh-CN", "light", 375, 720, _narrow),
)


def _choose(page: Page, organization: str) -> None:
    page.get_by_role("combobox").select_option(label=organization)
    page.get_by_role("treeitem", name=organization, include_hidden=True).wait_for(state="attached")


def _ask(page: Page, question: str) -> None:
    page.get_by_role("searchbox").fill(question)
    page.get_by_role("button", name="Ask").or_(page.get_by_role("button", name="提问")).click()
    page.get_by_role("article", name=question).wait_for()
    page.locator("body").click(position={"x": 2, "y": 2})


def take(browser: Browser, address: str, shot: Shot) -> Path:
    """Takes one picture; ValueError where it has become too large for a README."""
    context = browser.new_context(
        locale=shot.locale,
        color_scheme=shot.colours,
        reduced_motion="reduce",
        viewport={"width": shot.width, "height": shot.height},
    )
    page = context.new_page()
    page.goto(address)
    shot.act(page)
    page.wait_for_timeout(700)  # the tree draws in the frame after its data
    path = IMAGES / f"{shot.name}.png"
    page.screenshot(path=path)
    context.close()
    if path.stat().st_size > LARGEST:
        raise ValueError(f"{path} has more than {LARGEST // 1024} KB")
    return path


def main() -> int:
    """0 when all pictures are taken, 3 where there is no browser."""
    executable = find_browser()
    if executable is None:
        print("error: no Chromium found\ntry: apt-get install chromium fonts-noto-cjk", file=sys.stderr)
        return 3
    IMAGES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home, running_browser(executable) as browser, running_service(Path(home)) as address:
        for shot in SHOTS:
            print(take(browser, address, shot))
    return 0


if __name__ == "__main__":
    sys.exit(main())
