/** A tree from the API as elements of the picture: boxes, the buttons on them, and lines. */
import type { ElementDefinition } from "cytoscape";
import type { LineStatus, Tree, TreeNode } from "../api/types.ts";
import { say } from "../language/words.ts";
import { textWidth, twoLines } from "./labels.ts";
import { type Line, doubts, linesOf } from "./lines.ts";
import { BOX, DEPARTMENT_COLOURS, MARK_TEXT } from "./measures.ts";
import { bowOf, routeOf } from "./route.ts";

const OUTWARD = 5; // px that a button stands outside a box's right edge, off its title
const LINE_WIDTH = { plain: 11, bold: 10 }; // full-width characters on a line of a box

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

function box(node: TreeNode, colours: ReadonlyMap<string, number>): ElementDefinition {
  const colour = colours.get(departmentOf(node) ?? "");
  const classes = ["box"];
  if (colour !== undefined) classes.push(`department-${colour}`);
  if (node.kind !== "Position") classes.push("unit");
  if (node.described === false) classes.push("named");
  return {
    group: "nodes",
    data: { id: node.id, label: twoLines(node.label, node.kind === "Position" ? LINE_WIDTH.plain : LINE_WIDTH.bold) },
    position: { x: node.x, y: node.y },
    classes,
  };
}

/** The button that opens a box: on its lower edge, on the right one where the next box stands close below. */
function toggle(node: TreeNode): ElementDefinition {
  const place = node.stacked ? { x: node.x + BOX.width / 2 + OUTWARD, y: node.y } : { x: node.x, y: node.y + BOX.height / 2 };
  return {
    group: "nodes",
    data: { id: `toggle:${node.id}`, of: node.id, label: node.open ? "–" : `+${node.children}` },
    position: place,
    classes: ["toggle", node.open ? "open" : "shut"],
  };
}

/** The button that shows more of many: "20 / 340", right of the one that closes the box. */
function more(node: TreeNode): ElementDefinition {
  const label = `${node.shown} / ${node.children} +`;
  const width = Math.ceil(textWidth(label) * MARK_TEXT) + 14;
  return {
    group: "nodes",
    data: { id: `more:${node.id}`, of: node.id, label, width },
    position: { x: node.x + BOX.width / 2 - width / 2, y: node.y + BOX.height / 2 },
    classes: ["toggle", "more"],
  };
}

const FRAME = 11; // px that a department's frame stands outside what it holds, less for each frame that it stands in
const FRAME_STEP = 3;

/** A frame around each department that is open, and all that hangs on it: strips of a tree never cross. */
export function framesOf(nodes: readonly TreeNode[], colours: ReadonlyMap<string, number>): ElementDefinition[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const boxes = new Map<string, { left: number; right: number; top: number; bottom: number; around: number }>();
  for (const node of nodes) {
    if (node.kind === "Department" && node.open) boxes.set(node.id, { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity, around: 0 });
  }
  for (const node of nodes) {
    for (let at: TreeNode | undefined = node; at !== undefined; at = at.parent === null ? undefined : byId.get(at.parent)) {
      const box = boxes.get(at.id);
      if (box === undefined) continue;
      if (boxes.has(node.id) && at !== node) (boxes.get(node.id) as { around: number }).around += 1;
      box.left = Math.min(box.left, node.x - BOX.width / 2);
      box.right = Math.max(box.right, node.x + BOX.width / 2);
      box.top = Math.min(box.top, node.y - BOX.height / 2);
      box.bottom = Math.max(box.bottom, node.y + BOX.height / 2);
    }
  }
  return [...boxes].map(([id, { left, right, top, bottom, around }]) => {
    const beyond = Math.max(2, FRAME - around * FRAME_STEP);
    return {
      group: "nodes",
      data: { id: `frame:${id}`, of: id, width: right - left + 2 * beyond, height: bottom - top + 2 * beyond },
      position: { x: (left + right) / 2, y: (top + bottom) / 2 },
      classes: ["frame", `frame-${colours.get(id) ?? 0}`],
    };
  });
}

/** The words on a box whose reporting lines are doubtful: colour alone would not tell. */
function mark(node: TreeNode, status: LineStatus): ElementDefinition {
  const label = say(`status.${status}`);
  const width = Math.ceil(textWidth(label) * MARK_TEXT) + 10;
  return {
    group: "nodes",
    data: { id: `mark:${node.id}`, of: node.id, label, width },
    position: { x: node.x + BOX.width / 2 - width / 2 - 6, y: node.y - BOX.height / 2 },
    classes: ["mark", status],
  };
}

function lineElement(line: Line, places: ReadonlyMap<string, TreeNode>): ElementDefinition {
  const upper = places.get(line.upper);
  const lower = places.get(line.lower);
  const hanging = line.shape !== "across" && upper !== undefined && lower !== undefined;
  const across = line.upper === line.lower ? "loop" : "across"; // a position may be said to report to itself
  const classes: string[] = [hanging ? "hanging" : across, line.status, line.kind];
  return {
    group: "edges",
    data: {
      id: line.id,
      source: line.upper,
      target: line.lower,
      ...(hanging ? { route: routeOf(upper, lower, line.shape === "stack" ? line.status : null) } : {}),
      ...(!hanging && upper !== undefined && lower !== undefined ? { bow: bowOf(upper, lower) } : {}),
    },
    classes,
  };
}

/** `frames`: whether departments are drawn as frames around what hangs on them. */
export function elementsOf(tree: Tree, frames: boolean): ElementDefinition[] {
  const colours = departmentColours(tree.nodes);
  const doubt = doubts(tree.edges);
  const places = new Map(tree.nodes.map((node) => [node.id, node]));
  return [
    ...(frames ? framesOf(tree.nodes, colours) : []),
    ...tree.nodes.map((node) => box(node, colours)),
    ...tree.nodes.filter((node) => node.children > 0).map(toggle),
    ...tree.nodes.filter((node) => node.open && node.shown < node.children).map(more),
    ...tree.nodes.flatMap((node) => {
      const status = doubt.get(node.id) ?? "agreed";
      return status === "agreed" ? [] : [mark(node, status)];
    }),
    ...linesOf(tree.nodes, tree.edges).map((line) => lineElement(line, places)),
  ];
}
