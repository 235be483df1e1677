/** Draws the view of the address; its code is fetched when it is first wanted, and kept. */
import type { ComponentType } from "preact";
import { useState } from "preact/hooks";
import { Problem } from "../api/client.ts";
import { useLoad } from "../api/load.ts";
import { Loading, ProblemNotice } from "../components/States.tsx";
import type { ViewEntry, ViewProperties } from "./registry.ts";

type Module = Promise<{ default: ComponentType<ViewProperties> }>;

const asked = new Map<string, Module>();
const ready = new Map<string, ComponentType<ViewProperties>>();

/** Fetches a view's code, once; a fetch that fails may be tried again. */
export function preload(entry: ViewEntry): Module {
  const before = asked.get(entry.id);
  if (before !== undefined) return before;
  const module = entry.load();
  asked.set(entry.id, module);
  module.then(
    (loaded) => ready.set(entry.id, loaded.default),
    () => asked.delete(entry.id),
  );
  return module;
}

/** What the browser says of a module that it cannot fetch helps nobody; that the service is away does. */
const unreachable = (): never => {
  throw new Problem({ title: "", status: 0 });
};

export function Shown({ entry, ...properties }: ViewProperties & { entry: ViewEntry }) {
  const [attempt, setAttempt] = useState(0);
  const loaded = useLoad(`${entry.id}/${attempt}`, () => preload(entry).catch(unreachable));
  const Component = ready.get(entry.id);
  if (Component !== undefined) return <Component key={entry.id} {...properties} />;
  if (loaded.state === "failed") return <ProblemNotice problem={loaded.problem} again={() => setAttempt(attempt + 1)} />;
  return <Loading />;
}
