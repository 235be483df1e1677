import assert from "node:assert/strict";
import { test } from "node:test";
import type { GraphEdge, TreeNode } from "../../../visualizations/web/src/api/types.ts";
import { doubts, linesOf } from "../../../visualizations/web/src/tree/lines.ts";

const box = (id: string, parent: string | null, kind = "Position"): TreeNode => ({
  id, kind, label: id, parent, x: 0, y: 0, level: 0, children: 0, shown: 0, open: true, stacked: false,
});
const claim = (source: string, target: string, more: Partial<GraphEdge> = {}): GraphEdge => ({
  id: `${source}>${target}`, source, target, kind: "REPORTS_TO", line: "solid", status: "agreed", ...more,
});

test("a hanging line carries the claim it stands for, also through a department", () => {
  const lines = linesOf(
    [box("head", null), box("unit", "head", "Department"), box("lead", "unit"), box("clerk", "lead")],
    [claim("lead", "head", { status: "one-sided" }), claim("clerk", "lead")],
  );
  assert.deepEqual(lines.map((line) => [line.id, line.status, line.claim?.id ?? null]), [
    ["hang:unit", "agreed", null],
    ["hang:lead", "one-sided", "lead>head"],
    ["hang:clerk", "agreed", "clerk>lead"],
  ]);
});

test("further managers and dotted lines are drawn across, hidden ends not at all", () => {
  const lines = linesOf(
    [box("a", null), box("b", null), box("c", "a")],
    [claim("c", "a"), claim("c", "b", { line: "dotted" }), claim("c", "hidden", { status: "conflicting" })],
  );
  assert.deepEqual(lines.map((line) => [line.id, line.shape, line.kind]), [
    ["hang:c", "elbow", "solid"],
    ["c>b", "across", "dotted"],
  ]);
});

test("one-sided lines mark their positions unless nearly all lines are one-sided", () => {
  const one = claim("lead", "head", { status: "one-sided" });
  const agreed = ["b", "c", "d", "e"].map((name) => claim(name, "head"));
  assert.equal(doubts([one, ...agreed]).get("lead"), "one-sided");
  const table = ["b", "c", "d", "e", "f"].map((name) => claim(name, "head", { status: "one-sided" }));
  const found = doubts([...table, claim("g", "head", { status: "conflicting" })]);
  assert.deepEqual([found.get("b"), found.get("g")], ["agreed", "conflicting"]);
});
