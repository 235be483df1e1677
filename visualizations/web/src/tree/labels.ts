/** Titles broken and cut to a box: the tree shows two lines at most, card and outline show all of it. */
import { signsOf } from "../text/signs.ts";

const WIDE = /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\ufe30-\uff60\u{1f000}-\u{1faff}\u{20000}-\u{3ffff}]/u;
const BROAD = /[\p{Lu}mw@%&]/u;
const SLIM = /[ijlrtf .,:;'|!()-]/;

const HALF = 0.55; // width by which two lines of one title may differ from half of it: a character's

/** About how wide a character is in a sans-serif face, in widths of a full-width one. */
function widthOf(character: string): number {
  if (WIDE.test(character)) return 1;
  if (BROAD.test(character)) return 0.7;
  return SLIM.test(character) ? 0.33 : 0.55;
}

/** About how wide a text is, in widths of a full-width character. */
export const textWidth = (text: string): number => signsOf(text).reduce((width, character) => width + widthOf(character), 0);

/** What may not be broken: a full-width character, or a word with the space behind it; a word wider than a line is. */
function pieces(text: string, limit: number): string[] {
  const found: string[] = [];
  let word = "";
  for (const character of signsOf(text.replace(/\s+/g, " ").trim())) {
    if (WIDE.test(character)) {
      found.push(word, character);
      word = "";
    } else {
      word += character;
      if (character === " " || textWidth(word) > limit - 1) {
        found.push(word);
        word = "";
      }
    }
  }
  return [...found, word].filter((piece) => piece !== "");
}

function cut(text: string, limit: number): string {
  let kept = "";
  for (const character of signsOf(text)) {
    if (textWidth(kept + character) > limit - 1) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

/** `text` broken into lines of at most `limit` full-width characters: two at most, and what is left over. */
function broken(text: string, limit: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of pieces(text, limit)) {
    if (line !== "" && textWidth(line + piece.trimEnd()) > limit) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += piece;
    if (lines.length > 2) break;
  }
  return [...lines, line.trimEnd()];
}

/**
 * `text` on one or two lines of at most `limit` full-width characters, with an ellipsis where that is not all of it. Two lines
 * are of like length: no single character stands alone.
 */
export function twoLines(text: string, limit: number): string {
  const [first = "", second = "", ...rest] = broken(text, limit);
  if (second === "") return first;
  if (rest.length > 0) return `${first}\n${cut(second + rest.join(""), limit)}`;
  for (let width = textWidth(first + second) / 2 + HALF; width < limit; width += 1) {
    const even = broken(text, width);
    if (even.length === 2) return even.join("\n");
  }
  return `${first}\n${second}`;
}
