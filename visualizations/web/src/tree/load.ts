/** Loads a tree and keeps which of its boxes the reader has opened; the service lays it out. */
import { useState } from "preact/hooks";
import { get } from "../api/client.ts";
import { type Loaded, useLoad } from "../api/load.ts";
import type { Tree, TreeNode } from "../api/types.ts";
import { revision } from "../state.ts";

const FEW_LEVELS = 2;
const ALL_LEVELS = 50;

const MOST = 20; // children shown of one box until more are asked for
const LIMIT = 20_000; // boxes, where all levels are asked for

interface Opening {
  /** Levels that are open; null leaves it to the service, which opens what can be read at once. */
  depth: number | null;
  open: readonly string[];
  closed: readonly string[];
  /** Boxes of which more children were asked for, once for each time. */
  more: readonly string[];
}

export interface OpenTree {
  loaded: Loaded<Tree>;
  /** The box that was opened or closed last: it keeps its place. */
  anchor: string | null;
  toggle: (node: TreeNode) => void;
  /** Shows twice as many of what stands below a box. */
  widen: (node: TreeNode) => void;
  openLevels: (levels: "few" | "all") => void;
}

const without = (ids: readonly string[], id: string): string[] => ids.filter((one) => one !== id);

const FRESH: Opening = { depth: null, open: [], closed: [], more: [] };

/** `root`: the box whose branch alone is drawn; `show`: ids that must be drawn, whatever is closed above them. */
export function useTree(organization: string, root: string | null, show: readonly string[]): OpenTree {
  const [opening, setOpening] = useState(FRESH);
  const [anchor, setAnchor] = useState<string | null>(null);
  const parameters = {
    organization,
    view: "tree",
    root,
    depth: opening.depth,
    most: opening.depth === ALL_LEVELS ? null : MOST,
    limit: opening.depth === ALL_LEVELS ? LIMIT : null,
    more: opening.more,
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
    widen: ({ id }) => {
      setAnchor(id);
      setOpening({ ...opening, more: [...opening.more, id] });
    },
    openLevels: (levels) => {
      setAnchor(null);
      setOpening({ ...FRESH, depth: levels === "all" ? ALL_LEVELS : FEW_LEVELS });
    },
  };
}
