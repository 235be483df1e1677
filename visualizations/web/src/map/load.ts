/** Loads a map: the largest boxes first, then what stands in those that the reader comes near to. */
import { useEffect, useRef, useState } from "preact/hooks";
import { Problem, get } from "../api/client.ts";
import type { MapGraph, MapProgress } from "../api/types.ts";
import { revision } from "../state.ts";
import type { Item } from "./scene.ts";
import { Scene } from "./scene.ts";

const AT_FIRST = 8000; // parts asked for at once, at first and of one item
const AT_ITEM = 4000;
const AGAIN = 700; // ms between two looks at a map that is being made

export interface LoadedMap {
  scene: Scene | null;
  /** Parts of the whole map; those that are not loaded come when the reader zooms in. */
  total: number;
  /** Organizations read so far, while the service makes the map. */
  progress: MapProgress | null;
  problem: Problem | null;
  /** Counts what was added, so that a drawing knows when the scene has grown. */
  grown: number;
  busy: boolean;
  /** Loads what stands in an item, once. */
  enter: (item: Item) => void;
  /** What was asked for already. */
  asked: ReadonlySet<string>;
}

const isProgress = (answer: MapGraph | MapProgress): answer is MapProgress => "state" in answer;

const pause = (signal: AbortSignal): Promise<void> =>
  new Promise((go, stop) => {
    const timer = setTimeout(go, AGAIN);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      stop(signal.reason as Error);
    });
  });

const NOTHING = { scene: null, total: 0, progress: null, problem: null, grown: 0, busy: true };

/** The map of an organization, or of all where it is null. `show`: ids that must be on it, such as a chosen duty. */
export function useMap(organization: string | null, show: readonly string[]): LoadedMap {
  const [state, setState] = useState<Omit<LoadedMap, "enter" | "asked">>(NOTHING);
  const of = useRef(organization);
  const work = useRef({ asked: new Set<string>(), stop: new AbortController() });

  const load = async (scene: Scene, root: string | null, ids: readonly string[], { signal }: AbortController): Promise<void> => {
    try {
      for (;;) {
        const limit = root === null ? AT_FIRST : AT_ITEM;
        const answer = await get<MapGraph | MapProgress>("graph", { view: "map", organization, root, limit, show: ids }, signal);
        if (signal.aborted) return;
        if (!isProgress(answer)) {
          scene.add(answer.nodes, answer.edges);
          const whole = root === null ? { total: answer.nodes.length + answer.hidden } : {};
          setState((before) => ({ ...before, ...whole, scene, progress: null, problem: null, grown: before.grown + 1, busy: false }));
          return;
        }
        setState((before) => ({ ...before, progress: answer }));
        await pause(signal);
      }
    } catch (error) {
      if (!signal.aborted) setState((before) => ({ ...before, problem: Problem.from(error), busy: false }));
    }
  };

  useEffect(() => {
    const stop = new AbortController();
    work.current = { asked: new Set(), stop };
    const same = of.current === organization; // then what is drawn stays until the new one is there
    of.current = organization;
    setState((before) => (same ? { ...NOTHING, scene: before.scene, total: before.total, grown: before.grown } : NOTHING));
    void load(new Scene(), null, show, stop);
    return () => stop.abort();
  }, [organization, revision.value]);

  const { scene } = state;
  const missing = scene === null ? [] : show.filter((id) => !scene.items.has(id) && !work.current.asked.has(id));
  useEffect(() => {
    if (scene === null || missing.length === 0) return;
    for (const id of missing) work.current.asked.add(id);
    void load(scene, null, missing, work.current.stop);
  }, [missing.join(" ")]);

  const enter = (item: Item): void => {
    if (scene === null || state.busy || work.current.asked.has(item.id)) return;
    work.current.asked.add(item.id);
    setState((before) => ({ ...before, busy: true }));
    void load(scene, item.id, [], work.current.stop);
  };
  return { ...state, enter, asked: work.current.asked };
}
