/** The way of a line from the upper box to the lower one, in right angles. */
import type { LineStatus } from "../api/types.ts";
import { BOX, TURN } from "./measures.ts";

interface Point {
  x: number;
  y: number;
}

/** A way in cytoscape's terms: ends in px from the boxes' middles; each bend as a share of the straight line and its distance from it. */
export interface Route {
  from: string;
  to: string;
  weights: number[];
  distances: number[];
}

/** Px from a stacked box to the trunk that it hangs from: lines that are drawn differently do not run over each other. */
const TRUNK: Record<LineStatus, number> = { agreed: 9, "one-sided": 14, conflicting: 19 };

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

export function routeOf(upper: Point, lower: Point, stacked: LineStatus | null): Route {
  const way = wayOf(upper, lower, stacked);
  const first = way[0] ?? upper;
  const last = way[way.length - 1] ?? lower;
  const across = last.x - first.x;
  const down = last.y - first.y;
  const length = Math.hypot(across, down) || 1;
  const bends = way.slice(1, -1).map((point) => ({ x: point.x - first.x, y: point.y - first.y }));
  return {
    from: `${first.x - upper.x}px ${first.y - upper.y}px`,
    to: `${last.x - lower.x}px ${last.y - lower.y}px`,
    weights: bends.map((bend) => (bend.x * across + bend.y * down) / (length * length)),
    distances: bends.map((bend) => (across * bend.y - down * bend.x) / length),
  };
}

/** How far a line across leaves the straight way, in px: it hangs below it, further where the boxes stand side by side. */
export function bowOf(upper: Point, lower: Point): number {
  const level = Math.abs(lower.y - upper.y) < BOX.height;
  return (level ? BOX.height + TURN : TURN) * (lower.x < upper.x ? -1 : 1);
}
