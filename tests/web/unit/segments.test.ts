import assert from "node:assert/strict";
import { test } from "node:test";
import type { Mark } from "../../../visualizations/web/src/api/types.ts";
import { segmentsOf } from "../../../visualizations/web/src/document/segments.ts";

const mark = (start: number, end: number): Mark => ({ start, end, kind: "Duty", nodes: [], edges: [] });
const cut = (text: string, from: number, marks: readonly Mark[]): string[] =>
  segmentsOf(text, from, marks).map((one) => `${one.text}:${one.marks.map(({ start, end }) => `${start}-${end}`).join(",")}`);

test("marks inside and across each other cut the text, the shortest of a place last", () => {
  assert.deepEqual(cut("abcdef", 0, [mark(0, 5), mark(1, 2), mark(4, 6)]), ["a:0-5", "b:0-5,1-2", "cd:0-5", "e:0-5,4-6", "f:4-6"]);
});

test("offsets count code points from where the window begins, and marks may reach out of it", () => {
  assert.deepEqual(cut("👩b👍d", 10, [mark(8, 11), mark(12, 30)]), ["👩:8-11", "b:", "👍d:12-30"]);
  assert.deepEqual(cut("ab", 0, [mark(1, 1), mark(5, 9)]), ["ab:"]);
});
