import assert from "node:assert/strict";
import { test } from "node:test";
import { routeOf, wayOf } from "../../../visualizations/web/src/tree/route.ts";

test("every part of a way runs straight down or across", () => {
  for (const [lower, stacked] of [[{ x: 300, y: 104 }, null], [{ x: 26, y: 160 }, "agreed"], [{ x: 500, y: 216 }, "conflicting"]] as const) {
    const way = wayOf({ x: 0, y: 0 }, lower, stacked);
    way.slice(1).forEach((point, index) => assert.ok(point.x === way[index]?.x || point.y === way[index]?.y));
  }
});

test("the bends are where the way has its corners", () => {
  const upper = { x: 0, y: 0 };
  const lower = { x: 300, y: 104 };
  const route = routeOf(upper, lower, null);
  const [first, last] = [{ x: 0, y: 24 }, { x: 300, y: 80 }];
  const [across, down] = [last.x - first.x, last.y - first.y];
  const length = Math.hypot(across, down);
  const corners = route.weights.map((weight, index) => {
    const distance = route.distances[index] ?? 0;
    return [
      Math.round(first.x + across * weight - (down / length) * distance) + 0, // no negative zero
      Math.round(first.y + down * weight + (across / length) * distance),
    ];
  });
  assert.deepEqual(corners, [[0, 52], [300, 52]]);
});
