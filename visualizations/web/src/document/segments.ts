/** Cuts a text at the ends of its marks, which may lie inside and across each other. */
import type { Mark } from "../api/types.ts";

/** A piece of text; `marks` cover all of it, the shortest last. */
export interface Segment {
  text: string;
  marks: readonly Mark[];
}

/** `from` is the code point at which `text` begins in its document, where the marks' offsets count from. */
export function segmentsOf(text: string, from: number, marks: readonly Mark[]): Segment[] {
  const points = [...text];
  const inside = (point: number): number => Math.min(points.length, Math.max(0, point - from));
  const shown = marks.filter((mark) => mark.end > from && mark.start < from + points.length && mark.end > mark.start);
  const cuts = [...new Set([0, points.length, ...shown.flatMap(({ start, end }) => [inside(start), inside(end)])])].sort((a, b) => a - b);
  const waiting = [...shown].sort((a, b) => a.start - b.start);
  let open: Mark[] = [];
  let next = 0;
  return cuts.slice(0, -1).map((cut, index) => {
    open = open.filter(({ end }) => inside(end) > cut);
    for (let mark = waiting[next]; mark !== undefined && inside(mark.start) <= cut; mark = waiting[next]) {
      open.push(mark);
      next += 1;
    }
    open.sort((a, b) => b.end - b.start - (a.end - a.start));
    return { text: points.slice(cut, cuts[index + 1]).join(""), marks: [...open] };
  });
}
