/** Draws what is in view of a tree's shapes: frames, lines, boxes, buttons and marks, in this order. It keeps nothing. */
import type { Colour, Looks } from "./appearance.ts";
import { MARK_TEXT } from "./measures.ts";
import type { DrawnLine, Shape, Shapes } from "./shapes.ts";

export interface View {
  zoom: number;
  x: number;
  y: number;
}

export interface Marks {
  selected: string | null;
  focused: ReadonlySet<string>;
  chain: ReadonlySet<string>;
}

const BAND = 5; // px of a department's colour on the left of a box
const BESIDE = 4; // px kept free on either side of a title
const RAISED = 3; // px by which two lines stand higher above the button on the lower edge
const TEXT = 14;
const LINE_HEIGHT = 16;
const ROUND = 6; // px, of corners
const BEND = 5;
const SMALLEST_TEXT = 4.5; // px on the screen; smaller titles are left out
const ROUGH = 0.2; // zoom below which boxes are plain
const FADED = 0.22;
const ARROW = 6;

type Context = CanvasRenderingContext2D;

interface Drawing {
  context: Context;
  looks: Looks;
  marks: Marks;
  zoom: number;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const inView = (d: Drawing, { x, y, width, height }: Shape): boolean =>
  x + width / 2 > d.left && x - width / 2 < d.right && y + height / 2 > d.top && y - height / 2 < d.bottom;

function lineInView(d: Drawing, { points }: DrawnLine): boolean {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of points) {
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < top) top = y;
    if (y > bottom) bottom = y;
  }
  return right >= d.left && left <= d.right && bottom >= d.top && top <= d.bottom;
}

/** `wide` and `high` are the size that the view is meant for, in px; the canvas may have more or fewer of its own. */
export function paint(context: Context, shapes: Shapes, view: View & { wide: number; high: number }, marks: Marks, looks: Looks): void {
  const { canvas } = context;
  const ratio = canvas.width / Math.max(1, view.wide);
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, canvas.width, canvas.height);
  context.setTransform(ratio * view.zoom, 0, 0, ratio * view.zoom, ratio * view.x, ratio * view.y);
  const d: Drawing = {
    context, looks, marks, zoom: view.zoom,
    left: -view.x / view.zoom,
    top: -view.y / view.zoom,
    right: (view.wide - view.x) / view.zoom,
    bottom: (view.high - view.y) / view.zoom,
  };
  const seen = shapes.all.filter((shape) => inView(d, shape));
  for (const frame of seen) if (frame.kind === "frame") paintFrame(d, frame);
  paintLines(d, shapes.lines.filter((line) => lineInView(d, line)));
  if (view.zoom < ROUGH) {
    paintRoughly(d, seen);
    return;
  }
  for (const box of seen) if (box.kind === "box") paintBox(d, box);
  for (const pill of seen) if (pill.kind !== "box" && pill.kind !== "frame") paintPill(d, pill);
  context.globalAlpha = 1;
}

const fades = ({ focused, chain, selected }: Marks, id: string): boolean => focused.size > 0 && !focused.has(id) && !chain.has(id) && id !== selected;

function paintFrame({ context, looks }: Drawing, { x, y, width, height, colour }: Shape): void {
  const department = looks.departments[colour ?? 0] ?? "";
  context.beginPath();
  context.roundRect(x - width / 2, y - height / 2, width, height, ROUND + 2);
  context.globalAlpha = 0.07;
  context.fillStyle = department;
  context.fill();
  context.globalAlpha = 0.55;
  context.strokeStyle = department;
  context.lineWidth = 1;
  context.setLineDash([]);
  context.stroke();
  context.globalAlpha = 1;
}

interface Stroke {
  colour: Colour;
  width: number;
  dash: readonly number[];
}

function strokeOf({ status, kind, across }: DrawnLine): Stroke {
  const doubtful = status !== "agreed";
  const colour = doubtful ? status : across ? "line-across" : "line";
  if (kind === "dotted") return { colour, width: 2.5, dash: [0.1, 5] };
  if (status === "one-sided") return { colour, width: 2, dash: [8, 5] };
  if (status === "conflicting") return { colour, width: 2.5, dash: [10, 3, 2, 3] };
  return { colour, width: 1.5, dash: [] };
}

/** Lines that look alike are drawn by one stroke. */
function paintLines(d: Drawing, lines: readonly DrawnLine[]): void {
  const { context, looks, marks } = d;
  const alike = new Map<string, DrawnLine[]>();
  for (const line of lines) {
    const chained = marks.chain.has(line.id);
    const faded = !chained && marks.focused.size > 0 && !(marks.focused.has(line.upper) && marks.focused.has(line.lower));
    const key = `${line.status}/${line.kind}/${line.across}/${chained}/${faded}`;
    const group = alike.get(key);
    if (group === undefined) alike.set(key, [line]);
    else group.push(line);
  }
  const inOrder = [...alike].sort(([a], [b]) => Number(a.includes("/true/")) - Number(b.includes("/true/")));
  for (const [key, group] of inOrder) {
    const [first] = group;
    if (first === undefined) continue;
    const [, , , chained, faded] = key.split("/");
    const { colour, width, dash } = strokeOf(first);
    context.globalAlpha = faded === "true" ? FADED : 1;
    context.strokeStyle = context.fillStyle = looks.colours[chained === "true" ? "accent" : colour];
    context.lineWidth = Math.max(chained === "true" ? 3 : width, 0.5 / d.zoom);
    context.lineCap = first.kind === "dotted" ? "round" : "butt";
    context.setLineDash(d.zoom < ROUGH ? [] : [...dash]);
    context.beginPath();
    for (const { points } of group) trace(d, points);
    context.stroke();
    if (first.across) {
      context.beginPath();
      for (const { points } of group) arrow(context, points[0]);
      context.fill();
    }
  }
  context.globalAlpha = 1;
  context.setLineDash([]);
}

function trace({ context, zoom }: Drawing, points: DrawnLine["points"]): void {
  points.forEach((point, place) => {
    const next = points[place + 1];
    if (place === 0) context.moveTo(point.x, point.y);
    else if (next === undefined || zoom < ROUGH) context.lineTo(point.x, point.y);
    else context.arcTo(point.x, point.y, next.x, next.y, Math.min(BEND, Math.abs(next.x - point.x + next.y - point.y) / 2));
  });
}

/** Points up, to the manager's lower edge. */
function arrow(context: Context, tip: { x: number; y: number } | undefined): void {
  if (tip === undefined) return;
  context.moveTo(tip.x, tip.y);
  context.lineTo(tip.x - ARROW / 1.5, tip.y + ARROW);
  context.lineTo(tip.x + ARROW / 1.5, tip.y + ARROW);
  context.closePath();
}

/** Boxes of one colour in one fill: from afar only their places count. */
function paintRoughly({ context, looks, marks }: Drawing, seen: readonly Shape[]): void {
  const groups = new Map<string, Shape[]>();
  for (const shape of seen) {
    if (shape.kind !== "box") continue;
    const strong = shape.of === marks.selected || marks.focused.has(shape.of) || marks.chain.has(shape.of);
    const colour = strong ? looks.colours.accent : shape.colour === null ? looks.colours["box-edge"] : (looks.departments[shape.colour] ?? "");
    const key = `${fades(marks, shape.of) ? FADED : strong ? 1 : 0.75} ${colour}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [shape]);
    else group.push(shape);
  }
  for (const [key, group] of groups) {
    const [alpha = "1", ...colour] = key.split(" ");
    context.globalAlpha = Number(alpha);
    context.fillStyle = colour.join(" ");
    context.beginPath();
    for (const { x, y, width, height } of group) context.rect(x - width / 2, y - height / 2, width, height);
    context.fill();
  }
  context.globalAlpha = 1;
}

function paintBox(d: Drawing, box: Shape): void {
  const { context, looks, marks } = d;
  const { colours } = looks;
  const { x, y, width, height, look, of } = box;
  const [left, top] = [x - width / 2, y - height / 2];
  const [unit, named] = [look.has("unit"), look.has("named")];
  const strong = of === marks.selected ? 3 : marks.focused.has(of) ? 2.5 : marks.chain.has(of) ? 2 : 0;
  context.globalAlpha = fades(marks, of) ? FADED : 1;
  if (of === marks.selected) {
    context.fillStyle = colours["accent-soft"];
    context.beginPath();
    context.roundRect(left - 6, top - 6, width + 12, height + 12, ROUND + 4);
    context.fill();
  }
  context.beginPath();
  context.roundRect(left, top, width, height, ROUND);
  context.fillStyle = colours[unit ? "unit" : "box"];
  context.fill();
  if (box.colour !== null) {
    context.fillStyle = looks.departments[box.colour] ?? "";
    context.beginPath();
    context.roundRect(left, top, BAND, height, [ROUND, 0, 0, ROUND]);
    context.fill();
  }
  context.beginPath();
  context.roundRect(left, top, width, height, ROUND);
  context.lineWidth = strong || 1;
  context.strokeStyle = colours[strong > 0 ? "accent" : named ? "ink-3" : unit ? "unit-edge" : "box-edge"];
  context.setLineDash(named ? [4, 3] : []);
  context.stroke();
  context.setLineDash([]);
  if (TEXT * d.zoom < SMALLEST_TEXT) return;
  context.font = `${unit ? 600 : 400} ${TEXT}px ${looks.font}`;
  context.fillStyle = colours[named ? "ink-2" : unit ? "unit-ink" : "ink"];
  const raised = look.has("opens") && box.label.includes("\n") ? RAISED : 0;
  write(context, box.label, x + BAND / 2, y - raised, width - BAND - 2 * BESIDE);
}

function paintPill(d: Drawing, pill: Shape): void {
  const { context, looks, marks } = d;
  const { colours } = looks;
  const { x, y, width, height, kind, label, look, of } = pill;
  const [status, soft] = look.has("conflicting") ? (["conflicting", "conflicting-soft"] as const) : (["one-sided", "one-sided-soft"] as const);
  const colour: Colour = kind === "mark" ? status : kind === "more" ? "accent" : "ink-2";
  context.globalAlpha = fades(marks, of) ? FADED : 1;
  context.beginPath();
  context.roundRect(x - width / 2, y - height / 2, width, height, Math.min(ROUND, height / 3));
  context.fillStyle = colours[kind === "mark" ? soft : "surface"];
  context.fill();
  context.lineWidth = 1;
  context.strokeStyle = colours[kind === "toggle" ? "line" : colour];
  context.stroke();
  if (MARK_TEXT * d.zoom < SMALLEST_TEXT) return;
  context.font = `400 ${MARK_TEXT}px ${looks.font}`;
  context.fillStyle = colours[colour];
  write(context, label, x, y, width);
}

/** Up to two lines, centred; in a face that runs wider than was reckoned they are set narrower. */
function write(context: Context, text: string, x: number, y: number, width: number): void {
  context.textAlign = "center";
  context.textBaseline = "middle";
  const lines = text.split("\n");
  lines.forEach((line, place) => context.fillText(line, x, y + 1 + (place - (lines.length - 1) / 2) * LINE_HEIGHT, width));
}
