/**
 * Which lines a tree draws. Every box hangs from its parent by one line; that line also carries the reporting claim that
 * it stands for. Claims that no hanging line carries (further managers, dotted lines elsewhere) are drawn across.
 */
import type { GraphEdge, LineKind, LineStatus, TreeNode } from "../api/types.ts";

export interface Line {
  id: string;
  /** Ids of the boxes: the upper end (the manager) and the lower end. */
  upper: string;
  lower: string;
  shape: "elbow" | "stack" | "across";
  /** Null where the line only says where a box belongs. */
  claim: GraphEdge | null;
  kind: LineKind;
  status: LineStatus;
}

/** The nearest position above a box: departments between it and its manager are passed through. */
function positionAbove(node: TreeNode, byId: ReadonlyMap<string, TreeNode>): string | null {
  for (let above = node.parent; above !== null; ) {
    const box = byId.get(above);
    if (box === undefined || box.kind === "Position") return above;
    above = box.parent;
  }
  return null;
}

const style = (claim: GraphEdge | null): Pick<Line, "claim" | "kind" | "status"> => ({
  claim,
  kind: claim?.line ?? "solid",
  status: claim?.status ?? "agreed",
});

/** What is claimed of each position's managers, in the order of the edges. */
export function claimsOf(edges: readonly GraphEdge[]): Map<string, GraphEdge[]> {
  const claims = new Map<string, GraphEdge[]>();
  for (const edge of edges) {
    if (edge.kind !== "REPORTS_TO") continue;
    const there = claims.get(edge.source);
    if (there === undefined) claims.set(edge.source, [edge]);
    else there.push(edge);
  }
  return claims;
}

export function linesOf(nodes: readonly TreeNode[], edges: readonly GraphEdge[]): Line[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const claims = claimsOf(edges);
  const carried = new Set<string>();
  const lines: Line[] = [];
  for (const node of nodes) {
    if (node.parent === null || !byId.has(node.parent)) continue;
    const above = positionAbove(node, byId);
    const own = (claims.get(node.id) ?? []).filter((edge) => edge.target === above);
    const claim = own.find((edge) => edge.line !== "dotted") ?? own[0] ?? null;
    if (claim !== null) carried.add(claim.id);
    const shape = node.stacked ? "stack" : "elbow";
    lines.push({ id: `hang:${node.id}`, upper: node.parent, lower: node.id, shape, ...style(claim) });
  }
  for (const claim of [...claims.values()].flat()) {
    if (carried.has(claim.id) || !byId.has(claim.source) || !byId.has(claim.target)) continue;
    lines.push({ id: claim.id, upper: claim.target, lower: claim.source, shape: "across", ...style(claim) });
  }
  return lines;
}

const DOUBT: Record<LineStatus, number> = { agreed: 0, "one-sided": 1, conflicting: 2 };

const FEW = 5; // lines of which nothing is the rule yet
const RULE = 0.8; // share of one-sided lines from which on they are the rule: a table states each line once

/**
 * The most doubtful status of what is said about each position's managers. Where nearly all lines are one-sided, that marks
 * nobody: the lines themselves are still drawn so.
 */
export function doubts(edges: readonly GraphEdge[]): Map<string, LineStatus> {
  const lines = edges.filter(({ kind }) => kind === "REPORTS_TO");
  const oneSided = lines.filter(({ status }) => status === "one-sided").length;
  const usual = lines.length >= FEW && oneSided > RULE * lines.length;
  const worst = new Map<string, LineStatus>();
  for (const { source, status = "agreed" } of lines) {
    const doubt = usual && status === "one-sided" ? "agreed" : status;
    if (DOUBT[doubt] >= DOUBT[worst.get(source) ?? "agreed"]) worst.set(source, doubt);
  }
  return worst;
}
