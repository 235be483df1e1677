/** The row of filters above the tree; what is chosen stands in the address. */
import { get } from "../api/client.ts";
import { useLoad } from "../api/load.ts";
import type { FindingsPage, GraphNode, Listing } from "../api/types.ts";
import type { MessageName } from "../language/messages.ts";
import { caption, say } from "../language/words.ts";
import { useShared } from "../shared.ts";
import { language, revision, setOptions, view } from "../state.ts";
import { CHOICES, FIELDS, type Field, type Fitting, UNFOLDED, filterOf } from "./filtering.ts";

const DEPARTMENTS = 1000;

type Choice = readonly [value: string, words: string];

function useChoices(organization: string): Record<Field, readonly Choice[]> {
  const { model } = useShared();
  const stamp = `${organization}/${revision.value}`;
  const departments = useLoad<Listing<GraphNode>>(`departments/${stamp}`, (signal) => get("departments", { organization, limit: DEPARTMENTS }, signal));
  const rules = useLoad<FindingsPage>(`rules/${stamp}/${language.value}`, (signal) =>
    get("findings", { organization, language: language.value, limit: 1 }, signal),
  );
  const named = (departments.value?.items ?? []).map((node): Choice => [node.id, node.label]);
  return {
    kind: CHOICES.kind.map((value) => [value, caption(model, value)]),
    department: named.sort((a, b) => a[1].localeCompare(b[1], language.value)),
    involvement: CHOICES.involvement.map((value) => [value, say(`involvement.${value}` as MessageName)]),
    line: CHOICES.line.map((value) => [value, say(`line.${value}` as MessageName)]),
    status: CHOICES.status.map((value) => [value, say(`status.${value}` as MessageName)]),
    finding: [
      ["any", `${say("severity.error")}, ${say("severity.warning")}`],
      ...(rules.value?.rules ?? []).map((rule): Choice => [rule.rule, rule.title]),
    ],
  };
}

export function Filters({ organization, fitting }: { organization: string; fitting: Fitting }) {
  const choices = useChoices(organization);
  const chosen = filterOf(view.value.options);
  const count = Math.min(fitting.ids?.length ?? 0, UNFOLDED);
  return (
    <form class="tree-filters" aria-label={say("trail.filter")} onSubmit={(event) => event.preventDefault()}>
      {FIELDS.map((field) => (
        <label key={field}>
          {say(`filter.${field}`)}
          <select value={chosen[field] ?? ""} onChange={(event) => setOptions({ [field]: event.currentTarget.value })}>
            <option value="">{say("filter.any")}</option>
            {choices[field].map(([value, words]) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </select>
        </label>
      ))}
      <output>
        {fitting.ids !== null && (count < fitting.total ? say("filter.shown", { n: fitting.total, m: count }) : say("filter.count", { n: count }))}
      </output>
      {Object.keys(chosen).length > 0 && (
        <button type="button" class="button" onClick={() => setOptions(Object.fromEntries(FIELDS.map((field) => [field, ""])))}>
          {say("filter.clear")}
        </button>
      )}
    </form>
  );
}
