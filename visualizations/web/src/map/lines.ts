/** Lines and outlines over the map, in its own units: at what is marked, and of the kinds that the reader asked for. */
import type { MapEdge } from "../api/types.ts";
import type { Area } from "./camera.ts";
import type { Looks } from "./looks.ts";
import type { Item, Scene } from "./scene.ts";

const MOST = 1500; // lines of the kinds asked for, in one window
const MOST_AT_ONE = 300; // lines at what is marked
const HEAD = 14; // from a box's top to the middle of its heading

interface Drawing {
  scene: Scene;
  looks: Looks;
  hidden: ReadonlySet<string>;
  lines: ReadonlySet<string>;
  selected: string | null;
  hovered: string | null;
  focused: ReadonlySet<string>;
  area: Area;
  /** One CSS px in units of the map. */
  pixel: number;
}

export function drawLines(context: CanvasRenderingContext2D, drawing: Drawing): void {
  const { scene, looks, lines, selected, hovered, focused, pixel } = drawing;
  if (lines.size > 0) {
    let drawn = 0;
    for (const link of scene.links.values()) {
      if (!lines.has(link.kind)) continue;
      if (stroke(context, drawing, link, 1)) drawn += 1;
      if (drawn === MOST) break;
    }
  }
  for (const id of focused) outline(context, scene.items.get(id), looks.accent, 2 * pixel);
  for (const [id, width] of [[hovered, 1.5], [selected, 2.5]] as const) {
    if (id === null) continue;
    for (const link of scene.linksOf(id).slice(0, MOST_AT_ONE)) {
      stroke(context, drawing, link, width);
      const other = scene.items.get(link.source === id ? link.target : link.source);
      if (other !== undefined && !drawing.hidden.has(other.kind)) outline(context, other, colourOf(looks, link), width * pixel);
    }
    outline(context, scene.items.get(id), looks.accent, (width + 0.5) * pixel);
  }
}

const colourOf = ({ lines }: Looks, { kind, status }: MapEdge): string => lines[kind === "REPORTS_TO" ? (status ?? "agreed") : "other"];

function outline(context: CanvasRenderingContext2D, item: Item | undefined, colour: string, width: number): void {
  if (item === undefined) return;
  context.setLineDash([]);
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.strokeRect(item.left, item.top, item.right - item.left, item.bottom - item.top);
}

/** Where a line leaves a box for another: at its heading, on the side that faces the other. */
const anchor = (item: Item, other: Item): { x: number; y: number } => ({
  x: other.left > item.right ? item.right : item.left,
  y: Math.min(item.top + HEAD, (item.top + item.bottom) / 2),
});

/** False where a line is not to be seen. */
function stroke(context: CanvasRenderingContext2D, { scene, looks, hidden, area, pixel }: Drawing, link: MapEdge, width: number): boolean {
  const [source, target] = [scene.items.get(link.source), scene.items.get(link.target)];
  if (source === undefined || target === undefined || hidden.has(source.kind) || hidden.has(target.kind)) return false;
  const [from, to] = [anchor(source, target), anchor(target, source)];
  const outside =
    Math.max(from.x, to.x) < area.left || Math.min(from.x, to.x) > area.right ||
    Math.max(from.y, to.y) < area.top || Math.min(from.y, to.y) > area.bottom;
  if (outside) return false;
  const bend = (to.x === from.x ? -1 : 1) * Math.min(160, Math.hypot(to.x - from.x, to.y - from.y) * 0.15);
  const across = Math.abs(to.x - from.x) > Math.abs(to.y - from.y);
  context.setLineDash(link.line === "dotted" ? [3 * pixel, 4 * pixel] : link.status === "one-sided" ? [8 * pixel, 4 * pixel] : []);
  context.strokeStyle = colourOf(looks, link);
  context.lineWidth = width * pixel;
  context.beginPath();
  context.moveTo(from.x, from.y);
  context.quadraticCurveTo((from.x + to.x) / 2 + (across ? 0 : bend), (from.y + to.y) / 2 - (across ? bend : 0), to.x, to.y);
  context.stroke();
  const radius = (width + 1.5) * pixel; // the manager's end
  context.fillStyle = colourOf(looks, link);
  context.fillRect(to.x - radius, to.y - radius, radius * 2, radius * 2);
  return true;
}
