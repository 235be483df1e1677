import assert from "node:assert/strict";
import { test } from "node:test";
import en from "../../../visualizations/web/src/language/en.json" with { type: "json" };
import { languageFor, message } from "../../../visualizations/web/src/language/messages.ts";
import zh from "../../../visualizations/web/src/language/zh.json" with { type: "json" };

const places = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();

test("both languages have the same messages with the same places", () => {
  assert.deepEqual(Object.keys(zh).sort(), Object.keys(en).sort());
  for (const name of Object.keys(en) as (keyof typeof en)[]) assert.deepEqual(places(zh[name]), places(en[name]), name);
});

test("a value with braces is written as it is", () => {
  assert.equal(message("en", "tree.hidden", { n: "{n}" }), "{n} more below");
});

test("the reader's choice goes before the browser's languages, and those in their order", () => {
  assert.equal(languageFor("en", ["zh-CN"]), "en");
  assert.equal(languageFor(null, ["de-DE", "zh-TW", "en"]), "zh");
  assert.equal(languageFor(null, ["de-DE"]), "en");
});

test("a name that turns the direction of writing turns only itself", () => {
  assert.equal(message("en", "pair.step", { lower: "\u202eabc", upper: "Head" }), "\u2068\u202eabc\u2069 reports to Head");
});
