/** From the scene to boxes and words for one window: what is too small for its words is a tile, a bar or a label over the whole. */
import { type Area, type Camera, type Size, areaOf } from "./camera.ts";
import { type Looks, shapeOf } from "./looks.ts";
import type { Boxes } from "./painters.ts";
import type { Item, Scene } from "./scene.ts";
import { fitted, widthOf } from "./words.ts";

/** A line of words in device px: at its left end and the middle of its height, or, where it stands over a whole block, at its middle. */
export interface Text {
  x: number;
  y: number;
  text: string;
  size: number;
  bold: boolean;
  colour: string;
  /** Half the width of a name over a block; 0 for all other words. */
  over: number;
}

export interface Frame {
  boxes: Boxes;
  texts: Text[];
  /** Items drawn. */
  drawn: number;
}

const READABLE = 7.5; // px: smaller words are bars
const ROW = 11; // height of a statement's words on the map
const HEADS = { top: 72, block: 40, cell: 28 }; // heights of headings, as the server leaves room for them
const LARGEST = { top: 26, block: 18, cell: 15 }; // px
const TITLE = 0.46; // of a heading's height
const TILE = 12; // px: a lower box does not show what stands in it
const MOST_OVER = 120; // labels over whole blocks
const PAD = 8;
const BOLD = 1.08; // how much wider bold words are
/** Half the height of the plate under a name over a block, in em. */
export const PLATE = 0.72;

/** Colours of one window, each once. */
class Palette {
  readonly colours: string[] = [];
  readonly #places = new Map<string, number>();

  place(colour: string): number {
    const known = this.#places.get(colour);
    if (known !== undefined) return known;
    this.#places.set(colour, this.colours.length);
    return this.colours.push(colour) - 1;
  }
}

/** A list of boxes that grows, in whole device px. */
class Pile {
  readonly #palette: Palette;
  places = new Float32Array(4096);
  tints = new Uint16Array(1024);
  count = 0;

  constructor(palette: Palette) {
    this.#palette = palette;
  }

  add(left: number, top: number, right: number, bottom: number, colour: string): void {
    if (this.count === this.tints.length) {
      const [places, tints] = [new Float32Array(this.places.length * 2), new Uint16Array(this.tints.length * 2)];
      places.set(this.places);
      tints.set(this.tints);
      [this.places, this.tints] = [places, tints];
    }
    const [x, y] = [Math.round(left), Math.round(top)];
    const at = this.count * 4;
    this.places[at] = x;
    this.places[at + 1] = y;
    this.places[at + 2] = Math.max(1, Math.round(right) - x);
    this.places[at + 3] = Math.max(1, Math.round(bottom) - y);
    this.tints[this.count] = this.#palette.place(colour);
    this.count += 1;
  }
}

export interface Composing {
  scene: Scene;
  camera: Camera;
  /** Of the window, in CSS px; `ratio` device px each. */
  size: Size;
  ratio: number;
  looks: Looks;
  hidden: ReadonlySet<string>;
}

export function compose({ scene, camera, size, ratio, looks, hidden }: Composing): Frame {
  const palette = new Palette();
  // Boxes that lie over each other are in different piles; in one pile, few colours change from box to box.
  const blocks: Pile[] = [];
  const [edges, faces, marks, rows] = [new Pile(palette), new Pile(palette), new Pile(palette), new Pile(palette)];
  const texts: Text[] = [];
  const over: { item: Item; place: Area }[] = [];
  const scale = camera.zoom * ratio;
  const area = areaOf(camera, size);
  let drawn = 0;

  /** A heading, which stays in sight as long as its box does; false where it would be too small. */
  const title = (item: Item, place: Area, kind: keyof typeof HEADS, colour: string): boolean => {
    const head = HEADS[kind] * scale;
    const words = Math.min(head * TITLE, LARGEST[kind] * ratio);
    if (words < READABLE * ratio) return false;
    const left = Math.max(place.left, 0) + PAD * Math.min(scale, ratio);
    const [text = ""] = fitted(item.label, (Math.min(place.right, size.width * ratio) - left - PAD * ratio) / words / BOLD);
    if (text !== "") texts.push({ x: left, y: place.top + head / 2, text, size: words, bold: true, colour, over: 0 });
    return true;
  };

  const block = (item: Item, place: Area): void => {
    const look = looks.of(item.kind);
    const height = place.bottom - place.top;
    const pile = (blocks[item.depth] ??= new Pile(palette));
    pile.add(place.left, place.top, place.right, place.bottom, look.line);
    if (height < TILE * ratio) return undefined;
    const edge = Math.max(1, Math.round(ratio));
    pile.add(place.left + edge, place.top + edge, place.right - edge, place.bottom - edge, item.depth === 0 ? looks.surface : look.soft);
    if (!title(item, place, item.parent === null ? "top" : "block", look.ink)) over.push({ item, place });
    return undefined;
  };

  const cell = (item: Item, place: Area): void => {
    const look = looks.of(item.kind);
    const height = place.bottom - place.top;
    const gap = Math.min(ratio * 3, scale * 4); // neighbours stand wall to wall in the layout
    const [right, bottom] = [place.right - gap, place.bottom - gap];
    if (height < TILE * ratio) return edges.add(place.left, place.top, right, bottom, look.strong);
    const edge = Math.max(1, Math.round(ratio));
    edges.add(place.left, place.top, right, bottom, look.line);
    faces.add(place.left + edge, place.top + edge, right - edge, bottom - edge, looks.surface);
    marks.add(place.left, place.top, place.left + Math.max(edge, 3 * scale), bottom, look.strong);
    if (!title(item, { ...place, right }, "cell", looks.ink)) bar(marks, item, place, HEADS.cell * scale, LARGEST.cell, look.strong);
    return undefined;
  };

  /** Words that are too small to be read. */
  const bar = (pile: Pile, item: Item, place: Area, height: number, words: number, colour: string): void => {
    const [left, middle] = [place.left + PAD * scale, place.top + height / 2];
    const width = Math.min(item.wide * words * scale, place.right - left - PAD * 2 * scale);
    if (width >= 1) pile.add(left, middle - words * 0.25 * scale, left + width, middle + words * 0.25 * scale, colour);
  };

  const row = (item: Item, place: Area): void => {
    const look = looks.of(item.kind);
    const height = place.bottom - place.top;
    if (ROW * scale < READABLE * ratio) return bar(rows, item, place, height, ROW, look.line);
    const words = Math.min(ROW * scale, LARGEST.cell * ratio);
    const mark = 4 * Math.min(scale, ratio);
    const left = place.left + PAD * scale;
    rows.add(left - mark / 2, place.top + words * 0.75, left + mark / 2, place.top + words * 0.75 + mark, look.strong);
    const lines = Math.max(1, Math.floor(height / (words * 1.35)));
    const found = fitted(item.label, (place.right - left - mark * 2 - PAD * scale) / words, lines);
    const top = lines === 1 ? place.top + height / 2 : place.top + words * 0.9;
    found.forEach((text, line) => {
      texts.push({ x: left + mark * 2, y: top + line * words * 1.35, text, size: words, bold: false, colour: looks.ink, over: 0 });
    });
    return undefined;
  };

  const draw = { block, cell, row };
  scene.visible(area, camera.zoom, (item) => {
    if (hidden.has(item.kind)) return;
    drawn += 1;
    draw[shapeOf(item.kind)](item, {
      left: (item.left - area.left) * scale,
      top: (item.top - area.top) * scale,
      right: (item.right - area.left) * scale,
      bottom: (item.bottom - area.top) * scale,
    });
  });
  texts.push(...labels(over, ratio, looks));
  return { boxes: joined([...blocks.flat(), edges, faces, marks, rows], palette.colours), texts, drawn };
}

/** Names over blocks whose own headings are too small, the largest blocks first, none over another; one that is around all others last. */
function labels(over: { item: Item; place: Area }[], ratio: number, looks: Looks): Text[] {
  const size = ({ place }: { place: Area }): number => (place.right - place.left) * (place.bottom - place.top);
  const taken: Area[] = [];
  const found: Text[] = [];
  const tops = over.filter(({ item }) => item.depth === 0);
  const around = (each: { item: Item }): number => (tops.length === 1 && each.item.depth === 0 ? 1 : 0);
  for (const each of over.sort((one, other) => around(one) - around(other) || size(other) - size(one))) {
    if (found.length === MOST_OVER) break;
    const { item, place } = each;
    const words = Math.min(20, Math.max(11, Math.sqrt(size(each)) / ratio / 14)) * ratio;
    const wide = place.right - place.left;
    const [text = ""] = fitted(item.label, wide / words / BOLD - 0.5);
    if (widthOf(text) < Math.min(3, item.wide) || place.bottom - place.top < words) continue;
    const half = (widthOf(text) * words * BOLD) / 2;
    const [x, y] = [(place.left + place.right) / 2, (place.top + place.bottom) / 2];
    const there = { left: x - half, right: x + half, top: y - words * PLATE, bottom: y + words * PLATE };
    if (taken.some((one) => one.left < there.right && one.right > there.left && one.top < there.bottom && one.bottom > there.top)) continue;
    taken.push(there);
    found.push({ x, y, text, size: words, bold: item.depth < 2, colour: item.depth === 0 ? looks.ink : looks.of(item.kind).ink, over: half });
  }
  return found;
}

function joined(piles: readonly Pile[], colours: readonly string[]): Boxes {
  const count = piles.reduce((sum, pile) => sum + pile.count, 0);
  const [places, tints] = [new Float32Array(count * 4), new Uint16Array(count)];
  let at = 0;
  for (const pile of piles) {
    places.set(pile.places.subarray(0, pile.count * 4), at * 4);
    tints.set(pile.tints.subarray(0, pile.count), at);
    at += pile.count;
  }
  return { places, tints, count, colours };
}
