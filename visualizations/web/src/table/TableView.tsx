/** Positions, departments and duties as tables: filtered, sorted, copied, and saved as a CSV file. */
import { useEffect, useState } from "preact/hooks";
import type { Table } from "../api/types.ts";
import { Icon } from "../components/Icon.tsx";
import { Empty, Loading, ProblemNotice } from "../components/States.tsx";
import type { MessageName } from "../language/messages.ts";
import { say } from "../language/words.ts";
import { revision, setOptions, view } from "../state.ts";
import type { ViewProperties } from "../views/registry.ts";
import { Grid } from "./Grid.tsx";
import { Paper } from "./Paper.tsx";
import { headOf, textOf, wordOf } from "./cells.ts";
import { type Asked, rowsBetween, useRows } from "./rows.ts";
import { saveCsv, tsvOf } from "./text.ts";

const TABLES = ["positions", "departments", "duties"] as const;
const PAUSE = 200; // ms after the last key before the rows are filtered

/** What is asked for, as the address says it. */
function askedOf(organization: string): Asked {
  const { table, q = null, column = null, value = null, sort = null, descending = null } = view.value.options;
  return { table: TABLES.find((one) => one === table) ?? TABLES[0], organization, q, column, value, sort, descending };
}

/** The filter field; the address follows when the typing pauses. */
function Filter({ value }: { value: string }) {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  useEffect(() => {
    if (text === value) return undefined;
    const timer = setTimeout(() => setOptions({ q: text.trim() }), PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <label class="field grow">
      <Icon name="search" />
      <input
        type="search"
        aria-label={say("table.filter")}
        placeholder={say("table.filter")}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
    </label>
  );
}

async function textRows(asked: Asked, { columns }: Table, from: number, to: number): Promise<string[][]> {
  const rows = await rowsBetween(asked, from, to);
  return [columns.map(headOf), ...rows.map(({ cells }) => columns.map((column, place) => textOf(column, cells[place] ?? null)))];
}

function Tools({ asked, table, name, said, onCopy }: { asked: Asked; table: Table; name: string; said: string; onCopy: () => void }) {
  const words = table.columns.find((column) => column.words !== null);
  return (
    <header class="filters">
      <div class="toggles" role="group" aria-label={say("table.which")}>
        {TABLES.map((one) => (
          <button
            key={one}
            type="button"
            class="button"
            aria-pressed={asked.table === one}
            onClick={() => setOptions({ table: one, column: "", value: "", sort: "", descending: "" }, "push")}
          >
            {say(`table.${one}`)}
          </button>
        ))}
      </div>
      <Filter value={asked.q ?? ""} />
      {words !== undefined && (
        <label class="field">
          <span class="sr-only">{headOf(words)}</span>
          <select
            value={asked.value ?? ""}
            onChange={({ currentTarget: { value } }) => setOptions({ column: value === "" ? "" : words.name, value })}
          >
            <option value="">{say("table.any", { name: headOf(words) })}</option>
            {Object.entries(words.words ?? {}).map(([word, number]) => (
              <option key={word} value={word}>
                {wordOf(words.name, word)} ({number})
              </option>
            ))}
          </select>
        </label>
      )}
      <span class="said count-of" role="status">
        {said === "" ? say(table.fitting === table.all ? "table.all" : "table.some", { n: table.fitting, all: table.all }) : said}
      </span>
      <div class="toggles">
        {navigator.clipboard !== undefined && (
          <button type="button" class="button" onClick={onCopy}>
            <Icon name="copy" />
            {say("table.copy")}
          </button>
        )}
        <button
          type="button"
          class="button"
          onClick={() => void textRows(asked, table, 0, table.fitting).then((rows) => saveCsv(`${name}-${say(`table.${asked.table}` as MessageName)}`, rows))}
        >
          <Icon name="download" />
          CSV
        </button>
      </div>
    </header>
  );
}

export default function TableView({ organization, known, selected, select }: ViewProperties) {
  const asked = askedOf(organization);
  const { first, at, see } = useRows(asked, String(revision.value));
  const [said, setSaid] = useState("");
  useEffect(() => setSaid(""), [JSON.stringify(asked)]);
  if (first.state === "failed") return <ProblemNotice problem={first.problem} again={() => setOptions({ q: "", column: "", value: "", sort: "" })} />;
  const table = first.value;
  if (table === null) return <Loading />;

  const copy = async (from: number, to: number): Promise<void> => {
    const rows = await textRows(asked, table, from, to);
    await navigator.clipboard?.writeText(tsvOf(rows));
    setSaid(say("table.copied", { n: rows.length - 1 }));
  };
  const sort = (column: string): void => {
    const descending = asked.sort === column && asked.descending === null;
    const off = asked.sort === column && asked.descending !== null;
    setOptions({ sort: off ? "" : column, descending: descending ? "true" : "" });
  };
  const title = say(`table.${table.table}`);
  return (
    <section class={`table-view ${table.table}`} aria-label={title} aria-busy={first.state === "loading"}>
      <Tools asked={asked} table={table} name={known?.node.label ?? "orgatlas"} said={said} onCopy={() => void copy(0, table.fitting)} />
      {table.fitting === 0 ? (
        <Empty icon="list" title={say(table.all === 0 ? "table.empty" : "table.nothing")} />
      ) : (
        <Grid
          stamp={JSON.stringify(asked)}
          label={title}
          columns={table.columns}
          count={table.fitting}
          at={at}
          see={see}
          sorting={{ column: asked.sort, descending: asked.descending !== null }}
          onSort={sort}
          selected={selected}
          onOpen={select}
          onCopy={(from, to) => void copy(from, to)}
        />
      )}
      <Paper asked={asked} title={[known?.node.label, title].join(" · ")} />
    </section>
  );
}
