"""The reporting tree in the system's Chromium, without a graphics processor, beside vis-network with the same boxes and lines.

Times are what a reader waits: from the address to the first picture, from a click to the marked chain, from one frame to
the next while the picture is moved. Both draw in one browser, at their places given, one after the other.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Iterator
from importlib.resources import files
from urllib.parse import quote

from playwright.sync_api import Browser, Page

from app.database import Store
from app.importing import import_reading
from app.questions.names import resolve
from app.questions.structure import structure
from app.reading import read_document
from app.settings import Settings
from benchmarks.ladder import table
from benchmarks.measure import in_turns, spoken
from benchmarks.servers import orgatlas, serving
from benchmarks.table import Line
from tooling.browser import find_browser, running_browser
from visualizations.layout import tidy_tree
from visualizations.views import Plan

_FEW, _MANY, _MOST = 400, 10_000, 50_000
"""Posts: so many that all of them are 2,000 elements at most, and the two that the page must bear."""
_ROUNDS = 5
_STEPS = 60
_PATIENCE = 240.0

_READY = "document.querySelector('.canvas')?.picture?.size ?? 0"
_FRAME = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"
_OURS = """async steps => {
  const picture = document.querySelector('.canvas').picture;
  const frame = () => new Promise(done => requestAnimationFrame(done));
  picture.fit();
  await frame(); await frame();
  const begin = performance.now();
  for (let step = 0; step < steps; step += 1) { picture.panBy(step % 2 ? 14 : -10, 4); await frame(); }
  return 1000 * steps / (performance.now() - begin);
}"""
_THEIRS = """async ({boxes, lines, steps}) => {
  const frame = () => new Promise(done => requestAnimationFrame(done));
  const host = document.getElementById('host');
  const nodes = boxes.map(([id, label, x, y]) => ({id, label, x, y, shape: 'box', widthConstraint: 150}));
  const edges = lines.map(([from, to]) => ({from, to}));
  const network = new vis.Network(host, {nodes: new vis.DataSet(nodes), edges: new vis.DataSet(edges)},
    {physics: false, edges: {smooth: false}});
  await new Promise(done => network.once('afterDrawing', done));
  network.fit({animation: false});
  await frame(); await frame();
  const begin = performance.now();
  for (let step = 0; step < steps; step += 1) {
    const {x, y} = network.getViewPosition();
    network.moveTo({position: {x: x + (step % 2 ? 14 : -10) / network.getScale(), y: y + 4 / network.getScale()}});
    await frame();
  }
  return 1000 * steps / (performance.now() - begin);
}"""
_CHAIN = """async place => {
  const picture = document.querySelector('.canvas').picture;
  const frame = () => new Promise(done => requestAnimationFrame(done));
  const rows = document.querySelectorAll('[role=treeitem]');
  const row = rows[rows.length - 1 - 2 * place];
  const begin = performance.now();
  row.click();
  while (picture.selected !== row.dataset.id) await new Promise(done => setTimeout(done));
  await frame();
  return performance.now() - begin;
}"""


def lines(settings: Settings, store: Store, seed: int) -> Iterator[Line]:
    """None where there is no Chromium. Stores three organizations of its own."""
    executable = find_browser()
    if executable is None:
        return
    ids = {posts: _stored(store, posts, seed) for posts in (_FEW, _MANY, _MOST)}
    plan = Plan.of(structure(store, ids[_MANY]))
    laid = in_turns({"layout": lambda: tidy_tree(plan.tree)}, _ROUNDS * 2)["layout"]
    yield Line(f"layout of a tree of {_MANY:,}, all open", laid.median * 1000, "ms", str(laid), ("at most", 100))
    with serving(orgatlas, settings.home) as service, running_browser(executable) as browser:
        address = f"http://127.0.0.1:{service.connection.port}/?organization="
        yield _first(browser, address + quote(ids[_MANY]), _MANY, 2)
        yield _first(browser, address + quote(ids[_MOST]), _MOST, 5)
        yield from _few(browser, address + quote(ids[_FEW]))
        yield from _all(browser, address + quote(ids[_MANY]), plan)


def _stored(store: Store, posts: int, seed: int) -> str:
    name = f"云川集团{posts}"
    document = f"posts-{posts}.csv"
    import_reading(store, read_document(table(posts, name, seed).encode(), document), document)
    return resolve(store, "Organization", name)


def _first(browser: Browser, address: str, posts: int, goal: float) -> Line:
    """Each time in a browser that has seen nothing; the service has the structure in memory from the second time on."""
    taken: list[float] = []
    for _ in range(_ROUNDS + 1):
        with browser.new_context(viewport={"width": 1440, "height": 900}) as context:
            page = context.new_page()
            begin = time.perf_counter()
            _open(page, address, 10)
            taken.append(time.perf_counter() - begin)
            page.wait_for_load_state("networkidle", timeout=_PATIENCE * 1000)  # findings come after it, and would slow the next
    cold, *warm = taken
    detail = f"{_ROUNDS} visits {spoken(min(warm))} – {spoken(max(warm))}; the very first {spoken(cold)}"
    return Line(f"first picture of {posts:,} positions, folded", statistics.median(warm), "s", detail, ("at most", goal))


def _few(browser: Browser, address: str) -> Iterator[Line]:
    with browser.new_context(viewport={"width": 1440, "height": 900}) as context:
        page = context.new_page()
        size = _opened_whole(page, address, _FEW)
        fps = [float(page.evaluate(_OURS, _STEPS)) for _ in range(_ROUNDS)]
        yield _frames(f"moving a picture of {size:,} elements", fps, 30)
        chains = [float(page.evaluate(_CHAIN, place)) for place in range(_ROUNDS)]
        detail = f"{min(chains):.0f} – {max(chains):.0f} ms, from the click"
        yield Line(f"marking a chain among {size:,} elements", statistics.median(chains), "ms", detail, ("at most", 100))


def _all(browser: Browser, address: str, plan: Plan) -> Iterator[Line]:
    boxes = tidy_tree(plan.tree)
    given = {
        "boxes": [[node, plan.nodes[node].label, box.x, box.y] for node, box in boxes.items()],
        "lines": [[parent, node] for node, parent in plan.tree.parents.items() if parent is not None],
        "steps": _STEPS // 2,
    }
    rival = files("pyvis").joinpath("lib", "vis-9.1.2", "vis-network.min.js").read_text(encoding="utf-8")
    with browser.new_context(viewport={"width": 1440, "height": 900}) as context:
        page = context.new_page()
        size = _opened_whole(page, address, _MANY)
        ours = [float(page.evaluate(_OURS, _STEPS)) for _ in range(_ROUNDS)]
        other = context.new_page()
        drawn = page.locator(".canvas").bounding_box() or {"width": 800, "height": 700}
        other.set_content("<div id='host'></div>")
        other.add_style_tag(content=f"#host {{ width: {drawn['width']}px; height: {drawn['height']}px }}")
        other.add_script_tag(content=rival)
        theirs = [float(other.evaluate(_THEIRS, given)) for _ in range(2)]
    yield _frames(f"moving all {_MANY:,} positions open, {size:,} elements", ours, 15)
    ratio = statistics.median(ours) / statistics.median(theirs)
    detail = f"ours {statistics.median(ours):.1f}, theirs {statistics.median(theirs):.1f} frames a second"
    yield Line("moving all of them: ours ÷ vis-network", ratio, "×", detail, ("at least", 3))


def _frames(what: str, fps: list[float], goal: float) -> Line:
    return Line(what, statistics.median(fps), "frames/s", f"{min(fps):.1f} – {max(fps):.1f}", ("at least", goal))


def _open(page: Page, address: str, elements: int) -> None:
    page.goto(address)
    _wait(page, elements)
    page.evaluate(_FRAME)


def _opened_whole(page: Page, address: str, posts: int) -> int:
    """Opens all levels; gives how many elements are drawn."""
    _open(page, address, 10)
    page.locator(".tools button").nth(3).click()
    _wait(page, 2 * posts)
    page.evaluate(_FRAME)
    return int(page.evaluate(_READY))


def _wait(page: Page, elements: int) -> None:
    deadline = time.monotonic() + _PATIENCE
    while int(page.evaluate(_READY)) < elements:  # asked again: the page's policy allows no code from strings
        if time.monotonic() > deadline:
            raise TimeoutError("the tree was not drawn")
        time.sleep(0.005)
