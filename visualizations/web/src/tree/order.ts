/** The tree as a list from top to bottom, as the outline and a keyboard walk it. */
import type { GraphEdge, LineStatus, TreeNode } from "../api/types.ts";
import { claimsOf, doubts } from "./lines.ts";

export interface OutlineRow {
  node: TreeNode;
  /** Place among its siblings, from 1, and how many they are. */
  place: number;
  siblings: number;
  /** The most doubtful of its reporting lines. */
  doubt: LineStatus;
  /** Titles of managers other than the one it hangs from. */
  also: string[];
  /** How many of its children are not drawn although it is open. */
  rest: number;
}

function managerAbove(node: TreeNode, byId: ReadonlyMap<string, TreeNode>): string | null {
  let above = node.parent === null ? undefined : byId.get(node.parent);
  while (above !== undefined && above.kind !== "Position") above = above.parent === null ? undefined : byId.get(above.parent);
  return above?.id ?? null;
}

/** Depth first; siblings in the order of the picture: left to right, stacked ones top to bottom. */
export function outlineOf(nodes: readonly TreeNode[], edges: readonly GraphEdge[]): OutlineRow[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const below = new Map<string | null, TreeNode[]>();
  for (const node of nodes) {
    const parent = node.parent !== null && byId.has(node.parent) ? node.parent : null;
    const siblings = below.get(parent);
    if (siblings === undefined) below.set(parent, [node]);
    else siblings.push(node);
  }
  const claims = claimsOf(edges);
  const doubt = doubts(edges);
  const rows: OutlineRow[] = [];
  const walk = (parent: string | null): void => {
    const siblings = (below.get(parent) ?? []).sort((a, b) => a.x - b.x || a.y - b.y);
    siblings.forEach((node, index) => {
      const own = claims.get(node.id) ?? [];
      const above = managerAbove(node, byId);
      rows.push({
        node,
        place: index + 1,
        siblings: siblings.length,
        doubt: doubt.get(node.id) ?? "agreed",
        also: own.filter((edge) => edge.target !== above).flatMap((edge) => byId.get(edge.target)?.label ?? []),
        rest: node.open ? node.children - node.shown : 0,
      });
      walk(node.id);
    });
  };
  walk(null);
  return rows;
}
