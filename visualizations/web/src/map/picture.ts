/** The drawn map: two canvases, the lower for boxes, the upper for lines, words and what is marked. It asks no service. */
import { type Area, type Camera, type Size, areaOf, fitted, panned, toMap, zoomed } from "./camera.ts";
import { type Frame, PLATE, type Text, compose } from "./compose.ts";
import { listen } from "./gestures.ts";
import { drawLines } from "./lines.ts";
import type { Looks } from "./looks.ts";
import { type Painter, onCanvas, painterFor } from "./painters.ts";
import { type Item, type Scene, around } from "./scene.ts";

const FONT = '"Noto Sans CJK SC", "Noto Sans SC", "PingFang SC", "Microsoft YaHei", system-ui, sans-serif';
const FLIGHT = 280; // ms
const REST = 160; // ms without a move, after which the reader has arrived
const SHARPEST = 2; // device px a CSS px: more is not seen, and costs

export interface Shown {
  scene: Scene;
  looks: Looks;
  /** Kinds that are not drawn. */
  hidden: ReadonlySet<string>;
  /** Kinds of lines that are drawn everywhere, not only at what is marked. */
  lines: ReadonlySet<string>;
  selected: string | null;
  focused: ReadonlySet<string>;
}

export interface Acts {
  select: (item: Item | null) => void;
  hover: (item: Item | null) => void;
  /** The camera has come to rest. */
  rest: (camera: Camera) => void;
}

export class MapPicture {
  readonly painter: Painter;
  camera: Camera = { x: 0, y: 0, zoom: 1 };
  #shown: Shown | null = null;
  #hovered: Item | null = null;
  #frame = 0;
  #flight = 0;
  #resting: ReturnType<typeof setTimeout> | undefined;
  readonly #host: HTMLElement;
  readonly #lower: HTMLCanvasElement;
  readonly #upper: HTMLCanvasElement;
  readonly #acts: Acts;
  readonly #unlisten: () => void;
  readonly #sizes: ResizeObserver;

  constructor(host: HTMLElement, acts: Acts) {
    this.#host = host;
    this.#acts = acts;
    this.#lower = host.appendChild(document.createElement("canvas"));
    this.#upper = host.appendChild(document.createElement("canvas"));
    this.painter = painterFor(this.#lower);
    this.#sizes = new ResizeObserver(() => this.draw());
    this.#sizes.observe(host);
    this.#unlisten = listen(host, {
      pan: (x, y) => this.#move(panned(this.camera, x, y)),
      zoom: (factor, x, y) => this.#move(zoomed(this.camera, this.size, factor, x, y)),
      fit: () => this.fit(),
      hover: (x, y) => this.#hover(this.itemAt(x, y)),
      leave: () => this.#hover(null),
      click: (x, y) => this.#acts.select(this.itemAt(x, y)),
      open: (x, y) => {
        const item = this.itemAt(x, y);
        if (item !== null) this.fly(item);
      },
    });
  }

  /** What is drawn; null before anything is. */
  get scene(): Scene | null {
    return this.#shown?.scene ?? null;
  }

  get size(): Size {
    return { width: this.#host.clientWidth, height: this.#host.clientHeight };
  }

  show(shown: Shown): void {
    this.#shown = shown;
    if (this.#hovered !== null && !shown.scene.items.has(this.#hovered.id)) this.#hovered = null;
    this.#soon();
  }

  /** The item drawn at a point of the window. */
  itemAt(x: number, y: number): Item | null {
    const shown = this.#shown;
    if (shown === null) return null;
    const at = toMap(this.camera, this.size, x, y);
    return shown.scene.at(at.x, at.y, this.camera.zoom, ({ kind }) => !shown.hidden.has(kind));
  }

  /** The middle of an item in the window, in CSS px. */
  placeOf(id: string): { x: number; y: number } | null {
    const item = this.#shown?.scene.items.get(id);
    if (item === undefined) return null;
    const area = areaOf(this.camera, this.size);
    const { zoom } = this.camera;
    return { x: ((item.left + item.right) / 2 - area.left) * zoom, y: ((item.top + item.bottom) / 2 - area.top) * zoom };
  }

  zoomBy(factor: number): void {
    this.#move(zoomed(this.camera, this.size, factor));
  }

  /** Everything in the window. */
  fit(): void {
    const bounds = this.#shown?.scene.bounds();
    if (bounds != null) this.#flyTo(fitted(bounds, this.size));
  }

  /** Flies to an area, or to several at once. */
  fly(...areas: Area[]): void {
    if (areas.length > 0) this.#flyTo(fitted(around(areas), this.size, 1.2));
  }

  jump(camera: Camera): void {
    this.#move(camera);
  }

  destroy(): void {
    cancelAnimationFrame(this.#frame);
    cancelAnimationFrame(this.#flight);
    clearTimeout(this.#resting);
    this.#sizes.disconnect();
    this.#unlisten();
    this.#lower.remove();
    this.#upper.remove();
  }

  /** Draws now; gives what was drawn, null where there is nothing to draw or no room. */
  draw(): Frame | null {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    const [shown, size] = [this.#shown, this.size];
    if (shown === null || size.width === 0 || size.height === 0) return null;
    const ratio = Math.min(SHARPEST, devicePixelRatio);
    for (const canvas of [this.#lower, this.#upper]) {
      const [width, height] = [Math.round(size.width * ratio), Math.round(size.height * ratio)];
      if (canvas.width !== width) canvas.width = width;
      if (canvas.height !== height) canvas.height = height;
    }
    const frame = this.#composed(shown, size, ratio);
    this.painter.paint(frame.boxes, shown.looks.canvas);
    const context = this.#upper.getContext("2d");
    if (context === null) return frame;
    context.clearRect(0, 0, this.#upper.width, this.#upper.height);
    this.#drawOver(context, frame, shown, size, ratio);
    return frame;
  }

  /** What is seen, on one canvas of its own for the paper; null where nothing is. */
  onPaper(looks: Looks): HTMLCanvasElement | null {
    const [seen, size] = [this.#shown, this.size];
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [size.width * SHARPEST, size.height * SHARPEST];
    const painter = onCanvas(canvas);
    const context = canvas.getContext("2d");
    if (seen === null || context === null || canvas.width === 0 || canvas.height === 0) return null;
    const shown = { ...seen, looks };
    const frame = this.#composed(shown, size, SHARPEST);
    painter.paint(frame.boxes, looks.canvas);
    this.#drawOver(context, frame, shown, size, SHARPEST);
    return canvas;
  }

  #composed({ scene, looks, hidden }: Shown, size: Size, ratio: number): Frame {
    return compose({ scene, camera: this.camera, size, ratio, looks, hidden });
  }

  /** Lines, words and what is marked. */
  #drawOver(context: CanvasRenderingContext2D, frame: Frame, shown: Shown, size: Size, ratio: number): void {
    const area = areaOf(this.camera, size);
    const scale = this.camera.zoom * ratio;
    context.setTransform(scale, 0, 0, scale, -area.left * scale, -area.top * scale);
    drawLines(context, { ...shown, hovered: this.#hovered?.id ?? null, area, pixel: ratio / scale });
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.setLineDash([]);
    writeTexts(context, frame.texts, shown.looks);
  }

  #hover(item: Item | null): void {
    if (item === this.#hovered) return;
    this.#hovered = item;
    this.#host.classList.toggle("pointing", item !== null);
    this.#acts.hover(item);
    this.#soon();
  }

  #move(camera: Camera): void {
    cancelAnimationFrame(this.#flight);
    this.#go(camera);
  }

  #go(camera: Camera): void {
    this.camera = camera;
    this.#soon();
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => this.#acts.rest(this.camera), REST);
  }

  #soon(): void {
    if (this.#frame === 0) this.#frame = requestAnimationFrame(() => this.draw());
  }

  #flyTo(target: Camera): void {
    cancelAnimationFrame(this.#flight);
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) return this.#go(target);
    const [from, begin] = [this.camera, performance.now()];
    const step = (now: number): void => {
      const part = Math.min(1, Math.max(0, (now - begin) / FLIGHT));
      const eased = part * (2 - part);
      const zoom = from.zoom * (target.zoom / from.zoom) ** eased;
      // What lies between moves evenly on the screen, not on the map.
      const share = from.zoom === target.zoom ? eased : (zoom - from.zoom) / (target.zoom - from.zoom);
      const turned = from.zoom === target.zoom ? share : (share * target.zoom) / zoom;
      this.#go({ x: from.x + (target.x - from.x) * turned, y: from.y + (target.y - from.y) * turned, zoom });
      if (part < 1) this.#flight = requestAnimationFrame(step);
    };
    this.#flight = requestAnimationFrame(step);
    return undefined;
  }
}

function writeTexts(context: CanvasRenderingContext2D, texts: readonly Text[], looks: Looks): void {
  context.textBaseline = "middle";
  const groups = new Map<string, Text[]>(); // to change the font takes as long as to write a word
  for (const one of texts) {
    const font = `${one.bold ? "600 " : ""}${one.size.toFixed(1)}px ${FONT}`;
    const group = groups.get(font);
    if (group === undefined) groups.set(font, [one]);
    else group.push(one);
  }
  for (const [font, group] of groups) {
    context.font = font;
    for (const { x, y, text, size, colour, over } of group) {
      context.textAlign = over > 0 ? "center" : "start";
      if (over > 0) {
        const pad = size / 4;
        context.globalAlpha = 0.85;
        context.fillStyle = looks.surface;
        context.fillRect(x - over - pad, y - size * PLATE, (over + pad) * 2, size * PLATE * 2);
        context.globalAlpha = 1;
      }
      context.fillStyle = colour;
      context.fillText(text, x, y);
    }
  }
}
