/** The tree as a list for keyboard and screen reader (ARIA tree): the same boxes, opened and chosen by keys. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { Tree, TreeNode } from "../api/types.ts";
import { caption, say } from "../language/words.ts";
import { useShared } from "../shared.ts";
import { type OutlineRow, outlineOf } from "../tree/order.ts";
import { Icon } from "./Icon.tsx";

interface Properties {
  tree: Tree;
  label: string;
  selected: string | null;
  onSelect: (node: TreeNode) => void;
  onToggle: (node: TreeNode) => void;
}

/** Where a key leads from a row: another row, or opening and closing this one. */
function keyTarget(key: string, rows: readonly OutlineRow[], at: number): number | "toggle" | null {
  const node = rows[at]?.node;
  if (node === undefined) return null;
  if (key === "ArrowDown") return Math.min(at + 1, rows.length - 1);
  if (key === "ArrowUp") return Math.max(at - 1, 0);
  if (key === "Home") return 0;
  if (key === "End") return rows.length - 1;
  if (key === "ArrowRight" && node.children > 0) return node.open ? at + 1 : "toggle";
  if (key === "ArrowLeft") {
    if (node.open && node.children > 0) return "toggle";
    const parent = rows.findIndex((row) => row.node.id === node.parent);
    return parent === -1 ? null : parent;
  }
  return null;
}

function Row({ row, current, selected, ...on }: {
  row: OutlineRow;
  current: boolean;
  selected: boolean;
  onFocus: () => void;
  onSelect: () => void;
  onToggle: () => void;
}) {
  const { model } = useShared();
  const { node, doubt, also } = row;
  const icon = model?.nodes.find((type) => type.kind === node.kind)?.icon ?? "user";
  return (
    <li
      role="treeitem"
      data-id={node.id}
      class={`row level-${Math.min(node.level, 8)}`}
      aria-level={node.level + 1}
      aria-posinset={row.place}
      aria-setsize={row.siblings}
      aria-selected={selected}
      aria-expanded={node.children > 0 ? node.open : undefined}
      tabIndex={current ? 0 : -1}
      onFocus={on.onFocus}
      onClick={on.onSelect}
    >
      <span
        class={`twist ${node.children > 0 ? (node.open ? "open" : "") : "none"}`}
        aria-hidden="true"
        onClick={(event) => {
          if (node.children === 0) return;
          event.stopPropagation();
          on.onToggle();
        }}
      >
        <Icon name="chevron" />
      </span>
      <Icon name={icon} />
      <span class={`row-label ${node.described === false ? "named" : ""}`}>{node.label}</span>
      {node.kind !== "Position" && <span class="sr-only">{caption(model, node.kind)}</span>}
      {doubt !== "agreed" && (
        <span class={`doubt ${doubt}`} title={say(`status.${doubt}`)}>
          <Icon name={doubt === "conflicting" ? "alert" : "half"} label={say(`status.${doubt}`)} />
        </span>
      )}
      {also.length > 0 && (
        <span class="also" title={say("outline.also", { names: also.join(", ") })}>
          +{also.length}
          <span class="sr-only">{say("outline.also", { names: also.join(", ") })}</span>
        </span>
      )}
    </li>
  );
}

export function Outline({ tree, label, selected, onSelect, onToggle }: Properties) {
  const rows = outlineOf(tree.nodes, tree.edges);
  const list = useRef<HTMLUListElement>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const has = (id: string | null): boolean => rows.some((row) => row.node.id === id);
  const current = has(focused) ? focused : has(selected) ? selected : (rows[0]?.node.id ?? null);

  const item = (id: string): HTMLElement | null => list.current?.querySelector(`[data-id="${CSS.escape(id)}"]`) ?? null;
  useEffect(() => {
    if (selected !== null) item(selected)?.scrollIntoView({ block: "nearest" });
  }, [selected, rows.length]);

  const onKey = (event: KeyboardEvent): void => {
    const at = rows.findIndex((row) => row.node.id === current);
    const row = rows[at];
    if (row === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Enter" || event.key === " ") onSelect(row.node);
    else {
      const target = keyTarget(event.key, rows, at);
      if (target === null) return;
      if (target === "toggle") onToggle(row.node);
      else item(rows[target]?.node.id ?? "")?.focus();
    }
    event.preventDefault();
  };

  return (
    <ul role="tree" class="outline" aria-label={label} ref={list} onKeyDown={onKey}>
      {rows.map((row) => (
        <Row
          key={row.node.id}
          row={row}
          current={row.node.id === current}
          selected={row.node.id === selected}
          onFocus={() => setFocused(row.node.id)}
          onSelect={() => onSelect(row.node)}
          onToggle={() => onToggle(row.node)}
        />
      ))}
    </ul>
  );
}
