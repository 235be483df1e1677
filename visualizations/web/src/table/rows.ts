/** The rows of a table: the service filters and sorts, and gives what is seen in pieces. */
import { useEffect, useRef, useState } from "preact/hooks";
import { type Parameters, get, getAtOnce } from "../api/client.ts";
import { type Loaded, useLoad } from "../api/load.ts";
import type { Table, TableRow } from "../api/types.ts";

const PIECE = 200; // rows asked for at a time
const MOST = 5000; // rows that the service gives at once
const PRINTED = 2000; // rows that are printed at most: some sixty pages

/** What is asked of the service, beside which rows. */
export interface Asked {
  table: string;
  organization: string;
  q: string | null;
  column: string | null;
  value: string | null;
  sort: string | null;
  descending: string | null;
}

const path = ({ table }: Asked): string => `tables/${encodeURIComponent(table)}`;
const range = ({ table: _, ...asked }: Asked, offset: number, limit: number): Parameters => ({ ...asked, offset, limit });

const fetchRows = (asked: Asked, offset: number, limit: number, signal?: AbortSignal): Promise<Table> =>
  get<Table>(path(asked), range(asked, offset, limit), signal);

/** The first rows, as many as go on paper; null where the service does not answer. */
export const rowsForPaper = (asked: Asked): Table | null => getAtOnce<Table>(path(asked), range(asked, 0, PRINTED));

/** Rows `from` up to, but not with, `to`: for copies and files, which want all of them and not only the seen ones. */
export async function rowsBetween(asked: Asked, from: number, to: number): Promise<TableRow[]> {
  const rows: TableRow[] = [];
  while (from + rows.length < to) {
    const { rows: next } = await fetchRows(asked, from + rows.length, Math.min(MOST, to - from - rows.length));
    if (next.length === 0) break; // the table has become shorter meanwhile
    rows.push(...next);
  }
  return rows;
}

export interface Rows {
  /** The first piece, with columns and counts. */
  first: Loaded<Table>;
  /** A row by its place; undefined while it is on its way. */
  at: (place: number) => TableRow | undefined;
  /** Tells which rows are seen, so that their pieces are fetched. */
  see: (from: number, to: number) => void;
}

/** `stamp` changes with what is stored. */
export function useRows(asked: Asked, stamp: string): Rows {
  const key = JSON.stringify([asked, stamp]);
  const first = useLoad<Table>(key, (signal) => fetchRows(asked, 0, PIECE, signal));
  const pieces = useRef(new Map<number, readonly TableRow[]>());
  const wanted = useRef(new Set<number>());
  const [, redraw] = useState(0);
  useEffect(() => {
    pieces.current = new Map();
    wanted.current = new Set();
  }, [key]);
  const fetchPiece = async (piece: number): Promise<void> => {
    const [of, known] = [pieces.current, wanted.current];
    try {
      of.set(piece, (await fetchRows(asked, piece * PIECE, PIECE)).rows);
    } catch {
      known.delete(piece); // asked for again when it is seen again
    }
    if (of === pieces.current) redraw((count) => count + 1);
  };
  return {
    first,
    at: (place) => {
      const piece = Math.floor(place / PIECE);
      return (piece === 0 ? first.value?.rows : pieces.current.get(piece))?.[place % PIECE];
    },
    see: (from, to) => {
      for (let piece = Math.max(1, Math.floor(from / PIECE)); piece * PIECE < to; piece += 1) {
        if (wanted.current.has(piece)) continue;
        wanted.current.add(piece);
        void fetchPiece(piece);
      }
    },
  };
}
