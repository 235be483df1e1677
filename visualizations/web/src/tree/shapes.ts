/** What a picture is made of, in px of the layout: boxes, buttons and marks on them, frames, and lines; found by place. */
import type { LineKind, LineStatus } from "../api/types.ts";

export interface Shape {
  /** What it is of: the id of a box, for the things on it as well. */
  of: string;
  kind: "frame" | "box" | "toggle" | "more" | "mark";
  x: number;
  y: number;
  width: number;
  height: number;
  label: string;
  /** Number of its department's colour. */
  colour: number | null;
  /** "unit", "named", "open", or a status. */
  look: ReadonlySet<string>;
}

export interface DrawnLine {
  id: string;
  upper: string;
  lower: string;
  points: readonly { x: number; y: number }[];
  kind: LineKind;
  status: LineStatus;
  /** Whether it leads to a further manager, off the tree's own lines; with an arrow to that one. */
  across: boolean;
  looks: readonly string[];
}

const CELL = 256; // px of the squares in which shapes are looked up

export interface Area {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

export class Shapes {
  readonly boxes: readonly Shape[];
  readonly area: Area = { x1: 0, y1: 0, x2: 0, y2: 0 };
  readonly all: readonly Shape[];
  lines: readonly DrawnLine[] = [];
  readonly #byId = new Map<string, Shape>();
  readonly #cells = new Map<string, Shape[]>();

  constructor(all: readonly Shape[]) {
    this.all = all;
    this.boxes = all.filter(({ kind }) => kind === "box");
    const { area } = this;
    all.forEach((shape, place) => {
      const [left, right, top, bottom] = edges(shape);
      area.x1 = place === 0 ? left : Math.min(area.x1, left);
      area.x2 = place === 0 ? right : Math.max(area.x2, right);
      area.y1 = place === 0 ? top : Math.min(area.y1, top);
      area.y2 = place === 0 ? bottom : Math.max(area.y2, bottom);
      if (shape.kind === "frame") return;
      if (shape.kind === "box") this.#byId.set(shape.of, shape);
      for (let x = Math.floor(left / CELL); x <= Math.floor(right / CELL); x += 1) {
        for (let y = Math.floor(top / CELL); y <= Math.floor(bottom / CELL); y += 1) {
          const cell = this.#cells.get(`${x}/${y}`);
          if (cell === undefined) this.#cells.set(`${x}/${y}`, [shape]);
          else cell.push(shape);
        }
      }
    });
  }

  /** The same shapes with lines, whose ways depend on where the boxes stand. */
  joinedBy(lines: readonly DrawnLine[]): this {
    this.lines = lines;
    return this;
  }

  get size(): number {
    return this.all.length + this.lines.length;
  }

  get root(): Shape | undefined {
    return this.boxes[0];
  }

  box(id: string): Shape | undefined {
    return this.#byId.get(id);
  }

  /** Whether a straight stretch, across or down, meets a box. */
  crosses(from: { x: number; y: number }, to: { x: number; y: number }): boolean {
    const [left, right] = [Math.min(from.x, to.x), Math.max(from.x, to.x)];
    const [top, bottom] = [Math.min(from.y, to.y), Math.max(from.y, to.y)];
    for (let x = Math.floor(left / CELL); x <= Math.floor(right / CELL); x += 1) {
      for (let y = Math.floor(top / CELL); y <= Math.floor(bottom / CELL); y += 1) {
        for (const shape of this.#cells.get(`${x}/${y}`) ?? []) {
          if (shape.kind !== "box") continue;
          const [west, east, north, south] = edges(shape);
          if (left < east && right > west && top < south && bottom > north) return true;
        }
      }
    }
    return false;
  }

  /** What stands there, buttons before boxes; `slack` px around a button count as it. */
  at(x: number, y: number, slack: number): Shape | null {
    let found: Shape | null = null;
    for (const shape of this.#cells.get(`${Math.floor(x / CELL)}/${Math.floor(y / CELL)}`) ?? []) {
      const around = shape.kind === "box" ? 0 : slack;
      const hit = Math.abs(x - shape.x) <= shape.width / 2 + around && Math.abs(y - shape.y) <= shape.height / 2 + around;
      if (hit && (found === null || found.kind === "box")) found = shape;
    }
    return found;
  }
}

const edges = ({ x, y, width, height }: Shape): [number, number, number, number] => [x - width / 2, x + width / 2, y - height / 2, y + height / 2];
