/** A tree from the API as elements of the picture: boxes, the buttons on them, and lines. */
import type { ElementDefinition } from "cytoscape";
import type { Tree, TreeNode } from "../api/types.ts";
import { say } from "../language/words.ts";
import { fitted } from "./labels.ts";
import { type Line, linesOf } from "./lines.ts";
import { BOX, DEPARTMENT_COLOURS } from "./measures.ts";
import { routeOf } from "./route.ts";

const TITLE_WIDTH = 19; // full-width characters on the two lines of a box

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
    data: { id: node.id, label: fitted(node.label, TITLE_WIDTH) },
    position: { x: node.x, y: node.y },
    classes,
  };
}

function toggle(node: TreeNode): ElementDefinition {
  return {
    group: "nodes",
    data: { id: `toggle:${node.id}`, of: node.id, label: node.open ? "–" : `+${node.children}` },
    position: { x: node.x, y: node.y + BOX.height / 2 },
    classes: ["toggle"],
  };
}

function lineElement(line: Line, places: ReadonlyMap<string, TreeNode>): ElementDefinition {
  const upper = places.get(line.upper);
  const lower = places.get(line.lower);
  const hanging = line.shape !== "across" && upper !== undefined && lower !== undefined;
  const classes: string[] = [hanging ? "hanging" : "across", line.status, line.kind];
  if (line.status !== "agreed") classes.push("told");
  const label = line.status === "agreed" ? "" : say(`status.${line.status}`);
  return {
    group: "edges",
    data: {
      id: line.id,
      source: line.upper,
      target: line.lower,
      label,
      ...(hanging ? { route: routeOf(upper, lower, line.shape === "stack") } : {}),
    },
    classes,
  };
}

export function elementsOf(tree: Tree): ElementDefinition[] {
  const colours = departmentColours(tree.nodes);
  const places = new Map(tree.nodes.map((node) => [node.id, node]));
  return [
    ...tree.nodes.map((node) => box(node, colours)),
    ...tree.nodes.filter((node) => node.children > 0).map(toggle),
    ...linesOf(tree.nodes, tree.edges).map((line) => lineElement(line, places)),
  ];
}
