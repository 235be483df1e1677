import assert from "node:assert/strict";
import { test } from "node:test";
import { chains } from "../../../visualizations/web/src/tree/chain.ts";
import type { Line } from "../../../visualizations/web/src/tree/lines.ts";
import { type Shape, Shapes } from "../../../visualizations/web/src/tree/shapes.ts";

const shape = (of: string, kind: Shape["kind"], x: number, y: number, width: number, height: number): Shape => ({
  of, kind, x, y, width, height, label: of, colour: null, look: new Set(),
});
const line = (lower: string, upper: string): Line => ({ id: `${lower}>${upper}`, upper, lower, shape: "elbow", claim: null, kind: "solid", status: "agreed" });

test("what stands at a place is found, a button before its box, and a frame never", () => {
  const shapes = new Shapes([shape("d", "frame", 0, 0, 4000, 4000), shape("a", "box", 500, 500, 168, 48), shape("a", "toggle", 500, 524, 30, 18)]);
  assert.equal(shapes.at(500, 522, 0)?.kind, "toggle");
  assert.equal(shapes.at(430, 490, 0)?.kind, "box");
  assert.equal(shapes.at(10, 10, 0), null);
  assert.deepEqual(shapes.area, { x1: -2000, x2: 2000, y1: -2000, y2: 2000 });
});

test("a stretch that runs over a box crosses it, one that passes does not", () => {
  const shapes = new Shapes([shape("a", "box", 500, 500, 168, 48)]);
  assert.ok(shapes.crosses({ x: 0, y: 500 }, { x: 900, y: 500 }));
  assert.ok(!shapes.crosses({ x: 0, y: 540 }, { x: 900, y: 540 }));
});

test("a chain is everybody above along every line and everybody below, and ends where managers go in a circle", () => {
  const chainOf = chains([line("b", "a"), line("b", "x"), line("c", "b"), line("d", "a"), line("a", "c")]);
  assert.deepEqual([...chainOf("d")].filter((id) => !id.includes(">")).sort(), ["a", "b", "c", "d", "x"]);
  const tree = chains([line("b", "a"), line("b", "x"), line("c", "b"), line("d", "a")]);
  assert.deepEqual([...tree("b")].sort(), ["a", "b", "b>a", "b>x", "c", "c>b", "x"]);
});
