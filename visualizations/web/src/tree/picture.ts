/** The drawn tree: keeps cytoscape in step with what the API sent, and says what was clicked. Knows no state of the page. */
import cytoscape, { type BoundingBox12, type BoundingBoxWH, type Core, type ElementDefinition } from "cytoscape";
import { appearance } from "./appearance.ts";

const SIDE = 32; // px kept free on either side of what is brought into view
const TOP = 60; // px kept free above it, where the button for findings stands
const BOTTOM = 64; // px kept free below it, where the tools stand
const READABLE = 0.45; // zoom below which titles cannot be read
const FIRST_ZOOM = 0.55; // the smallest that a tree is first shown in
const MANY = 2000; // elements from which on moving and marking must spare work
const MOTION = 220; // ms
const SHARP = 2; // canvas pixels a screen pixel: cytoscape scales boxes from a cache, which blurs titles at less

export interface Handlers {
  select: (id: string) => void;
  toggle: (id: string) => void;
  widen: (id: string) => void;
  clear: () => void;
}

const still = (): boolean => matchMedia("(prefers-reduced-motion: reduce)").matches;

export class Picture {
  readonly #core: Core;
  #wanted: readonly string[] = [];
  #begun = false;
  /** The marks that elements bear, by id. */
  #marked = new Map<string, string[]>();

  constructor(container: HTMLElement, handlers: Handlers) {
    this.#core = cytoscape({
      container,
      minZoom: 0.05,
      maxZoom: 2.5,
      autoungrabify: true,
      autounselectify: true,
      boxSelectionEnabled: false,
      hideEdgesOnViewport: false,
      pixelRatio: Math.max(SHARP, devicePixelRatio),
      style: appearance(),
    });
    this.#core.on("tap", "node.box", (event) => handlers.select(event.target.id() as string));
    this.#core.on("tap", "node.mark", (event) => handlers.select(event.target.data("of") as string));
    this.#core.on("tap", "node.toggle", (event) => {
      const box = event.target.data("of") as string;
      if (event.target.hasClass("more")) handlers.widen(box);
      else handlers.toggle(box);
    });
    this.#core.on("tap", (event) => {
      if (event.target === this.#core) handlers.clear();
    });
    this.#core.on("mouseover", "node", () => container.classList.add("over"));
    this.#core.on("mouseout", "node", () => container.classList.remove("over"));
  }

  /** Draws other elements; `anchor`, a box that stays, keeps its place on the screen. The first ones are brought into view. */
  show(elements: readonly ElementDefinition[], anchor: string | null): void {
    const core = this.#core;
    const held = anchor === null ? null : core.getElementById(anchor);
    const before = held !== null && held.nonempty() ? { ...held.renderedPosition() } : null;
    const wanted = new Set(elements.map((element) => element.data.id));
    this.#marked.clear(); // what is put anew bears none
    this.#hasten(elements.length > MANY);
    core.batch(() => {
      core.elements().filter((element) => !wanted.has(element.id())).remove();
      for (const element of elements) this.#put(element);
    });
    if (!this.#begun) {
      this.#begun = true;
      this.#begin();
      return;
    }
    if (before === null || held === null) return;
    const after = held.renderedPosition();
    core.panBy({ x: before.x - after.x, y: before.y - after.y });
  }

  /** While a large picture is moved, its last image is moved instead, without lines; it is drawn sharply when it stands still. */
  #hasten(many: boolean): void {
    const renderer = (this.#core as unknown as { renderer(): Record<string, unknown> }).renderer(); // its types know no renderer
    renderer["textureOnViewport"] = many;
    renderer["hideEdgesOnViewport"] = many;
  }

  #put(element: ElementDefinition): void {
    const known = this.#core.getElementById(String(element.data.id));
    if (known.empty()) {
      this.#core.add({ ...element, ...(element.position === undefined ? {} : { position: { ...element.position } }) });
      return;
    }
    if (known.isEdge()) known.move({ source: String(element.data.source), target: String(element.data.target) });
    const { id: _id, source: _source, target: _target, ...changing } = element.data;
    known.data(changing);
    known.classes(element.classes ?? []);
    if (element.position !== undefined) known.position(element.position);
  }

  /**
   * Marks the chosen box with its chain, and what an answer speaks of; all else fades while there is an answer. Only what
   * differs from before is touched: a picture of thousands of elements takes a fifth of a second to style anew.
   */
  mark(selected: string | null, focused: ReadonlySet<string>, chain: ReadonlySet<string>): void {
    const next = new Map<string, string[]>();
    const add = (id: string, mark: string): void => {
      const marks = next.get(id);
      if (marks === undefined) next.set(id, [mark]);
      else marks.push(mark);
    };
    for (const id of chain) add(id, "chain");
    for (const id of focused) add(id, "focused");
    if (focused.size > 0 && this.#core.elements().length < MANY) {
      const nodes = this.#core.nodes(".box").filter((node) => focused.has(node.id()));
      const marks = this.#core.nodes().filter((node) => focused.has(String(node.data("of"))));
      const faded = this.#core.elements().not(nodes).not(marks).not(nodes.edgesWith(nodes)).not(".frame");
      for (const element of faded) if (element.id() !== selected && !chain.has(element.id())) add(element.id(), "faded");
    }
    if (selected !== null) add(selected, "selected");
    this.#core.batch(() => {
      for (const [id, marks] of this.#marked) {
        const now = next.get(id) ?? [];
        const gone = marks.filter((mark) => !now.includes(mark));
        if (gone.length > 0) this.#core.getElementById(id).removeClass(gone.join(" "));
      }
      for (const [id, marks] of next) {
        const before = this.#marked.get(id) ?? [];
        const fresh = marks.filter((mark) => !before.includes(mark));
        if (fresh.length > 0) this.#core.getElementById(id).addClass(fresh.join(" "));
      }
    });
    this.#marked = next;
  }

  /** Brings boxes into view, and keeps them there when the space changes; never zooms further in than their natural size. */
  reveal(ids: Iterable<string>): void {
    this.#wanted = [...ids];
    const wanted = new Set(this.#wanted);
    const nodes = this.#core.nodes(".box").filter((node) => wanted.has(node.id()));
    if (nodes.nonempty()) this.#bringIntoView(nodes.boundingBox());
  }

  /** Brings a box into view, with its managers where all of them can be read together. */
  revealWithManagers(id: string): void {
    const node = this.#core.getElementById(id);
    const together = node.union(node.incomers("node.box"));
    const box = together.boundingBox();
    const zoom = Math.min(this.#core.width() / Math.max(1, box.w), this.#core.height() / Math.max(1, box.h));
    this.reveal(zoom > READABLE ? together.map((each) => each.id()) : [id]);
  }

  #bringIntoView(box: BoundingBox12 & BoundingBoxWH): void {
    const core = this.#core;
    const { x1, y1, x2, y2 } = core.extent();
    const px = 1 / core.zoom();
    const across = box.x1 > x1 + SIDE * px && box.x2 < x2 - SIDE * px;
    const down = box.y1 > y1 + TOP * px && box.y2 < y2 - BOTTOM * px;
    if (across && down && core.zoom() > READABLE) return;
    const wide = core.width() - 2 * SIDE;
    const high = core.height() - TOP - BOTTOM;
    const zoom = Math.min(1, wide / Math.max(1, box.w), high / Math.max(1, box.h));
    const pan = {
      x: SIDE + wide / 2 - (zoom * (box.x1 + box.x2)) / 2,
      y: TOP + high / 2 - (zoom * (box.y1 + box.y2)) / 2,
    };
    if (still()) core.viewport({ zoom, pan });
    else core.animate({ zoom, pan, duration: MOTION });
  }

  /** What is drawn next is brought into view as if it were the first. */
  beginAnew(): void {
    this.#begun = false;
  }

  /** The first sight of a tree: all of it where its titles can be read then, else its top. */
  #begin(): void {
    this.fit();
    const roots = this.#core.nodes(".box").roots();
    if (this.#core.zoom() >= FIRST_ZOOM || roots.empty()) return;
    this.#core.zoom(FIRST_ZOOM);
    this.#core.pan({
      x: this.#core.width() / 2 - FIRST_ZOOM * (roots.first().position().x ?? 0),
      y: TOP - FIRST_ZOOM * this.#core.elements().boundingBox().y1,
    });
  }

  /** Everything in view, from the top, not larger than natural size. */
  fit(): void {
    const box = this.#core.elements().boundingBox();
    const wide = this.#core.width() - 2 * SIDE;
    const high = this.#core.height() - TOP - SIDE;
    const zoom = Math.min(1, wide / Math.max(1, box.w), high / Math.max(1, box.h));
    this.#core.viewport({ zoom, pan: { x: this.#core.width() / 2 - (zoom * (box.x1 + box.x2)) / 2, y: TOP - zoom * box.y1 } });
  }

  /** Moves the picture by px of the screen. */
  panBy(x: number, y: number): void {
    this.#core.panBy({ x, y });
  }

  zoomBy(factor: number): void {
    const middle = { x: this.#core.width() / 2, y: this.#core.height() / 2 };
    this.#core.zoom({ level: this.#core.zoom() * factor, renderedPosition: middle });
  }

  /** Reads the colour tokens again. */
  restyle(): void {
    this.#core.style(appearance());
  }

  resize(): void {
    this.#core.resize();
    this.reveal(this.#wanted);
  }

  /** Where a box is on the page, in px of its container; null where it is not drawn. */
  placeOf(id: string): { x: number; y: number } | null {
    const node = this.#core.getElementById(id);
    return node.empty() ? null : { ...node.renderedPosition() };
  }

  /** Every line as drawn: its ends and its classes, for reading the picture without eyes. */
  lines(): { upper: string; lower: string; classes: string[] }[] {
    return this.#core.edges().map((edge) => ({ upper: edge.source().id(), lower: edge.target().id(), classes: edge.classes() }));
  }

  /** How many boxes, buttons, marks and lines are drawn. */
  get size(): number {
    return this.#core.elements().length;
  }

  /** The titles of the boxes that fade behind an answer. */
  faded(): string[] {
    return this.#core.nodes(".box.faded").map((node) => String(node.data("label")).replace("\n", ""));
  }

  destroy(): void {
    this.#core.destroy();
  }
}
