"""The map in the system's Chromium, without a graphics processor, beside vis-network with the same boxes.

Invented parts are laid out and kept as the service keeps them, so that what is timed is what a reader waits for when the map
has been made: from the address to the first picture, and from one frame to the next while the map is moved.
"""

from __future__ import annotations

import random
import statistics
import time
from collections.abc import Iterator
from importlib.resources import files

from playwright.sync_api import Browser, Page

from app.database import Store
from app.maps.keeping import Map, save
from app.maps.reading import state_of
from app.questions.names import resolve
from app.questions.since import last_change
from app.settings import Settings
from benchmarks.generator import company, document
from benchmarks.measure import in_turns
from benchmarks.servers import orgatlas, serving
from benchmarks.storing import store_document
from benchmarks.table import Line
from tooling.browser import find_browser, running_browser
from visualizations.atlas import Atlas, Part, atlas

_MANY, _MOST = 10_000, 100_000
_ROUNDS = 3
_STEPS = 40
_WINDOW = {"width": 1440, "height": 900}

_FRAMES = """async ({zoom, steps}) => {
  const picture = document.querySelector('.map-canvas').picture;
  const frame = () => new Promise(done => requestAnimationFrame(done));
  picture.fit();
  await new Promise(done => setTimeout(done, 600));
  const {x, y} = picture.camera;
  const close = picture.camera.zoom * zoom;
  picture.jump({x, y, zoom: close});
  await new Promise(done => setTimeout(done, 1500));
  const drawn = picture.draw().drawn;
  const begin = performance.now();
  for (let step = 0; step < steps; step += 1) {
    picture.jump({x: x + (step % 2 ? 14 : -10) / close, y, zoom: close});
    await frame();
  }
  return {drawn, fps: 1000 * steps / (performance.now() - begin)};
}"""
_THEIRS = """async ({boxes, steps}) => {
  const frame = () => new Promise(done => requestAnimationFrame(done));
  const nodes = boxes.map(([id, label, x, y]) => ({id, label, x, y, shape: 'box', widthConstraint: 216}));
  const begin = performance.now();
  const data = {nodes: new vis.DataSet(nodes), edges: new vis.DataSet([])};
  const network = new vis.Network(document.getElementById('host'), data, {physics: false});
  await new Promise(done => network.once('afterDrawing', done));
  const ready = performance.now() - begin;
  network.fit({animation: false});
  await frame(); await frame();
  const moving = performance.now();
  for (let step = 0; step < steps; step += 1) {
    const {x, y} = network.getViewPosition();
    network.moveTo({position: {x: x + (step % 2 ? 14 : -10) / network.getScale(), y}});
    await frame();
  }
  return {ready, fps: 1000 * steps / (performance.now() - moving)};
}"""


def lines(settings: Settings, store: Store, seed: int) -> Iterator[Line]:
    """Nothing where there is no Chromium. Stores a small organization, whose map is then said to be another."""
    executable = find_browser()
    if executable is None:
        return
    small = company(20, "zh", seed)
    store_document(store, document(small, "numbered"), "mapped.txt")
    identity = resolve(store, "Organization", small.name)
    parts = {number: _parts(number, random.Random(seed)) for number in (_MANY, _MOST)}
    made: dict[int, Atlas] = {}
    for number, given in parts.items():
        timing = in_turns({"layout": lambda given=given: atlas(given, ())}, _ROUNDS)["layout"]
        made[number] = atlas(given, ())
        goal = ("at most", 0.1) if number == _MANY else None
        yield Line(f"layout of a map of {number:,} parts", timing.median, "s", str(timing), goal)
    for scope, number in ((identity, _MANY), ("everything", _MOST)):
        kept = Map(made[number], state_of(store), last_change(store), {}, statements=True)
        save(settings.home / "maps" / f"{scope}.json.z", kept)
    with serving(orgatlas, settings.home) as service, running_browser(executable) as browser:
        address = f"http://127.0.0.1:{service.connection.port}/?view=map&organization={identity}"
        yield from _drawn(browser, address, made[_MANY])
        yield from _drawn(browser, f"{address}&scope=all", made[_MOST], beside=False)


def _parts(number: int, chance: random.Random) -> list[Part]:
    """Organizations with departments in departments, their posts, and about four duties a post."""
    found = [Part("o0", "Organization", "组织0", "o0", None)]
    organization, departments = "o0", ["o0"]
    while len(found) < number:
        place = len(found)
        kind = chance.choices(("Organization", "Department", "Position"), (1, 30, 300))[0]
        if kind == "Organization":
            organization, departments = f"o{place}", [f"o{place}"]
            found.append(Part(organization, kind, f"组织{place}", organization, None))
            continue
        above = chance.choice(departments[-6:])
        found.append(Part(f"p{place}", kind, f"{'部门' if kind == 'Department' else '岗位'}{place}", organization, above))
        if kind == "Department":
            departments.append(f"p{place}")
            continue
        duties = min(chance.randrange(9), number - len(found))
        found += [
            Part(f"p{place}d{n}", "Duty", f"负责第{n}类事项的登记与办理，并按期答复", organization, f"p{place}")
            for n in range(duties)
        ]
    return found


def _drawn(browser: Browser, address: str, made: Atlas, *, beside: bool = True) -> Iterator[Line]:
    number = f"{len(made.parts):,}"
    taken: list[float] = []
    for _ in range(_ROUNDS):
        with browser.new_context(viewport=_WINDOW) as context:  # pyright: ignore[reportArgumentType]
            begin = time.perf_counter()
            _open(context.new_page(), address)
            taken.append(time.perf_counter() - begin)
    detail = f"{min(taken):.2f} – {max(taken):.2f} s; the first visit reads what is kept"
    yield Line(f"first picture of a map of {number} parts", statistics.median(taken), "s", detail)
    with browser.new_context(viewport=_WINDOW) as context:  # pyright: ignore[reportArgumentType]
        page = context.new_page()
        _open(page, address)
        whole = [page.evaluate(_FRAMES, {"zoom": 1, "steps": _STEPS}) for _ in range(_ROUNDS)]
        near = [page.evaluate(_FRAMES, {"zoom": 8, "steps": _STEPS}) for _ in range(_ROUNDS)]
        ours = statistics.median(one["fps"] for one in whole)
        for how, frames in (("all in sight", whole), ("eight times as near", near)):
            fps = [one["fps"] for one in frames]
            what = f"moving a map of {number} parts, {how}"
            told = f"{min(fps):.1f} – {max(fps):.1f}; {frames[-1]['drawn']:,} boxes drawn"
            yield Line(what, statistics.median(fps), "frames/s", told, ("at least", 30))
        if beside:
            theirs = _beside(context.new_page(), made)
            detail = (
                f"ours {ours:.1f}, theirs {theirs['fps']:.1f} frames a second; its first picture {theirs['ready'] / 1000:.1f} s"
            )
            yield Line("moving all of a map: ours ÷ vis-network", ours / theirs["fps"], "×", detail, ("at least", 3))


def _beside(page: Page, made: Atlas) -> dict[str, float]:
    rival = files("pyvis").joinpath("lib", "vis-9.1.2", "vis-network.min.js").read_text(encoding="utf-8")
    page.set_content("<div id='host'></div>")
    page.add_style_tag(content="#host { width: 776px; height: 730px }")
    page.add_script_tag(content=rival)
    boxes = [[part.id, part.label, box.x, box.y] for part, box in zip(made.parts, made.boxes, strict=True)]
    return page.evaluate(_THEIRS, {"boxes": boxes, "steps": _STEPS // 4})


def _open(page: Page, address: str) -> None:
    """Waits until the map has drawn boxes."""
    page.goto(address)
    page.locator(".map-canvas canvas").first.wait_for(timeout=120_000)
    drawn = "() => (document.querySelector('.map-canvas').picture.draw()?.drawn ?? 0)"
    while not page.evaluate(drawn):
        time.sleep(0.005)
