/** A tree from the API as shapes of the picture: boxes, the buttons on them, frames, and lines. */
import type { LineStatus, Tree, TreeNode } from "../api/types.ts";
import { say } from "../language/words.ts";
import { textWidth, twoLines } from "./labels.ts";
import { type Line, doubts } from "./lines.ts";
import { BOX, DEPARTMENT_COLOURS, MARK_TEXT } from "./measures.ts";
import { wayAcross, wayOf } from "./route.ts";
import { type DrawnLine, type Shape, Shapes } from "./shapes.ts";

const OUTWARD = 5; // px that a button stands outside a box's right edge, off its title
const FRAME = 11; // px that a frame stands outside what it holds, less for each frame that it stands in
const FRAME_STEP = 3;
const LINE_WIDTH = { plain: 11, bold: 10.5 }; // full-width characters on a line of a box

/** The department that colours a box: its own, or the one it is. */
const departmentOf = (node: TreeNode): string | null => (node.kind === "Department" ? node.id : (node.department_id ?? null));

/** Each department's colour number, in the order in which departments appear, so that neighbours differ. */
export function departmentColours(nodes: readonly TreeNode[]): Map<string, number> {
  const colours = new Map<string, number>();
  for (const node of nodes) {
    const department = departmentOf(node);
    if (department !== null && !colours.has(department)) colours.set(department, colours.size % DEPARTMENT_COLOURS);
  }
  return colours;
}

const PLAIN: ReadonlySet<string> = new Set();

function box(node: TreeNode, colours: ReadonlyMap<string, number>): Shape {
  const unit = node.kind !== "Position";
  const look = new Set([...(unit ? ["unit"] : []), ...(node.described === false ? ["named"] : []), ...(node.children > 0 && !node.stacked ? ["opens"] : [])]);
  const label = twoLines(node.label, unit ? LINE_WIDTH.bold : LINE_WIDTH.plain);
  return { of: node.id, kind: "box", x: node.x, y: node.y, ...BOX, label, colour: colours.get(departmentOf(node) ?? "") ?? null, look };
}

/** The button that opens a box: on its lower edge, on the right one where the next box stands close below. */
function toggle(node: TreeNode): Shape {
  const place = node.stacked ? { x: node.x + BOX.width / 2 + OUTWARD, y: node.y } : { x: node.x, y: node.y + BOX.height / 2 };
  const size = node.open ? { width: 18, height: 13 } : { width: 30, height: 18 };
  return { of: node.id, kind: "toggle", ...place, ...size, label: node.open ? "–" : `+${node.children}`, colour: null, look: PLAIN };
}

/** The button that shows more of many: "20 / 340", right of the one that closes the box. */
function more(node: TreeNode): Shape {
  const label = `${node.shown} / ${node.children} +`;
  const width = Math.ceil(textWidth(label) * MARK_TEXT) + 14;
  return { of: node.id, kind: "more", x: node.x + BOX.width / 2 - width / 2, y: node.y + BOX.height / 2, width, height: 16, label, colour: null, look: PLAIN };
}

/** The words on a box whose reporting lines are doubtful: colour alone would not tell. */
function mark(node: TreeNode, status: LineStatus): Shape {
  const label = say(`status.${status}`);
  const width = Math.ceil(textWidth(label) * MARK_TEXT) + 10;
  const place = { x: node.x + BOX.width / 2 - width / 2 - 6, y: node.y - BOX.height / 2 };
  return { of: node.id, kind: "mark", ...place, width, height: 16, label, colour: null, look: new Set([status]) };
}

/** A frame around each department that is open, and all that hangs on it: strips of a tree never cross. */
export function framesOf(nodes: readonly TreeNode[], colours: ReadonlyMap<string, number>): Shape[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const found = new Map<string, { x1: number; x2: number; y1: number; y2: number; around: number }>();
  for (const node of nodes) {
    if (node.kind === "Department" && node.open) found.set(node.id, { x1: Infinity, x2: -Infinity, y1: Infinity, y2: -Infinity, around: 0 });
  }
  for (const node of nodes) {
    const own = found.get(node.id);
    for (let at: TreeNode | undefined = node; at !== undefined; at = at.parent === null ? undefined : byId.get(at.parent)) {
      const frame = found.get(at.id);
      if (frame === undefined) continue;
      if (own !== undefined && own !== frame) own.around += 1;
      frame.x1 = Math.min(frame.x1, node.x - BOX.width / 2);
      frame.x2 = Math.max(frame.x2, node.x + BOX.width / 2);
      frame.y1 = Math.min(frame.y1, node.y - BOX.height / 2);
      frame.y2 = Math.max(frame.y2, node.y + BOX.height / 2);
    }
  }
  return [...found].map(([of, { x1, x2, y1, y2, around }]) => {
    const beyond = 2 * Math.max(2, FRAME - around * FRAME_STEP);
    const size = { width: x2 - x1 + beyond, height: y2 - y1 + beyond };
    return { of, kind: "frame", x: (x1 + x2) / 2, y: (y1 + y2) / 2, ...size, label: "", colour: colours.get(of) ?? 0, look: PLAIN };
  });
}

function drawnLine(line: Line, ground: Shapes): DrawnLine[] {
  const [upper, lower] = [ground.box(line.upper), ground.box(line.lower)];
  if (upper === undefined || lower === undefined) return [];
  const across = line.shape === "across";
  const points = across
    ? wayAcross(upper, lower, (from, to) => ground.crosses(from, to))
    : wayOf(upper, lower, line.shape === "stack" ? line.status : null);
  const { id, kind, status } = line;
  return [{ id, upper: line.upper, lower: line.lower, points, kind, status, across, looks: [across ? "across" : "hanging", status, kind] }];
}

/** `lines` are those of the tree; `frames`: whether departments are drawn as frames around what hangs on them. */
export function shapesOf(tree: Tree, lines: readonly Line[], frames: boolean): Shapes {
  const { nodes } = tree;
  const colours = departmentColours(nodes);
  const doubt = doubts(tree.edges);
  const ground = new Shapes([
    ...(frames ? framesOf(nodes, colours) : []),
    ...nodes.map((node) => box(node, colours)),
    ...nodes.filter((node) => node.children > 0).map(toggle),
    ...nodes.filter((node) => node.open && node.shown < node.children).map(more),
    ...nodes.flatMap((node) => {
      const status = doubt.get(node.id) ?? "agreed";
      return status === "agreed" ? [] : [mark(node, status)];
    }),
  ]);
  return ground.joinedBy(lines.flatMap((line) => drawnLine(line, ground)));
}
