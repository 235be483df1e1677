/** Asking the service for nodes by words, while they are typed. */
import { useEffect, useState } from "preact/hooks";
import { get } from "../api/client.ts";

export interface FoundNode {
  id: string;
  kind: string;
  label: string;
  department: string | null;
  organization: string | null;
  /** The name of its organization. */
  place: string;
}

export interface Found {
  node: FoundNode;
  /** [start, end) in the label, in code points. */
  highlights: [number, number][];
}

const PAUSE = 120; // ms after a key before it is asked
const MOST = 6; // of each kind
const NAMES: readonly string[] = ["Position", "Department", "Unit", "Process", "Organization", "Document"];
const TEXTS: readonly string[] = ["Person", "Duty"];

interface Scope {
  kinds?: readonly string[];
  organization?: string | null;
  near: string | null;
}

/** Names come at once; what the database has to look through comes after them. Null where nothing is typed. */
export function useSearch(text: string, { kinds, organization = null, near }: Scope): { items: readonly Found[] | null; busy: boolean } {
  const [items, setItems] = useState<readonly Found[] | null>(null);
  const [busy, setBusy] = useState(false);
  const words = text.trim().slice(0, 200);
  useEffect(() => {
    if (words === "") {
      setItems(null);
      setBusy(false);
      return undefined;
    }
    const going = new AbortController();
    setBusy(true);
    const timer = setTimeout(async () => {
      const groups = kinds === undefined ? [NAMES, TEXTS] : [kinds];
      const found: Found[] = [];
      for (const kind of groups) {
        try {
          const answer = await get<{ items: Found[] }>("search", { q: words, kind, organization, near, limit: MOST }, going.signal);
          const known = new Set(found.map(({ node }) => node.id));
          found.push(...answer.items.filter(({ node }) => !known.has(node.id)));
        } catch {
          if (going.signal.aborted) return; // a newer word is being asked
        }
        setItems([...found]);
      }
      setBusy(false);
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      going.abort();
    };
  }, [words, organization, near, kinds?.join(",")]);
  return { items, busy };
}

/** A text in pieces, those between highlights marked. */
export function pieces(text: string, spans: readonly [number, number][]): { text: string; marked: boolean }[] {
  const points = [...text];
  const found: { text: string; marked: boolean }[] = [];
  let at = 0;
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0])) {
    if (start < at) continue;
    found.push({ text: points.slice(at, start).join(""), marked: false }, { text: points.slice(start, end).join(""), marked: true });
    at = end;
  }
  found.push({ text: points.slice(at).join(""), marked: false });
  return found.filter((piece) => piece.text !== "");
}
