/** The table on paper: all rows that fit the filter, up to a bound, with the heads on every page. On the screen it is not there. */
import { useEffect, useState } from "preact/hooks";
import type { Table } from "../api/types.ts";
import { say } from "../language/words.ts";
import { whilePrinting } from "../printing.ts";
import { headOf, textOf } from "./cells.ts";
import { type Asked, rowsForPaper } from "./rows.ts";

export function Paper({ asked, title }: { asked: Asked; title: string }) {
  const [table, setTable] = useState<Table | null>(null);
  useEffect(() => whilePrinting(() => setTable(rowsForPaper(asked)), () => setTable(null)), [JSON.stringify(asked)]);
  if (table === null) return null;
  const { columns, rows, fitting, all } = table;
  const count = say(fitting === all ? "table.all" : "table.some", { n: fitting, all });
  return (
    <table class="on-paper">
      <caption>{[title, count, ...(rows.length < fitting ? [say("table.printed", { n: rows.length })] : [])].join(" · ")}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.name} class={`of-${column.type}`}>
              {headOf(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, cells }) => (
          <tr key={id}>
            {columns.map((column, place) => (
              <td key={column.name} class={`of-${column.type}`}>
                {textOf(column, cells[place] ?? null)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
