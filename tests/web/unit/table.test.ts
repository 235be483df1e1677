import assert from "node:assert/strict";
import { test } from "node:test";
import { csvOf, tsvOf } from "../../../visualizations/web/src/table/text.ts";

test("a comma, a quote or a line end stays inside its cell", () => {
  assert.equal(csvOf([["a,b", 'say "x"', "one\ntwo"]]), '\ufeff"a,b","say ""x""","one\ntwo"\r\n');
  assert.equal(tsvOf([["a\tb", "c\nd"], ["e", ""]]), "a b\tc d\ne\t");
});

test("no cell is run as a formula by a spreadsheet, and numbers stay numbers", () => {
  assert.equal(csvOf([["=1+1", "+49", "@x", "-3.5", "-a"]]), "\ufeff'=1+1,'+49,'@x,-3.5,'-a\r\n");
});
