/** The filter over a tree, as the address keeps it, and which boxes fit it: also those that are folded away. */
import { get } from "../api/client.ts";
import { useLoad } from "../api/load.ts";
import type { FindingsPage } from "../api/types.ts";
import { judged, revision, view } from "../state.ts";

export const FIELDS = ["kind", "department", "involvement", "line", "status", "finding"] as const;
export type Field = (typeof FIELDS)[number];

export const CHOICES: Readonly<Record<Exclude<Field, "department" | "finding">, readonly string[]>> = {
  kind: ["Position", "Department"],
  involvement: ["lead", "perform", "assist", "supervise", "approve", "plan", "participate"],
  line: ["solid", "dotted"],
  status: ["agreed", "one-sided", "conflicting"],
};

export const UNFOLDED = 300; // fitting boxes that are unfolded to
const FINDINGS = 1000;

export interface Fitting {
  /** Null while there is no filter, or none is loaded yet. */
  ids: readonly string[] | null;
  total: number;
}

export const filterOf = (options: Readonly<Record<string, string>>): Partial<Record<Field, string>> =>
  Object.fromEntries(FIELDS.flatMap((field) => (options[field] === undefined || options[field] === "" ? [] : [[field, options[field]]])));

/** The boxes that a rule's findings are about; "any" is any rule. */
async function subjects(organization: string, rule: string, signal: AbortSignal): Promise<Set<string>> {
  const asked = { organization, limit: FINDINGS, ...(rule === "any" ? { severity: ["error", "warning"] } : { rule }) };
  const { findings } = await get<FindingsPage>("findings", asked, signal);
  return new Set(findings.flatMap((one) => one.subjects.map(({ id }) => id)));
}

export function useFitting(organization: string): Fitting {
  const { finding, ...rest } = filterOf(view.value.options);
  const asked = finding !== undefined || Object.keys(rest).length > 0;
  const key = asked ? JSON.stringify([organization, finding, rest, revision.value, judged.value]) : null;
  const loaded = useLoad<Fitting>(key, async (signal) => {
    const answer = await get<{ items: string[]; total: number }>("graph/matches", { organization, ...rest, limit: 20_000 }, signal);
    const found = finding === undefined ? null : await subjects(organization, finding, signal);
    const ids = found === null ? answer.items : answer.items.filter((id) => found.has(id));
    return { ids, total: found === null ? answer.total : ids.length };
  });
  return asked && loaded.value !== null ? loaded.value : { ids: null, total: 0 };
}
