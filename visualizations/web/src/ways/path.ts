/** The way between two positions along reporting lines, as the catalogued question finds it. */
import { get } from "../api/client.ts";
import { type Loaded, useLoad } from "../api/load.ts";
import type { GraphEdge, GraphNode, Quote } from "../api/types.ts";
import { revision } from "../state.ts";

export interface Step {
  step: number;
  subordinate: GraphNode;
  line: GraphEdge;
  manager: GraphNode;
}

export interface Answered<Row> {
  rows: Row[];
  evidence: Quote[];
}

/** Nothing is loaded while one of the two is missing. */
export function usePath(one: string | null, other: string | null): Loaded<Answered<Step>> {
  const key = one === null || other === null || one === other ? null : `path/${one}/${other}/${revision.value}`;
  return useLoad(key, (signal) => get("queries/reporting_path", { position: one, other }, signal));
}

export const stations = (steps: readonly Step[]): string[] => [...new Set(steps.flatMap(({ subordinate, manager }) => [subordinate.id, manager.id]))];
