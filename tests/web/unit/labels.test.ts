import assert from "node:assert/strict";
import { test } from "node:test";
import { fitted } from "../../../visualizations/web/src/map/words.ts";
import { textWidth, twoLines } from "../../../visualizations/web/src/tree/labels.ts";

test("words are not broken, Chinese is broken anywhere", () => {
  assert.equal(twoLines("Head of Warehouse Safety", 10), "Head of\nWarehouse Safety");
  assert.equal(twoLines("仓储安全与消防管理办公室主任", 10), "仓储安全与消防\n管理办公室主任");
  assert.equal(twoLines("河北云溪餐饮管理集团", 9), "河北云溪餐\n饮管理集团");
});

test("a title of any length fits the two lines of a box", () => {
  for (const title of ["长".repeat(1000), "x".repeat(1000), "word ".repeat(300), "", "🙂".repeat(40)]) {
    const lines = twoLines(title, 10).split("\n");
    assert.ok(lines.length <= 2);
    for (const line of lines) assert.ok(textWidth(line) <= 10.01, line);
  }
});

test("a sign of several characters is not cut apart", () => {
  const adviser = "👩🏽‍💼";
  for (const line of [...twoLines(adviser.repeat(30), 10).split("\n"), ...fitted(adviser.repeat(30), 4.5)]) {
    assert.equal(line.replaceAll(adviser, "").replace("…", ""), "", line);
  }
});
