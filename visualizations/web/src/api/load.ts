/** Loading as a value: a component says what it needs, and draws loading, ready and failed. */
import { useEffect, useState } from "preact/hooks";
import { Problem } from "./client.ts";

export type Loaded<Value> =
  | { state: "loading"; value: Value | null }
  | { state: "ready"; value: Value }
  | { state: "failed"; problem: Problem; value: null };

/**
 * Loads again whenever `key` changes; a null key loads nothing. While the next value is on its way the last one stays,
 * so that a tree does not blink; a late answer to an older key is dropped.
 */
export function useLoad<Value>(key: string | null, load: (signal: AbortSignal) => Promise<Value>): Loaded<Value> {
  const [loaded, setLoaded] = useState<Loaded<Value>>({ state: "loading", value: null });
  useEffect(() => {
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
  }, [key]);
  return loaded;
}
