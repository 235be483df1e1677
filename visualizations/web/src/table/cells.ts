/** What stands in a cell, in the words of the language that is shown. */
import type { TableCell, TableColumn } from "../api/types.ts";
import type { MessageName } from "../language/messages.ts";
import { say } from "../language/words.ts";

const WORDS: Record<string, string> = { line: "status", involvement: "involvement" };

/** The words of a value of a column that has few of them. */
export const wordOf = (column: string, value: string): string =>
  say((value === "none" ? `table.${column}.none` : `${WORDS[column] ?? column}.${value}`) as MessageName);

export const headOf = (column: TableColumn): string => say(`table.column.${column.name}` as MessageName);

/** A cell as text, for copies and files. */
export function textOf(column: TableColumn, cell: TableCell): string {
  if (cell === null) return "";
  if (Array.isArray(cell)) return cell.map(({ label }) => label).join("; ");
  return column.type === "word" ? wordOf(column.name, String(cell)) : String(cell);
}
