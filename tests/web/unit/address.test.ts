import assert from "node:assert/strict";
import { test } from "node:test";
import { NOTHING, searchOf, viewOf } from "../../../visualizations/web/src/address.ts";

test("an address read back is the same view", () => {
  const told = { organization: "o-1", node: "n-1", question: "谁处理投诉?", document: "d-1", start: 3, end: 9 };
  const view = { ...told, kind: "table", options: { sort: "title" } };
  assert.deepEqual(viewOf(searchOf(view)), view);
  assert.equal(searchOf(NOTHING), "");
});

test("a broken span shows the document's beginning instead of failing", () => {
  assert.deepEqual(viewOf("?document=d&span=x--2"), { ...NOTHING, document: "d" });
});

test("what only one view understands stands in the address, but cannot take the frame's own names", () => {
  const view = { ...NOTHING, organization: "o-1", options: { filter: "a&b", node: "n-2", empty: "" } };
  assert.equal(searchOf(view), "?organization=o-1&filter=a%26b");
});
