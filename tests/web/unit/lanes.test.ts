import assert from "node:assert/strict";
import { test } from "node:test";
import type { GraphNode } from "../../../visualizations/web/src/api/types.ts";
import { type StepRow, processesOf } from "../../../visualizations/web/src/processes/lanes.ts";

const node = (id: string): GraphNode => ({ id, kind: "Position", label: id });
const row = (process: string, number: number, doer: string | null): StepRow => ({
  process: node(process),
  number,
  step: node(`${process}${number}`),
  done_by: null,
  doer: doer === null ? null : node(doer),
});

test("a step of two doers is one step, and each doer is one lane in the order of its first step", () => {
  const [refund, move] = processesOf([row("refund", 1, "clerk"), row("refund", 1, "lead"), row("refund", 2, "clerk"), row("move", 1, null)]);
  assert.deepEqual(refund?.steps.map(({ number, doers }) => [number, doers.length]), [[1, 2], [2, 1]]);
  assert.deepEqual(refund?.doers.map(({ id }) => id), ["clerk", "lead"]);
  assert.deepEqual(move?.doers, []);
});
