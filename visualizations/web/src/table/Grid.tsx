/**
 * Rows of which only the seen ones are drawn, as an ARIA grid: arrows, Page Up and Down, Home and End move, with Shift they
 * mark rows; Enter opens what the cell is about, Ctrl/⌘-A marks everything and Ctrl/⌘-C copies what is marked.
 */
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { TableCell, TableColumn, TableRow } from "../api/types.ts";
import { say } from "../language/words.ts";
import { headOf, textOf, wordOf } from "./cells.ts";

export const ROW = 36; // px, as in table.css
const AROUND = 10; // rows drawn above and below the seen ones

export interface Sorting {
  column: string | null;
  descending: boolean;
}

interface Properties {
  label: string;
  /** Changes with what is asked for: other rows are read from the top. */
  stamp: string;
  columns: readonly TableColumn[];
  count: number;
  at: (place: number) => TableRow | undefined;
  see: (from: number, to: number) => void;
  sorting: Sorting;
  onSort: (column: string) => void;
  selected: string | null;
  onOpen: (id: string) => void;
  /** Copies rows `from` up to, but not with, `to`. */
  onCopy: (from: number, to: number) => void;
}

function Cell({ column, cell, onOpen }: { column: TableColumn; cell: TableCell; onOpen: (id: string) => void }) {
  if (Array.isArray(cell)) {
    return (
      <>
        {cell.map(({ id, kind, label, status }) => (
          <button
            key={id}
            type="button"
            tabIndex={-1}
            class={`link ${status ?? ""}`}
            disabled={kind === "Organization"}
            onClick={(event) => { event.stopPropagation(); onOpen(id); }}
          >
            {label}
          </button>
        ))}
      </>
    );
  }
  if (column.type === "word" && column.name === "line") return <span class={`badge status ${cell}`}>{wordOf(column.name, String(cell))}</span>;
  if (column.type === "word") return <span class={`badge involvement ${cell}`}>{wordOf(column.name, String(cell))}</span>;
  return <>{textOf(column, cell)}</>;
}

/** Where a key leads from a row and a column; null where it means nothing here. */
function moved(event: KeyboardEvent, [row, column]: readonly [number, number], [rows, columns]: readonly [number, number], page: number): [number, number] | null {
  const far = event.ctrlKey || event.metaKey;
  switch (event.key) {
    case "ArrowDown": return [Math.min(rows - 1, row + 1), column];
    case "ArrowUp": return [Math.max(0, row - 1), column];
    case "PageDown": return [Math.min(rows - 1, row + page), column];
    case "PageUp": return [Math.max(0, row - page), column];
    case "ArrowRight": return [row, Math.min(columns - 1, column + 1)];
    case "ArrowLeft": return [row, Math.max(0, column - 1)];
    case "Home": return far ? [0, 0] : [row, 0];
    case "End": return far ? [rows - 1, columns - 1] : [row, columns - 1];
    default: return null;
  }
}

export function Grid({ label, stamp, columns, count, at, see, sorting, onSort, selected, onOpen, onCopy }: Properties) {
  const box = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState({ top: 0, height: 800 });
  const [active, setActive] = useState<readonly [number, number]>([0, 0]);
  const [anchor, setAnchor] = useState(0);
  const from = Math.max(0, Math.floor(seen.top / ROW) - AROUND);
  const to = Math.min(count, Math.ceil((seen.top + seen.height) / ROW) + AROUND);
  useEffect(() => see(from, to), [from, to, count]);
  const row = Math.min(active[0], Math.max(0, count - 1));
  const [first, last] = [Math.min(anchor, row), Math.max(anchor, row)];

  const look = (): void => {
    const element = box.current;
    if (element !== null) setSeen({ top: element.scrollTop, height: element.clientHeight });
  };
  useLayoutEffect(look, []);
  useLayoutEffect(() => {
    setActive([0, 0]);
    setAnchor(0);
    box.current?.scrollTo({ top: 0 });
  }, [stamp]);

  const moveTo = (place: readonly [number, number], extend: boolean): void => {
    setActive(place);
    if (!extend) setAnchor(place[0]);
    const element = box.current;
    if (element === null) return;
    const top = place[0] * ROW;
    const room = element.clientHeight - 2 * ROW; // the head covers one row
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top > element.scrollTop + room) element.scrollTop = top - room;
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.target !== box.current || count === 0) return;
    const command = event.ctrlKey || event.metaKey;
    const there = at(row);
    if (command && event.key.toLowerCase() === "a") {
      setAnchor(0);
      setActive([count - 1, active[1]]);
    } else if (command && event.key.toLowerCase() === "c") onCopy(first, last + 1);
    else if (event.key === "Enter" && there !== undefined) {
      const cell = there.cells[active[1]];
      const named = Array.isArray(cell) ? cell.find(({ kind }) => kind !== "Organization") : undefined;
      onOpen(named?.id ?? there.id);
    } else {
      const place = moved(event, [row, active[1]], [count, columns.length], Math.max(1, Math.floor(seen.height / ROW) - 2));
      if (place === null) return;
      moveTo(place, event.shiftKey);
    }
    event.preventDefault();
  };
  const places = Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
  return (
    <div
      class="grid"
      role="grid"
      ref={box}
      tabIndex={0}
      aria-label={label}
      aria-rowcount={count + 1}
      aria-colcount={columns.length}
      aria-multiselectable="true"
      aria-activedescendant={count > 0 ? `cell-${row}-${active[1]}` : undefined}
      onScroll={look}
      onKeyDown={onKey}
    >
      <div role="row" class="grid-head" aria-rowindex={1}>
        {columns.map((column) => {
          const direction = sorting.column !== column.name ? "none" : sorting.descending ? "descending" : "ascending";
          return (
            <div key={column.name} role="columnheader" class={`cell of-${column.type} ${column.name}-column`} aria-sort={direction}>
              <button type="button" title={say("table.sort")} onClick={() => onSort(column.name)}>
                {headOf(column)}
                <span class="sort-mark" aria-hidden="true">{direction === "none" ? "" : sorting.descending ? "↓" : "↑"}</span>
              </button>
            </div>
          );
        })}
      </div>
      <div role="rowgroup" class="grid-body" style={{ height: `${count * ROW}px` }}>
        {places.map((place) => {
          const there = at(place);
          const marked = place >= first && place <= last && first !== last;
          return (
            <div
              key={place}
              role="row"
              aria-rowindex={place + 2}
              aria-selected={marked || there?.id === selected}
              class={`grid-row ${place === row ? "active" : ""} ${marked ? "marked" : ""} ${there?.id === selected ? "chosen" : ""}`}
              style={{ top: `${place * ROW}px` }}
              onClick={(event) => {
                moveTo([place, active[1]], event.shiftKey);
                if (there !== undefined && !event.shiftKey) onOpen(there.id);
              }}
            >
              {columns.map((column, at) => (
                <div
                  key={column.name}
                  id={`cell-${place}-${at}`}
                  role="gridcell"
                  class={`cell of-${column.type} ${column.name}-column ${place === row && at === active[1] ? "here" : ""}`}
                  title={there === undefined ? undefined : textOf(column, there.cells[at] ?? null)}
                >
                  {there !== undefined && <Cell column={column} cell={there.cells[at] ?? null} onOpen={onOpen} />}
                </div>
              ))}
            </div>
          );
        })}
      </div>
    </div>
  );
}
