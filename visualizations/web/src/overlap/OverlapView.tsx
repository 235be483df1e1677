/** Work done twice: a matrix of departments or of single holders, and the clusters of duties, each with both sides' sentences. */
import { get } from "../api/client.ts";
import { useLoad, usePages } from "../api/load.ts";
import type { NamedHolder, OverlapTable } from "../api/matrices.ts";
import type { FindingsPage } from "../api/types.ts";
import { FindingItem } from "../components/Findings.tsx";
import { Empty, Loading, ProblemNotice } from "../components/States.tsx";
import { say } from "../language/words.ts";
import { useState } from "preact/hooks";
import { judged, language, revision, setOptions, view } from "../state.ts";
import type { ViewProperties } from "../views/registry.ts";
import { Pairs } from "./Pairs.tsx";

const MOST = 60; // rows of the matrix
const CLUSTERS = ["duplication", "overlap", "fragmentation", "hand-off"];
const PAGE = 30;
const SHADES = 5;

interface Chosen {
  one: string | undefined;
  other: string | undefined;
}

function Matrix({ table, one, other, select }: { table: OverlapTable; select: (id: string) => void } & Chosen) {
  const most = Math.max(...table.weights.flat(), 0.001);
  const open = (row: NamedHolder, column: NamedHolder): void => setOptions({ one: row.id, other: column.id }, "push");
  return (
    <div class="scroll matrix-scroll" tabIndex={0}>
      <table class="matrix">
        <caption class="sr-only">{say("overlap.caption")}</caption>
        <thead>
          <tr>
            <td />
            {table.units.map((unit, place) => (
              <th key={unit.id} scope="col" title={unit.name}>
                <span aria-hidden="true">{place + 1}</span>
                <span class="sr-only">{unit.name}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.units.map((row, place) => (
            <tr key={row.id}>
              <th scope="row">
                <span aria-hidden="true">{place + 1}</span>
                <button type="button" class="link clip" title={row.name} onClick={() => select(row.id)}>
                  {row.name}
                </button>
              </th>
              {table.units.map((column, at) => {
                const weight = table.weights[place]?.[at] ?? 0;
                if (weight === 0) return <td key={column.id} />;
                const shade = Math.max(1, Math.ceil((weight / most) * SHADES));
                return (
                  <td key={column.id}>
                    <button
                      type="button"
                      class={`heat shade-${shade}`}
                      aria-pressed={row.id === one && column.id === other}
                      aria-label={say("overlap.cell", { one: row.name, other: column.name, n: weight.toFixed(1) })}
                      title={say("overlap.cell", { one: row.name, other: column.name, n: weight.toFixed(1) })}
                      onClick={() => open(row, column)}
                    >
                      {weight < 10 ? weight.toFixed(1) : Math.round(weight)}
                    </button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {table.hidden > 0 && <p class="said matrix-more">{say("overlap.hidden", { n: table.hidden })}</p>}
    </div>
  );
}

function Clusters({ organization }: { organization: string }) {
  const asked = { organization, rule: CLUSTERS, language: language.value, limit: PAGE };
  const key = JSON.stringify([asked, revision.value, judged.value]);
  const { first, pages, more } = usePages<FindingsPage>(key, (cursor, signal) => get("findings", { ...asked, cursor }, signal));
  if (first.state === "failed") return <ProblemNotice problem={first.problem} />;
  if (first.value === null) return <Loading />;
  const findings = pages.flatMap((page) => page.findings);
  if (findings.length === 0) return <Nothing />;
  const { counts } = first.value;
  const left = counts.error + counts.warning + counts.note - findings.length;
  return (
    <div class="scroll" tabIndex={0}>
      <ul class="findings">
        {findings.map((finding) => (
          <FindingItem key={finding.id} finding={finding} />
        ))}
      </ul>
      {left > 0 && (
        <button type="button" class="button more" disabled={more === null} onClick={() => more?.()}>
          {say("findings.more", { n: left })}
        </button>
      )}
    </div>
  );
}

function Nothing() {
  return (
    <Empty icon="check" title={say("overlap.none")}>
      <p>{say("overlap.none.text")}</p>
    </Empty>
  );
}

/** The two who double most of each other's work: shown until another cell is chosen. */
function strongest({ units, weights }: OverlapTable): { one?: string | undefined; other?: string | undefined } {
  let most = 0;
  let found = {};
  weights.forEach((row, at) => {
    row.forEach((weight, place) => {
      if (place === at || weight <= most) return;
      most = weight;
      found = { one: units[at]?.id, other: units[place]?.id };
    });
  });
  return found;
}

/** The matrix of one level, and what stands behind its chosen cell; another level begins anew, nothing of this one stays. */
function Doubled({ organization, level, select }: { organization: string; level: string; select: (id: string) => void }) {
  const chosen: { one?: string | undefined; other?: string | undefined } = view.value.options;
  const [closed, setClosed] = useState(false);
  const key = JSON.stringify([organization, level, revision.value]);
  const loaded = useLoad<OverlapTable>(key, (signal) => get("overlaps", { organization, level, limit: MOST }, signal));
  if (loaded.state === "failed") return <ProblemNotice problem={loaded.problem} />;
  const table = loaded.value;
  if (table === null) return <Loading />;
  if (table.units.length === 0) return <Nothing />;
  const { one, other } = chosen.one !== undefined || closed ? chosen : strongest(table);
  const close = (): void => {
    setClosed(true);
    setOptions({ one: "", other: "" }, "push");
  };
  return (
    <div class="matrix-body" aria-busy={loaded.state === "loading"}>
      <Matrix table={table} one={one} other={other} select={select} />
      {one !== undefined && other !== undefined && (
        <Pairs
          key={`${one}/${other}`} // another two begin anew, too: what stood there takes no word that is meant for them
          organization={organization}
          level={level}
          one={one}
          other={other}
          units={table.units}
          onClose={close}
        />
      )}
    </div>
  );
}

export default function OverlapView({ organization, select }: ViewProperties) {
  const { as = "matrix", level = "unit" } = view.value.options;
  const matrix = as !== "clusters";
  const choice = (chosen: boolean, text: string, act: () => void) => (
    <button type="button" class="button" aria-pressed={chosen} onClick={act}>
      {text}
    </button>
  );
  return (
    <section class="overlap-view" aria-label={say("view.overlap")}>
      <header class="filters">
        <div class="toggles" role="group" aria-label={say("view.overlap")}>
          {choice(matrix, say("overlap.matrix"), () => setOptions({ as: "" }, "push"))}
          {choice(!matrix, say("overlap.clusters"), () => setOptions({ as: "clusters", one: "", other: "" }, "push"))}
        </div>
        {matrix && (
          <div class="toggles" role="group" aria-label={say("overlap.level")}>
            {choice(level === "unit", say("overlap.unit"), () => setOptions({ level: "", one: "", other: "" }, "push"))}
            {choice(level === "holder", say("overlap.holder"), () => setOptions({ level: "holder", one: "", other: "" }, "push"))}
          </div>
        )}
        <p class="said">{say(matrix ? "overlap.explained" : "overlap.clusters.explained")}</p>
      </header>
      {!matrix && <Clusters organization={organization} />}
      {matrix && <Doubled key={level} organization={organization} level={level} select={select} />}
    </section>
  );
}
