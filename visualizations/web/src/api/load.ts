/** Loading as a value: a component says what it needs, and draws loading, ready and failed. */
import { useEffect, useRef, useState } from "preact/hooks";
import { language } from "../state.ts";
import { Problem } from "./client.ts";

export type Loaded<Value> =
  | { state: "loading"; value: Value | null }
  | { state: "ready"; value: Value }
  | { state: "failed"; problem: Problem; value: null };

/**
 * Loads again whenever `key` changes; a null key loads nothing. While the next value is on its way the last one stays,
 * so that a tree does not blink; a late answer to an older key is dropped. A problem is asked for anew in another language.
 */
export function useLoad<Value>(key: string | null, load: (signal: AbortSignal) => Promise<Value>): Loaded<Value> {
  const [loaded, setLoaded] = useState<Loaded<Value>>({ state: "loading", value: null });
  const spoken = language.value;
  const told = useRef(spoken);
  const [again, setAgain] = useState(0);
  useEffect(() => {
    if (loaded.state === "failed" && told.current !== spoken) setAgain(again + 1);
  }, [spoken]);
  useEffect(() => {
    told.current = spoken;
    if (key === null) {
      setLoaded({ state: "loading", value: null });
      return undefined;
    }
    const stop = new AbortController();
    setLoaded((before) => ({ state: "loading", value: before.value }));
    load(stop.signal).then(
      (value) => {
        if (!stop.signal.aborted) setLoaded({ state: "ready", value });
      },
      (error: unknown) => {
        if (!stop.signal.aborted) setLoaded({ state: "failed", problem: Problem.from(error), value: null });
      },
    );
    return () => stop.abort();
  }, [key, again]);
  return loaded;
}

/** A list that comes in pages. `more` fetches the next one; it is null on the last page and while one is on its way. */
export interface Pages<Page> {
  first: Loaded<Page>;
  pages: readonly Page[];
  more: (() => void) | null;
}

/** The first page is loaded at once and whenever `key` changes, which also drops the further ones. */
export function usePages<Page extends { next: string | null }>(
  key: string,
  load: (cursor: string | null, signal: AbortSignal) => Promise<Page>,
): Pages<Page> {
  const first = useLoad<Page>(key, (signal) => load(null, signal));
  const [further, setFurther] = useState<{ key: string; cursor: string | null; pages: readonly Page[] }>({ key, cursor: null, pages: [] });
  const here = further.key === key ? further : { key, cursor: null, pages: [] };
  const next = useLoad<Page>(here.cursor === null ? null : `${key} ${here.cursor}`, (signal) => load(here.cursor, signal));
  useEffect(() => {
    if (next.state === "ready" && here.cursor !== null) setFurther({ key, cursor: null, pages: [...here.pages, next.value] });
  }, [next.state]);
  const pages = first.value === null ? [] : [first.value, ...here.pages];
  const cursor = pages[pages.length - 1]?.next ?? null;
  const idle = first.state === "ready" && here.cursor === null;
  return { first, pages, more: cursor !== null && idle ? () => setFurther({ ...here, cursor }) : null };
}
