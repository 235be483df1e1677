/** Loads a tree and keeps which of its boxes the reader has opened; the service lays it out. */
import { useMemo, useRef, useState } from "preact/hooks";
import { get } from "../api/client.ts";
import { type Loaded, useLoad } from "../api/load.ts";
import type { Tree, TreeNode } from "../api/types.ts";
import { revision } from "../state.ts";

const FEW_LEVELS = 2;
const ALL_LEVELS = 50;

const MOST = 20; // children shown of one box until more are asked for
const MOST_SENT = 1000; // boxes that are unfolded to, the latest of them
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

/**
 * Which of `show` the service must unfold to. What is drawn already is not asked for again, so that choosing a box loads
 * nothing; what was shown once and folded away by the reader since is left alone until something else is wanted.
 */
function useUnfolding(show: readonly string[], tree: Tree | null): { sent: readonly string[]; forget: (node: TreeNode) => void } {
  const settled = useRef(new Set<string>());
  const sent = useRef<readonly string[]>([]);
  const drawn = useMemo(() => new Map(tree?.nodes.map((node) => [node.id, node])), [tree]);
  const wanted = new Set(show);
  for (const id of settled.current) if (!wanted.has(id)) settled.current.delete(id);
  for (const id of show) if (drawn.has(id)) settled.current.add(id);
  const missing = show.filter((id) => !settled.current.has(id) && !sent.current.includes(id));
  if (missing.length > 0) sent.current = [...sent.current, ...missing].slice(-MOST_SENT);
  const below = (id: string, above: string): boolean => {
    for (let at = drawn.get(id); at !== undefined; at = at.parent === null ? undefined : drawn.get(at.parent)) if (at.id === above) return true;
    return false;
  };
  return {
    sent: sent.current,
    forget: (node) => {
      sent.current = sent.current.filter((id) => !below(id, node.id));
    },
  };
}

/** `root`: the box whose branch alone is drawn; `show`: ids that must be drawn, whatever is closed above them. */
export function useTree(organization: string, root: string | null, show: readonly string[]): OpenTree {
  const [opening, setOpening] = useState(FRESH);
  const [anchor, setAnchor] = useState<string | null>(null);
  const latest = useRef<Tree | null>(null);
  const { sent, forget } = useUnfolding(show, latest.current);
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
    show: sent,
  };
  const key = JSON.stringify([parameters, revision.value]);
  const loaded = useLoad<Tree>(key, (signal) => get("graph", parameters, signal));
  latest.current = loaded.value;
  return {
    loaded,
    anchor,
    toggle: (node) => {
      const { id, open } = node;
      if (open) forget(node);
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
