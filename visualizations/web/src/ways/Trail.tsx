/** Above the tree: where the chosen box stands, and what can be done from there. */
import type { GraphNode, Tree } from "../api/types.ts";
import { Icon } from "../components/Icon.tsx";
import { say } from "../language/words.ts";
import { go, setOptions, show, view } from "../state.ts";

/** The way from the top of the organization to a box, the box itself included; what is above a branch that stands alone, too. */
export function wayTo(tree: Tree, id: string | null): GraphNode[] {
  const byId = new Map(tree.nodes.map((node) => [node.id, node]));
  const way: GraphNode[] = [];
  for (let node = id === null ? tree.nodes[0] : byId.get(id); node !== undefined; node = node.parent === null ? undefined : byId.get(node.parent)) {
    way.unshift(node);
  }
  return [...tree.above, ...way];
}

export function Trail({ tree, selected, filtering, onFilter }: {
  tree: Tree;
  selected: string | null;
  filtering: boolean;
  onFilter: () => void;
}) {
  const { root, way, frames } = view.value.options;
  const steps = wayTo(tree, selected);
  const chosen = tree.nodes.find((node) => node.id === selected);
  const open = (node: GraphNode): void => {
    const above = tree.above.some(({ id }) => id === node.id);
    go({ node: node.id, options: { ...view.value.options, ...(above ? { root: "" } : {}) } });
  };
  return (
    <nav class="trail" aria-label={say("trail.label")}>
      <ol>
        {steps.map((node, place) => (
          <li key={node.id}>
            <button type="button" class="link" aria-current={place === steps.length - 1 ? "location" : undefined} onClick={() => open(node)}>
              {node.label}
            </button>
          </li>
        ))}
      </ol>
      <div class="acts">
        {root !== undefined && (
          <button type="button" class="button" onClick={() => setOptions({ root: "" }, "push")}>
            <Icon name="close" />
            {say("trail.whole")}
          </button>
        )}
        {way !== undefined && way !== "" && (
          <button type="button" class="button" onClick={() => setOptions({ way: "" }, "push")}>
            <Icon name="close" />
            {say("trail.way.clear", { name: tree.nodes.find(({ id }) => id === way)?.label ?? "…" })}
          </button>
        )}
        {chosen !== undefined && chosen.children > 0 && chosen.id !== root && (
          <button type="button" class="button" onClick={() => setOptions({ root: chosen.id }, "push")}>
            <Icon name="level" />
            {say("trail.branch")}
          </button>
        )}
        {chosen?.kind === "Position" && (
          <button type="button" class="button" onClick={() => show("pair", { one: chosen.id })}>
            <Icon name="pair" />
            {say("trail.compare")}
          </button>
        )}
        <button type="button" class="button" aria-pressed={frames === "on"} onClick={() => setOptions({ frames: frames === "on" ? "" : "on" })}>
          <Icon name="folder" />
          {say("trail.containers")}
        </button>
        <button type="button" class="button" aria-pressed={filtering} aria-expanded={filtering} onClick={onFilter}>
          <Icon name="filter" />
          {say("trail.filter")}
        </button>
      </div>
    </nav>
  );
}
