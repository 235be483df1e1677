/** Where in its file a sentence stands, in the words of the language that is shown: the service says "page 3" or "sheet Posts, cells A2:E2". */
import { say } from "./words.ts";

const SHEET = /^sheet (.+), (cells? \S+)$/s;
const NUMBERED = /\b(page|pages|slide|slides|cell|cells) ([\w:–]+)/g;

const numbered = (place: string): string =>
  place.replace(NUMBERED, (_, word: "page" | "pages" | "slide" | "slides" | "cell" | "cells", n: string) => say(`place.${word}`, { n }));

export function placeOf(place: string): string {
  const [, name, cells] = SHEET.exec(place) ?? [];
  return name === undefined || cells === undefined ? numbered(place) : say("place.sheet", { name, cells: numbered(cells) });
}
