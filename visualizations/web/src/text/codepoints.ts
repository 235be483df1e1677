/**
 * Offsets of the API count code points; JavaScript strings count UTF-16 units. These functions go between the two, and
 * nothing else of the page may index a document's text.
 */

/** Index in UTF-16 units of the code point number `codePoints`, at most the length of `text`. */
export function unitIndex(text: string, codePoints: number): number {
  let index = 0;
  for (let passed = 0; passed < codePoints && index < text.length; passed += 1) {
    index += (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1;
  }
  return index;
}

/** How many code points `text` has. */
export function codePointLength(text: string): number {
  let count = 0;
  for (let index = 0; index < text.length; count += 1) {
    index += (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1;
  }
  return count;
}

/** What stands before, in and after a span; `start` and `end` are code points of `text`. */
export function splitAtSpan(text: string, start: number, end: number): [string, string, string] {
  const from = unitIndex(text, Math.max(0, start));
  const to = from + unitIndex(text.slice(from), Math.max(0, end - Math.max(0, start)));
  return [text.slice(0, from), text.slice(from, to), text.slice(to)];
}
