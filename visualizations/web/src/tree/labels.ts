/** Titles cut to a box: the tree shows two lines at most, card and outline show all of it. */

const WIDE = /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\ufe30-\uff60\u{1f000}-\u{1faff}\u{20000}-\u{3ffff}]/u;

/** About how wide a character is, in widths of a full-width one. */
const widthOf = (character: string): number => (WIDE.test(character) ? 1 : 0.56);

/** About how wide a text is, in widths of a full-width character. */
export const textWidth = (text: string): number => [...text].reduce((width, character) => width + widthOf(character), 0);

/** `text` as one line, cut with an ellipsis where it is wider than `limit` full-width characters. */
export function fitted(text: string, limit: number): string {
  let width = 0;
  let kept = "";
  const line = text.replace(/\s+/g, " ").trim();
  for (const character of line) {
    width += widthOf(character);
    if (width > limit) return `${kept.trimEnd()}…`;
    kept += character;
  }
  return line;
}
