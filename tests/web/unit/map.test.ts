import assert from "node:assert/strict";
import { test } from "node:test";
import type { MapNode } from "../../../visualizations/web/src/api/types.ts";
import { areaOf, fitted as shown, read, toMap, written, zoomed } from "../../../visualizations/web/src/map/camera.ts";
import { compose } from "../../../visualizations/web/src/map/compose.ts";
import { looksOf } from "../../../visualizations/web/src/map/looks.ts";
import { Scene, pathTo } from "../../../visualizations/web/src/map/scene.ts";
import { fitted, widthOf } from "../../../visualizations/web/src/map/words.ts";

const node = (id: string, kind: string, parent: string | null, box: [x: number, y: number, width: number, height: number], children = 0): MapNode => {
  const [x, y, width, height] = box;
  return { id, kind, label: id, organization: "o", parent, x, y, width, height, children };
};

/** An organization with one department, of whose two posts one is loaded, and that one's duty. */
const harbour = (): Scene => {
  const scene = new Scene();
  scene.add(
    [
      node("o", "Organization", null, [500, 300, 1000, 600], 1),
      node("deck", "Department", "o", [300, 300, 400, 400], 2),
      node("hand", "Position", "deck", [250, 250, 232, 60], 1),
      node("duty", "Duty", "hand", [250, 265, 216, 18]),
      node("lost", "Position", "nowhere", [0, 0, 10, 10]),
    ],
    [{ id: "1", source: "hand", target: "master", kind: "REPORTS_TO", line: "solid", status: "agreed" }],
  );
  return scene;
};

test("a point finds the innermost item that is large enough to be seen", () => {
  const scene = harbour();
  const every = (): boolean => true;
  assert.equal(scene.at(250, 265, 1, every)?.id, "duty");
  assert.equal(scene.at(250, 265, 0.15, every)?.id, "hand", "rows of 3 px in a cell of 9 px are not drawn");
  assert.equal(scene.at(250, 265, 1, ({ kind }) => kind !== "Duty")?.id, "hand");
  assert.equal(scene.at(-5, 0, 1, every), null);
  assert.deepEqual(pathTo(scene.items.get("duty") ?? assert.fail()).map(({ id }) => id), ["o", "deck", "hand", "duty"]);
});

test("what is added twice or stands nowhere is added once or not, and lines are found from both ends", () => {
  const scene = harbour();
  scene.add([node("hand", "Position", "deck", [0, 0, 1, 1])], []);
  assert.equal(scene.items.size, 4);
  assert.equal(scene.items.get("hand")?.top, 220);
  assert.equal(scene.linksOf("master")[0]?.source, "hand");
});

test("what is wanted next is the largest item in sight of which parts are missing", () => {
  const scene = harbour();
  const all = { left: 0, top: 0, right: 1000, bottom: 600 };
  assert.equal(scene.wanting(all, 1, new Set())?.id, "deck");
  assert.equal(scene.wanting(all, 1, new Set(["deck"])), null);
  assert.equal(scene.wanting(all, 0.01, new Set()), null, "nothing is wanted where nothing more could be seen");
});

test("zooming keeps the point under the pointer, and the address keeps the camera", () => {
  const size = { width: 800, height: 600 };
  const camera = { x: 100, y: 50, zoom: 0.5 };
  const before = toMap(camera, size, 20, 30);
  const after = zoomed(camera, size, 3, 20, 30);
  assert.ok(Math.abs(toMap(after, size, 20, 30).x - before.x) < 1e-9);
  assert.deepEqual(read(written({ x: 10, y: -20, zoom: 0.25 })), { x: 10, y: -20, zoom: 0.25 });
  assert.equal(read("1_2_nonsense"), null);
  const area = areaOf(shown({ left: 0, top: 0, right: 4000, bottom: 1000 }, size), size);
  assert.ok(area.left < 0 && area.right > 4000 && area.top < 0 && area.bottom > 1000);
});

test("words that are too small are bars and labels, hidden kinds are not drawn", () => {
  const looks = looksOf(null, false, () => "#123456");
  const drawn = (zoom: number, hidden: string[] = []) =>
    compose({ scene: harbour(), camera: { x: 500, y: 300, zoom }, size: { width: 1000, height: 600 }, ratio: 1, looks, hidden: new Set(hidden) });
  assert.deepEqual(drawn(1).texts.map(({ text }) => text).sort(), ["deck", "duty", "hand", "o"]);
  const far = drawn(0.1);
  assert.ok(far.texts.every(({ over }) => over));
  assert.ok(far.boxes.count >= 3);
  assert.equal(drawn(1, ["Duty"]).drawn, 3);
});

test("the name of what is around all others gives way to theirs", () => {
  const looks = looksOf(null, false, () => "#123456");
  const scene = new Scene();
  scene.add([node("quay", "Organization", null, [500, 300, 1000, 600], 1), node("deck", "Department", "quay", [500, 300, 400, 400])], []);
  const named = compose({ scene, camera: { x: 500, y: 300, zoom: 0.15 }, size: { width: 1000, height: 600 }, ratio: 1, looks, hidden: new Set() });
  assert.deepEqual(named.texts.map(({ text }) => text), ["deck"]);
});

test("words are cut where they do not fit, wide ones earlier", () => {
  assert.deepEqual(fitted("登记投诉", 10), ["登记投诉"]);
  assert.deepEqual(fitted("登记投诉并回复客户", 5), ["登记投诉…"]);
  assert.deepEqual(fitted("登记投诉并回复客户", 5, 2), ["登记投诉并", "回复客户"]);
  assert.deepEqual(fitted("any", 0.2), []);
  assert.ok(widthOf("投诉") > widthOf("ab"));
});
