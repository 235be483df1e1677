/** Functions against duties: which function of a department nobody carries, which duty no function covers; and who is what for a topic. */
import { get } from "../api/client.ts";
import { useLoad } from "../api/load.ts";
import type { Coverage } from "../api/matrices.ts";
import { Icon } from "../components/Icon.tsx";
import { Empty, Loading, ProblemNotice } from "../components/States.tsx";
import { say } from "../language/words.ts";
import { revision, setOptions, view } from "../state.ts";
import { saveCsv } from "../table/text.ts";
import type { ViewProperties } from "../views/registry.ts";
import { CoverageTable } from "./CoverageTable.tsx";
import { Raci } from "./Raci.tsx";

/** One line a function, one column a position: the duty that carries it, or comes near. */
function rowsOf(departments: readonly Coverage[]): string[][] {
  const head = ["coverage.department", "coverage.function", "coverage.position", "coverage.duty", "coverage.carried", "coverage.score"] as const;
  const rows = departments.flatMap(({ department, functions, positions, cells, uncovered, unfounded }) => {
    const name = (id: string): string => positions.find((one) => one.id === id)?.name ?? "";
    return [
      ...functions.flatMap((one) => {
        const found = cells.filter((cell) => cell.function === one.id);
        if (found.length === 0) return [[department.name, one.text, "", "", say("coverage.no"), ""]];
        const other = uncovered.includes(one.id) ? "coverage.no" : "coverage.near";
        return found.map((cell) => [
          department.name, one.text, name(cell.position), cell.duty.text, say(cell.carried ? "coverage.yes" : other), cell.score.toFixed(2),
        ]);
      }),
      ...unfounded.map((duty) => [department.name, "", name(duty.holder), duty.text, say("coverage.without"), ""]),
    ];
  });
  return [head.map((column) => say(column)), ...rows];
}

export default function CoverageView({ organization, known }: ViewProperties) {
  const { as = "coverage", department } = view.value.options;
  const raci = as === "raci";
  const key = raci ? null : `${organization}/${revision.value}`;
  const loaded = useLoad<{ departments: Coverage[] }>(key, (signal) => get("coverage", { organization }, signal));
  const departments = loaded.value?.departments ?? [];
  const shown = departments.find((one) => one.department.id === department) ?? departments[0];
  return (
    <section class="coverage-view" aria-label={say("view.coverage")} aria-busy={!raci && loaded.state === "loading"}>
      <header class="filters">
        <div class="toggles" role="group" aria-label={say("view.coverage")}>
          <button type="button" class="button" aria-pressed={!raci} onClick={() => setOptions({ as: "" }, "push")}>
            {say("coverage.functions")}
          </button>
          <button type="button" class="button" aria-pressed={raci} onClick={() => setOptions({ as: "raci" }, "push")}>
            {say("coverage.raci")}
          </button>
        </div>
        {!raci && shown !== undefined && (
          <>
            <label class="field">
              <span>{say("coverage.department")}</span>
              <select value={shown.department.id} onChange={(event) => setOptions({ department: event.currentTarget.value, cell: "" }, "push")}>
                {departments.map((one) => (
                  <option key={one.department.id} value={one.department.id}>
                    {one.department.name} ({say("coverage.open", { n: one.uncovered.length, all: one.functions.length })})
                  </option>
                ))}
              </select>
            </label>
            <button type="button" class="button" onClick={() => saveCsv(`${known?.node.label ?? ""}-${say("view.coverage")}`, rowsOf(departments))}>
              <Icon name="download" />
              CSV
            </button>
          </>
        )}
      </header>
      {raci && <Raci organization={organization} />}
      {!raci && loaded.state === "failed" && <ProblemNotice problem={loaded.problem} />}
      {!raci && loaded.value === null && loaded.state === "loading" && <Loading />}
      {!raci && loaded.value !== null && shown === undefined && (
        <Empty icon="check" title={say("coverage.none")}>
          <p>{say("coverage.none.text")}</p>
        </Empty>
      )}
      {!raci && shown !== undefined && <CoverageTable key={shown.department.id} coverage={shown} organization={organization} />}
    </section>
  );
}
