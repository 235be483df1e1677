import assert from "node:assert/strict";
import { test } from "node:test";
import type { GraphEdge, TreeNode } from "../../../visualizations/web/src/api/types.ts";
import { outlineOf } from "../../../visualizations/web/src/tree/order.ts";

const box = (id: string, parent: string | null, x: number, y: number): TreeNode => ({
  id, kind: "Position", label: id, parent, x, y, level: 0, children: 0, shown: 0, open: true, stacked: false,
});
const claim = (source: string, target: string, status: "agreed" | "one-sided" | "conflicting"): GraphEdge => ({
  id: `${source}>${target}`, source, target, kind: "REPORTS_TO", line: "solid", status,
});

test("the outline walks the tree as it is drawn: left to right, stacks from top to bottom", () => {
  const rows = outlineOf([box("a", null, 0, 0), box("d", "a", 90, 60), box("c", "a", 10, 160), box("b", "a", 10, 104)], []);
  assert.deepEqual(rows.map((row) => [row.node.id, row.place, row.siblings]), [["a", 1, 1], ["b", 1, 3], ["c", 2, 3], ["d", 3, 3]]);
});

test("a row tells the worst of its lines and the managers that it does not hang from", () => {
  const rows = outlineOf(
    [box("a", null, 0, 0), box("m", null, 200, 0), box("b", "a", 0, 104)],
    [claim("b", "a", "conflicting"), claim("b", "m", "agreed")],
  );
  const row = rows.find(({ node }) => node.id === "b");
  assert.deepEqual([row?.doubt, row?.also], ["conflicting", ["m"]]);
});
