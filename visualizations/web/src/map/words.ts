/** Words in boxes: how wide they are, about, and where they are cut. Measuring each on a canvas would cost more than drawing it. */
import { signsOf } from "../text/signs.ts";

const WIDE = 0x2e80; // from here on characters are as wide as high
const MOST = 20_000; // texts that are remembered

function signWidth(sign: string): number {
  const code = sign.codePointAt(0) ?? 0;
  return code >= WIDE ? 1 : code >= 65 && code <= 90 ? 0.68 : code === 32 ? 0.28 : 0.54;
}

/** Width in em. */
export const widthOf = (text: string): number => signsOf(text).reduce((width, sign) => width + signWidth(sign), 0);

interface Measured {
  readonly signs: readonly string[];
  readonly widths: Float32Array;
  /** How it was broken last: while the map is moved, the same is asked in every frame. */
  room: number;
  lines: number;
  found: readonly string[];
}

const known = new Map<string, Measured>();

function measured(text: string): Measured {
  const before = known.get(text);
  if (before !== undefined) return before;
  const signs = signsOf(text.replace(/\s+/g, " ").trim());
  const made = { signs, widths: Float32Array.from(signs, signWidth), room: -1, lines: 0, found: [] };
  if (known.size >= MOST) known.clear();
  known.set(text, made);
  return made;
}

/** The text in at most `lines` lines of `room` em each; what does not fit is cut with an ellipsis. */
export function fitted(text: string, room: number, lines = 1): readonly string[] {
  const one = measured(text);
  const stepped = Math.floor(room * 8 + 1e-6) / 8; // a moved map's rooms differ by the errors of their sums
  if (one.room !== stepped || one.lines !== lines) {
    one.found = broken(one, stepped, lines);
    one.room = stepped;
    one.lines = lines;
  }
  return one.found;
}

function broken({ signs, widths }: Measured, room: number, lines: number): string[] {
  const found: string[] = [];
  let [from, width] = [0, 0];
  for (let at = 0; at < signs.length; at += 1) {
    const step = widths[at] ?? 0;
    if (width + step > room) {
      const last = found.length === lines - 1;
      const line = signs.slice(from, last ? Math.max(from, at - 1) : at).join("");
      if (last) return line.trimEnd() === "" ? found : [...found, `${line.trimEnd()}…`];
      found.push(line);
      [from, width] = [at, 0];
    }
    width += step;
  }
  return [...found, signs.slice(from).join("")];
}
