/** What is loaded of a map: items inside items, and the lines between them. It decides what a window shows; it draws nothing. */
import type { MapEdge, MapNode } from "../api/types.ts";
import type { Area } from "./camera.ts";
import { widthOf } from "./words.ts";

export interface Item extends Area {
  readonly id: string;
  readonly kind: string;
  readonly label: string;
  readonly organization: string;
  readonly parent: Item | null;
  /** The loaded ones of its `total` parts. */
  readonly children: Item[];
  readonly total: number;
  readonly depth: number;
  /** How wide its label is, in em. */
  readonly wide: number;
}

const SMALLEST = 1.5; // px: what is lower is not drawn
const HOLDS_ROWS = 12; // px: a box lower than this hides what stands in it

const seen = (item: Area, area: Area): boolean =>
  item.left < area.right && item.right > area.left && item.top < area.bottom && item.bottom > area.top;

export class Scene {
  readonly roots: Item[] = [];
  readonly items = new Map<string, Item>();
  readonly links = new Map<string, MapEdge>();
  readonly #linksOf = new Map<string, MapEdge[]>();

  /** Adds what is new; nodes come after what they stand in. */
  add(nodes: readonly MapNode[], edges: readonly MapEdge[]): void {
    for (const node of nodes) {
      if (this.items.has(node.id)) continue;
      const parent = node.parent === null ? null : (this.items.get(node.parent) ?? null);
      if (node.parent !== null && parent === null) continue;
      const [half, tall] = [node.width / 2, node.height / 2];
      const item: Item = {
        id: node.id,
        kind: node.kind,
        label: node.label,
        organization: node.organization,
        parent,
        children: [],
        total: node.children,
        depth: parent === null ? 0 : parent.depth + 1,
        wide: widthOf(node.label),
        left: node.x - half,
        top: node.y - tall,
        right: node.x + half,
        bottom: node.y + tall,
      };
      (parent?.children ?? this.roots).push(item);
      this.items.set(node.id, item);
    }
    for (const edge of edges) {
      if (this.links.has(edge.id)) continue;
      this.links.set(edge.id, edge);
      for (const end of [edge.source, edge.target]) {
        const there = this.#linksOf.get(end);
        if (there === undefined) this.#linksOf.set(end, [edge]);
        else there.push(edge);
      }
    }
  }

  linksOf(id: string): readonly MapEdge[] {
    return this.#linksOf.get(id) ?? [];
  }

  /** What all roots take up together; null where nothing is loaded. */
  bounds(): Area | null {
    return this.roots.length === 0 ? null : around(this.roots);
  }

  /** Calls `visit` for everything that is large enough to be seen in the area, whoever holds something before it. */
  visible(area: Area, zoom: number, visit: (item: Item) => void): void {
    const waiting: Item[] = [...this.roots];
    for (let item = waiting.pop(); item !== undefined; item = waiting.pop()) {
      const height = (item.bottom - item.top) * zoom;
      if (height < SMALLEST || !seen(item, area)) continue;
      visit(item);
      if (height >= HOLDS_ROWS) for (const child of item.children) waiting.push(child);
    }
  }

  /** The innermost item at a point of the map that is drawn at this zoom; `passes` says which kinds are. */
  at(x: number, y: number, zoom: number, passes: (item: Item) => boolean): Item | null {
    let found: Item | null = null;
    this.visible({ left: x, top: y, right: x, bottom: y }, zoom, (item) => {
      if (passes(item) && (found === null || item.depth > found.depth)) found = item;
    });
    return found;
  }

  /** The largest item in the area that is large enough to show what stands in it, but of which parts are not loaded. */
  wanting(area: Area, zoom: number, asked: ReadonlySet<string>): Item | null {
    let found: Item | null = null;
    let largest = 0;
    this.visible(area, zoom, (item) => {
      const height = (item.bottom - item.top) * zoom;
      if (height < HOLDS_ROWS * 2 || item.children.length >= item.total || asked.has(item.id)) return;
      const size = height * (item.right - item.left);
      if (size > largest) [found, largest] = [item, size];
    });
    return found;
  }
}

/** The smallest area with all of them in it. */
export function around(areas: readonly Area[]): Area {
  const area = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const { left, top, right, bottom } of areas) {
    area.left = Math.min(area.left, left);
    area.top = Math.min(area.top, top);
    area.right = Math.max(area.right, right);
    area.bottom = Math.max(area.bottom, bottom);
  }
  return area;
}

/** From the outermost to the item itself. */
export function pathTo(item: Item): Item[] {
  const path: Item[] = [];
  for (let one: Item | null = item; one !== null; one = one.parent) path.unshift(one);
  return path;
}
