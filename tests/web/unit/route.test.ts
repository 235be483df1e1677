import assert from "node:assert/strict";
import { test } from "node:test";
import { wayAcross, wayOf } from "../../../visualizations/web/src/tree/route.ts";

test("every part of a way runs straight down or across", () => {
  for (const [lower, stacked] of [[{ x: 300, y: 104 }, null], [{ x: 26, y: 160 }, "agreed"], [{ x: 500, y: 216 }, "conflicting"]] as const) {
    const way = wayOf({ x: 0, y: 0 }, lower, stacked);
    way.slice(1).forEach((point, index) => assert.ok(point.x === way[index]?.x || point.y === way[index]?.y));
  }
});

test("a line across goes round what stands between, and ends beside the manager's own lines", () => {
  const [upper, lower] = [{ x: 0, y: 0 }, { x: 600, y: 208 }];
  const free = wayAcross(upper, lower, () => false);
  assert.deepEqual([free[0]?.y, free[free.length - 1]?.y], [24, 208]);
  free.slice(1).forEach((point, place) => assert.ok(point.x === free[place]?.x || point.y === free[place]?.y));
  const left = free[3]?.x ?? 0;
  const around = wayAcross(upper, lower, (from, to) => from.x === left && to.x === left);
  assert.notEqual(around[3]?.x, left, "a way through a box is not taken where another is free");
});
