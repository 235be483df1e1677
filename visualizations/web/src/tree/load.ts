/** Loads a tree and keeps which of its boxes the reader has opened; the service lays it out. */
import { useState } from "preact/hooks";
import { get } from "../api/client.ts";
import { type Loaded, useLoad } from "../api/load.ts";
import type { Tree, TreeNode } from "../api/types.ts";
import { revision } from "../state.ts";

const FEW_LEVELS = 2;
const ALL_LEVELS = 50;

interface Opening {
  /** Levels that are open; null leaves it to the service, which opens what can be read at once. */
  depth: number | null;
  open: readonly string[];
  closed: readonly string[];
}

export interface OpenTree {
  loaded: Loaded<Tree>;
  /** The box that was opened or closed last: it keeps its place. */
  anchor: string | null;
  toggle: (node: TreeNode) => void;
  openLevels: (levels: "few" | "all") => void;
}

const without = (ids: readonly string[], id: string): string[] => ids.filter((one) => one !== id);

const FRESH: Opening = { depth: null, open: [], closed: [] };

/** `show`: ids that must be drawn, whatever is closed above them. */
export function useTree(organization: string, show: readonly string[]): OpenTree {
  const [opening, setOpening] = useState(FRESH);
  const [anchor, setAnchor] = useState<string | null>(null);
  const parameters = {
    organization,
    view: "tree",
    depth: opening.depth,
    open: opening.open,
    closed: opening.closed,
    show: show.filter((id) => !opening.closed.includes(id)),
  };
  const key = JSON.stringify([parameters, revision.value]);
  const loaded = useLoad<Tree>(key, (signal) => get("graph", parameters, signal));
  return {
    loaded,
    anchor,
    toggle: ({ id, open }) => {
      setAnchor(id);
      setOpening({
        ...opening,
        open: open ? without(opening.open, id) : [...opening.open, id],
        closed: open ? [...opening.closed, id] : without(opening.closed, id),
      });
    },
    openLevels: (levels) => {
      setAnchor(null);
      setOpening({ ...FRESH, depth: levels === "all" ? ALL_LEVELS : FEW_LEVELS });
    },
  };
}
