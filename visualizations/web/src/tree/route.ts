/** The ways of lines between boxes, in right angles. */
import type { LineStatus } from "../api/types.ts";
import { BOX, TURN } from "./measures.ts";

export interface Point {
  x: number;
  y: number;
}

/** Px from a stacked box to the trunk that it hangs from: lines that are drawn differently do not run over each other. */
const TRUNK: Record<LineStatus, number> = { agreed: 9, "one-sided": 14, conflicting: 19 };
const ASIDE = 12; // px between a box and a line that passes it
const BELOW = 14; // px under a manager at which lines of further reports turn, off where its own do
const PORT = 34; // px from the middle of a manager's edge, where such a line ends

/** The points of the way: its first and last touch the boxes. `stacked` is the status of a line to a stacked box, else null. */
export function wayOf(upper: Point, lower: Point, stacked: LineStatus | null): Point[] {
  const bottom = upper.y + BOX.height / 2;
  if (stacked === null) {
    const turn = bottom + TURN;
    return [{ x: upper.x, y: bottom }, { x: upper.x, y: turn }, { x: lower.x, y: turn }, { x: lower.x, y: lower.y - BOX.height / 2 }];
  }
  const left = lower.x - BOX.width / 2;
  const trunk = left - TRUNK[stacked];
  const last = [{ x: trunk, y: lower.y }, { x: left, y: lower.y }];
  const under = trunk > upper.x - BOX.width / 2 && trunk < upper.x + BOX.width / 2;
  if (under) return [{ x: trunk, y: bottom }, ...last];
  return [{ x: upper.x, y: bottom }, { x: upper.x, y: bottom + TURN }, { x: trunk, y: bottom + TURN }, ...last];
}

/** Whether a straight stretch meets a box. */
export type Crosses = (from: Point, to: Point) => boolean;

/** The way of a line across the tree, from the upper box to the lower one's side: of a few candidates the one that meets fewest boxes. */
export function wayAcross(upper: Point, lower: Point, crosses: Crosses): Point[] {
  const bottom = upper.y + BOX.height / 2;
  const turn = bottom + BELOW;
  let best: Point[] = [];
  let least = Infinity;
  for (const side of [1, -1]) {
    const edge = { x: lower.x + (side * BOX.width) / 2, y: lower.y };
    for (const far of [0, 1, 2]) {
      const aside = edge.x + side * (ASIDE + far * (BOX.width + 2 * ASIDE));
      const port = upper.x + (aside < upper.x ? -PORT : PORT);
      const way = [{ x: port, y: bottom }, { x: port, y: turn }, { x: aside, y: turn }, { x: aside, y: lower.y }, edge];
      const met = way.slice(1).filter((point, place) => crosses(way[place] as Point, point)).length;
      const long = Math.abs(aside - port) + Math.abs(turn - lower.y);
      const cost = met * 100_000 + long;
      if (cost < least) [best, least] = [way, cost];
    }
  }
  return best;
}
