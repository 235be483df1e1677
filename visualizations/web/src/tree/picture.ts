/**
 * The drawn tree on a canvas: what stands where comes as shapes, what the reader does goes to handlers. Knows no state of
 * the page. Drawn by hand, because only what is in view is drawn then, and a chain is marked by drawing once more.
 */
import type { Looks } from "./appearance.ts";
import { follow } from "./gestures.ts";
import { type View, paint } from "./paint.ts";
import { type Area, type Shape, Shapes } from "./shapes.ts";

const SIDE = 32; // px kept free on either side of what is brought into view
const TOP = 60; // px kept free above it
const BOTTOM = 64; // px kept free below it, where the tools stand
const SLACK = 2; // px by which what was brought to the top may miss it
const READABLE = 0.45; // zoom below which titles cannot be read
const FIRST_ZOOM = 0.55; // the smallest that a tree is first shown in
const MOTION = 220; // ms
const NEAREST = 2.5;
const LARGEST_PRINT = 6000; // px of the longer side of a printed picture
const FARTHEST = 0.004;

export interface Handlers {
  select: (id: string) => void;
  toggle: (id: string) => void;
  widen: (id: string) => void;
  clear: () => void;
}

const still = (): boolean => matchMedia("(prefers-reduced-motion: reduce)").matches;

export class Picture {
  readonly #canvas: HTMLCanvasElement;
  readonly #stop: () => void;
  #looks: Looks;
  #shapes = new Shapes([]);
  #view: View = { zoom: 1, x: 0, y: 0 };
  #marks = { selected: null as string | null, focused: new Set<string>() as ReadonlySet<string>, chain: new Set<string>() as ReadonlySet<string> };
  #wanted: readonly string[] = [];
  #begun = false;
  #frame = 0;
  #moving = 0;

  constructor(container: HTMLElement, handlers: Handlers, looks: Looks) {
    this.#looks = looks;
    this.#canvas = document.createElement("canvas");
    container.append(this.#canvas);
    this.resize();
    this.#stop = follow(this.#canvas, {
      pan: (x, y) => this.panBy(x, y),
      zoom: (factor, x, y) => this.#zoomAt(factor, x, y),
      over: (x, y) => container.classList.toggle("over", this.#at(x, y) !== null),
      tap: (x, y) => {
        const hit = this.#at(x, y);
        if (hit === null) handlers.clear();
        else if (hit.kind === "toggle") handlers.toggle(hit.of);
        else if (hit.kind === "more") handlers.widen(hit.of);
        else handlers.select(hit.of);
      },
    });
  }

  #at(x: number, y: number): Shape | null {
    const { zoom } = this.#view;
    return this.#shapes.at((x - this.#view.x) / zoom, (y - this.#view.y) / zoom, 4 / zoom);
  }

  get #size(): { wide: number; high: number } {
    return { wide: this.#canvas.clientWidth, high: this.#canvas.clientHeight };
  }

  /** Draws other shapes; `anchor`, a box that stays, keeps its place on the screen. The first ones are brought into view. */
  show(shapes: Shapes, anchor: string | null): void {
    const before = anchor === null ? null : this.placeOf(anchor);
    this.#shapes = shapes;
    if (!this.#begun) {
      this.#begun = shapes.size > 0;
      this.#begin();
    }
    const after = anchor === null ? null : this.placeOf(anchor);
    if (before !== null && after !== null) this.panBy(before.x - after.x, before.y - after.y);
    this.#redraw();
  }

  /** Marks the chosen box with its chain, and what an answer speaks of; all else fades while there is an answer. */
  mark(selected: string | null, focused: ReadonlySet<string>, chain: ReadonlySet<string>): void {
    this.#marks = { selected, focused, chain };
    this.#redraw();
  }

  /** Brings boxes into view, and keeps them there when the space changes; never zooms further in than their natural size. */
  reveal(ids: Iterable<string>): void {
    this.#wanted = [...ids];
    const area = this.#areaOf(this.#wanted);
    if (area !== null) this.#bringIntoView(area);
  }

  /** Brings a box into view, with its managers where all of them can be read together. */
  revealWithManagers(id: string): void {
    const together = [id, ...this.#shapes.lines.filter(({ lower }) => lower === id).map(({ upper }) => upper)];
    const area = this.#areaOf(together);
    if (area === null) return;
    const { wide, high } = this.#size;
    const zoom = Math.min(wide / Math.max(1, area.x2 - area.x1), high / Math.max(1, area.y2 - area.y1));
    this.reveal(zoom > READABLE ? together : [id]);
  }

  #areaOf(ids: readonly string[]): Area | null {
    const area = { x1: Infinity, y1: Infinity, x2: -Infinity, y2: -Infinity };
    for (const id of ids) {
      const box = this.#shapes.box(id);
      if (box === undefined) continue;
      area.x1 = Math.min(area.x1, box.x - box.width / 2);
      area.x2 = Math.max(area.x2, box.x + box.width / 2);
      area.y1 = Math.min(area.y1, box.y - box.height / 2);
      area.y2 = Math.max(area.y2, box.y + box.height / 2);
    }
    return area.x1 === Infinity ? null : area;
  }

  #bringIntoView({ x1, y1, x2, y2 }: Area): void {
    const now = this.#view;
    const { wide, high } = this.#size;
    const across = x1 * now.zoom + now.x > SIDE && x2 * now.zoom + now.x < wide - SIDE;
    const down = y1 * now.zoom + now.y > TOP - SLACK && y2 * now.zoom + now.y < high - BOTTOM;
    if (across && down && now.zoom > READABLE) return;
    const zoom = Math.min(1, (wide - 2 * SIDE) / Math.max(1, x2 - x1), (high - TOP - BOTTOM) / Math.max(1, y2 - y1));
    this.#goTo({ zoom, x: wide / 2 - (zoom * (x1 + x2)) / 2, y: TOP + (high - TOP - BOTTOM) / 2 - (zoom * (y1 + y2)) / 2 });
  }

  #goTo(to: View): void {
    cancelAnimationFrame(this.#moving);
    const from = this.#view;
    const begin = performance.now();
    const step = (now: number): void => {
      const share = still() ? 1 : Math.min(1, (now - begin) / MOTION);
      const eased = share * (2 - share);
      const between = (a: number, b: number): number => a + (b - a) * eased;
      this.#view = { zoom: between(from.zoom, to.zoom), x: between(from.x, to.x), y: between(from.y, to.y) };
      this.#redraw();
      if (share < 1) this.#moving = requestAnimationFrame(step);
    };
    step(still() ? Infinity : begin);
  }

  /** What is drawn next is brought into view as if it were the first. */
  beginAnew(): void {
    this.#begun = false;
  }

  /** The first sight of a tree: all of it where its titles can be read then, else its top. */
  #begin(): void {
    this.fit();
    const root = this.#shapes.root;
    if (this.#view.zoom >= FIRST_ZOOM || root === undefined) return;
    this.#view = { zoom: FIRST_ZOOM, x: this.#size.wide / 2 - FIRST_ZOOM * root.x, y: TOP - FIRST_ZOOM * (root.y - root.height / 2) };
  }

  /** Everything in view, from the top, not larger than natural size. */
  fit(): void {
    cancelAnimationFrame(this.#moving);
    const { x1, y1, x2, y2 } = this.#shapes.area;
    const { wide, high } = this.#size;
    const zoom = Math.max(FARTHEST, Math.min(1, (wide - 2 * SIDE) / Math.max(1, x2 - x1), (high - TOP - SIDE) / Math.max(1, y2 - y1)));
    this.#view = { zoom, x: wide / 2 - (zoom * (x1 + x2)) / 2, y: TOP - zoom * y1 };
    this.#redraw();
  }

  /** Moves the picture by px of the screen. */
  panBy(x: number, y: number): void {
    cancelAnimationFrame(this.#moving);
    this.#view = { ...this.#view, x: this.#view.x + x, y: this.#view.y + y };
    this.#redraw();
  }

  zoomBy(factor: number): void {
    this.#zoomAt(factor, this.#size.wide / 2, this.#size.high / 2);
  }

  #zoomAt(factor: number, x: number, y: number): void {
    cancelAnimationFrame(this.#moving);
    const { zoom, x: left, y: top } = this.#view;
    const next = Math.min(NEAREST, Math.max(FARTHEST, zoom * factor));
    this.#view = { zoom: next, x: x - ((x - left) * next) / zoom, y: y - ((y - top) * next) / zoom };
    this.#redraw();
  }

  /** Draws in other colours. */
  restyle(looks: Looks): void {
    this.#looks = looks;
    this.#redraw();
  }

  resize(): void {
    const { wide, high } = this.#size;
    this.#canvas.width = Math.max(1, Math.round(wide * devicePixelRatio));
    this.#canvas.height = Math.max(1, Math.round(high * devicePixelRatio));
    this.reveal(this.#wanted);
    this.#redraw();
  }

  #redraw(): void {
    if (this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      const context = this.#canvas.getContext("2d");
      if (context !== null) paint(context, this.#shapes, { ...this.#view, ...this.#size }, this.#marks, this.#looks);
    });
  }

  /** The whole tree on a canvas of its own, as large as a printer can show and a browser can hold; null where there is none. */
  onPaper(looks: Looks): HTMLCanvasElement | null {
    const { x1, y1, x2, y2 } = this.#shapes.area;
    const [wide, high] = [x2 - x1 + 2 * SIDE, y2 - y1 + 2 * SIDE];
    const canvas = document.createElement("canvas");
    const context = canvas.getContext("2d");
    if (context === null || this.#shapes.size === 0) return null;
    const share = Math.min(2, LARGEST_PRINT / wide, LARGEST_PRINT / high);
    canvas.width = Math.ceil(wide * share);
    canvas.height = Math.ceil(high * share);
    paint(context, this.#shapes, { zoom: share, x: share * (SIDE - x1), y: share * (SIDE - y1), wide: canvas.width, high: canvas.height }, this.#marks, looks);
    return canvas;
  }

  /** Where a box is on the page, in px of its container; null where it is not drawn. */
  placeOf(id: string): { x: number; y: number } | null {
    const box = this.#shapes.box(id);
    return box === undefined ? null : { x: box.x * this.#view.zoom + this.#view.x, y: box.y * this.#view.zoom + this.#view.y };
  }

  /** How many boxes, buttons, marks and lines there are. */
  get size(): number {
    return this.#shapes.size;
  }

  /** The box whose chain is marked. */
  get selected(): string | null {
    return this.#marks.selected;
  }

  /** Every line as drawn: its ends and how it looks, for reading the picture without eyes. */
  lines(): { upper: string; lower: string; classes: string[] }[] {
    return this.#shapes.lines.map(({ id, upper, lower, looks }) => ({
      upper,
      lower,
      classes: [...looks, ...(this.#marks.chain.has(id) ? ["chain"] : [])],
    }));
  }

  /** The titles of the boxes that fade behind an answer. */
  faded(): string[] {
    const { focused, chain, selected } = this.#marks;
    if (focused.size === 0) return [];
    return this.#shapes.boxes.filter(({ of }) => !focused.has(of) && !chain.has(of) && of !== selected).map(({ label }) => label.replace("\n", ""));
  }

  destroy(): void {
    cancelAnimationFrame(this.#frame);
    cancelAnimationFrame(this.#moving);
    this.#stop();
    this.#canvas.remove();
  }
}
