import assert from "node:assert/strict";
import { test } from "node:test";
import { codePointLength, splitAtSpan, unitIndex } from "../../../visualizations/web/src/text/codepoints.ts";

const TEXT = "甲𠮷乙🙂丙"; // the second and fourth characters take two UTF-16 units each

test("a span is cut by code points, not by UTF-16 units", () => {
  assert.deepEqual(splitAtSpan(TEXT, 2, 4), ["甲𠮷", "乙🙂", "丙"]);
});

test("a span past the end is cut at the end", () => {
  assert.deepEqual(splitAtSpan(TEXT, 4, 99), ["甲𠮷乙🙂", "丙", ""]);
  assert.equal(unitIndex(TEXT, 99), TEXT.length);
});

test("length counts characters outside the basic plane once", () => {
  assert.equal(codePointLength(TEXT), 5);
});
