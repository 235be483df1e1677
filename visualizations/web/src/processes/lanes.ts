/** The processes of an organization from the rows of the catalogued query process_steps: steps in order, and who does each. */
import type { GraphEdge, GraphNode } from "../api/types.ts";

export interface StepRow {
  process: GraphNode;
  number: number;
  step: GraphNode;
  done_by: GraphEdge | null;
  doer: GraphNode | null;
}

export interface Step {
  node: GraphNode;
  number: number;
  doers: GraphNode[];
}

/** `doers` are all that do a step, in the order of their first one: the lanes of a drawing. */
export interface Process {
  node: GraphNode;
  steps: Step[];
  doers: GraphNode[];
}

export function processesOf(rows: readonly StepRow[]): Process[] {
  const processes = new Map<string, Process>();
  for (const { process: node, number, step: stepNode, doer } of rows) {
    const process = processes.get(node.id) ?? { node, steps: [], doers: [] };
    processes.set(node.id, process);
    let step = process.steps.find((one) => one.node.id === stepNode.id);
    if (step === undefined) process.steps.push((step = { node: stepNode, number, doers: [] }));
    if (doer === null) continue;
    if (!step.doers.some(({ id }) => id === doer.id)) step.doers.push(doer);
    if (!process.doers.some(({ id }) => id === doer.id)) process.doers.push(doer);
  }
  return [...processes.values()];
}
