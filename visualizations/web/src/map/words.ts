/** Words in boxes: how wide they are, about, and where they are cut. Measuring each on a canvas would cost more than drawing it. */

const WIDE = 0x2e80; // from here on characters are as wide as high

/** Width in em. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    width += code >= WIDE ? 1 : code >= 65 && code <= 90 ? 0.68 : code === 32 ? 0.28 : 0.54;
  }
  return width;
}

/** The text in at most `lines` lines of `room` em each; what does not fit is cut with an ellipsis. */
export function fitted(text: string, room: number, lines = 1): string[] {
  const found = [""];
  let width = 0;
  for (const character of text.replace(/\s+/g, " ").trim()) {
    const step = widthOf(character);
    if (width + step > room) {
      if (found.length === lines) {
        const line = [...(found.pop() ?? "")].slice(0, -1).join("").trimEnd();
        return line === "" ? found : [...found, `${line}…`];
      }
      found.push("");
      width = 0;
    }
    found[found.length - 1] += character;
    width += step;
  }
  return found;
}
