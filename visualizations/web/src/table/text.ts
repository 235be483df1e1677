/** A table as text for other programs: tab separated for the clipboard, comma separated (RFC 4180) for a file. */

export type TextRow = readonly string[];

/** Spreadsheets run a cell that begins so as a formula; with an apostrophe before it they show it. */
const FORMULA = /^[=+\-@\t\r]/;
const BYTE_ORDER_MARK = "\ufeff"; // without it Excel takes UTF-8 for the system's own encoding

const harmless = (cell: string): string => (FORMULA.test(cell) && !/^-?\d+(\.\d+)?$/.test(cell) ? `'${cell}` : cell);

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

export const csvOf = (rows: readonly TextRow[]): string =>
  BYTE_ORDER_MARK + rows.map((row) => row.map((cell) => quoted(harmless(cell))).join(",")).join("\r\n") + "\r\n";

/** Tabs and line ends inside a cell become blanks, for they would begin another one. */
export const tsvOf = (rows: readonly TextRow[]): string =>
  rows.map((row) => row.map((cell) => harmless(cell.replace(/[\t\r\n]+/g, " "))).join("\t")).join("\n");

/** A CSV file made on the page, handed to the browser. */
export function saveCsv(name: string, rows: readonly TextRow[]): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([csvOf(rows)], { type: "text/csv;charset=utf-8" }));
  link.download = `${name}.csv`;
  link.click();
  URL.revokeObjectURL(link.href);
}
