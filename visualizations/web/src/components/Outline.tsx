/** The tree as a list for keyboard and screen reader (ARIA tree): the same boxes, opened and chosen by keys. */
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Model, Tree, TreeNode } from "../api/types.ts";
import { caption, say } from "../language/words.ts";
import { useShared } from "../shared.ts";
import { language } from "../state.ts";
import { type OutlineRow, outlineOf } from "../tree/order.ts";
import { Icon } from "./Icon.tsx";

interface Properties {
  tree: Tree;
  label: string;
  selected: string | null;
  onSelect: (node: TreeNode) => void;
  onToggle: (node: TreeNode) => void;
  /** Shows more of what stands below a box. */
  onWiden: (node: TreeNode) => void;
}

const AROUND = 40; // rows kept ready above and below those that are seen
const WINDOWED = 150; // rows from which on only those near the view stand in the page

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

interface Acts {
  focus: (node: TreeNode) => void;
  select: (node: TreeNode) => void;
  toggle: (node: TreeNode) => void;
  widen: (node: TreeNode) => void;
}

interface RowProperties {
  row: OutlineRow;
  current: boolean;
  selected: boolean;
  /** Stays the same object, so that a choice draws only the rows anew that it changes. */
  on: Acts;
}

function Row({ row, current, selected, on }: RowProperties) {
  const { model } = useShared();
  return useMemo(() => drawnRow({ row, current, selected, on }, model), [row, current, selected, on, model, language.value]);
}

function drawnRow({ row: { node, doubt, also, rest, ...row }, current, selected, on }: RowProperties, model: Model | null) {
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
      onFocus={() => on.focus(node)}
      onClick={() => on.select(node)}
    >
      <span
        class={`twist ${node.children > 0 ? (node.open ? "open" : "") : "none"}`}
        aria-hidden="true"
        onClick={(event) => {
          if (node.children === 0) return;
          event.stopPropagation();
          on.toggle(node);
        }}
      >
        <Icon name="chevron" />
      </span>
      <Icon name={icon} />
      <span class={`row-label ${node.described === false ? "named" : ""}`} title={node.label}>{node.label}</span>
      {node.kind !== "Position" && <span class="sr-only">{caption(model, node.kind)}</span>}
      {doubt !== "agreed" && (
        <span class={`doubt ${doubt}`} title={say(`status.${doubt}`)}>
          <Icon name={doubt === "conflicting" ? "alert" : "half"} label={say(`status.${doubt}`)} />
        </span>
      )}
      {rest > 0 && (
        <button
          type="button"
          class="link rest"
          title={say("tree.more", { shown: node.shown, all: node.children })}
          tabIndex={current ? 0 : -1}
          onClick={(event) => {
            event.stopPropagation();
            on.widen(node);
          }}
        >
          <span aria-hidden="true">
            {node.shown}/{node.children} +
          </span>
          <span class="sr-only">{say("tree.more", { shown: node.shown, all: node.children })}</span>
        </button>
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

/** The rows that are near what is seen of a long list: [from, to), and the height of one row in px. */
function useWindow(list: { current: HTMLElement | null }, count: number): { from: number; to: number; height: number } {
  const [seen, setSeen] = useState({ from: 0, to: WINDOWED, height: 32 });
  useEffect(() => {
    const pane = list.current?.parentElement;
    if (pane == null || count <= WINDOWED) return undefined;
    const look = (): void => {
      const height = list.current?.querySelector<HTMLElement>("[role=treeitem]")?.offsetHeight ?? 32;
      const first = Math.floor(pane.scrollTop / height);
      const last = Math.ceil((pane.scrollTop + pane.clientHeight) / height);
      setSeen((before) => {
        const enough = before.height === height && before.from <= Math.max(0, first - AROUND / 2) && before.to >= Math.min(count, last + AROUND / 2);
        return enough ? before : { from: Math.max(0, first - AROUND), to: last + AROUND, height };
      });
    };
    look();
    pane.addEventListener("scroll", look, { passive: true });
    return () => pane.removeEventListener("scroll", look);
  }, [count]);
  return count <= WINDOWED ? { from: 0, to: count, height: 0 } : seen;
}

/** Stands for rows that are not in the page. */
function Gap({ rows, height }: { rows: number; height: number }) {
  return rows > 0 ? <li role="presentation" style={{ height: `${rows * height}px` }} /> : null;
}

export function Outline({ tree, label, selected, onSelect, onToggle, onWiden }: Properties) {
  const rows = useMemo(() => outlineOf(tree.nodes, tree.edges), [tree]);
  const places = useMemo(() => new Map(rows.map((row, place) => [row.node.id, place])), [rows]);
  const list = useRef<HTMLUListElement>(null);
  const wanted = useRef<string | null>(null); // the row that takes the focus once it stands in the page
  const [focused, setFocused] = useState<string | null>(null);
  const { from, to, height } = useWindow(list, rows.length);
  const current = [focused, selected].find((id) => id !== null && places.has(id)) ?? rows[0]?.node.id ?? null;

  const latest = useRef({ onSelect, onToggle, onWiden });
  latest.current = { onSelect, onToggle, onWiden };
  const acts = useMemo<Acts>(() => ({
    focus: ({ id }) => setFocused(id),
    select: (node) => latest.current.onSelect(node),
    toggle: (node) => latest.current.onToggle(node),
    widen: (node) => latest.current.onWiden(node),
  }), []);

  const item = (id: string): HTMLElement | null => list.current?.querySelector(`[data-id="${CSS.escape(id)}"]`) ?? null;
  const bring = (id: string): void => {
    const there = item(id);
    const pane = list.current?.parentElement;
    if (there !== null) there.scrollIntoView({ block: "nearest" });
    else if (pane != null) pane.scrollTop = (places.get(id) ?? 0) * height - pane.clientHeight / 2;
  };
  useEffect(() => {
    if (selected !== null && places.has(selected)) bring(selected);
  }, [selected, rows.length]);
  useEffect(() => {
    const there = wanted.current === null ? null : item(wanted.current);
    if (there === null) return;
    wanted.current = null;
    there.focus();
  });

  const onKey = (event: KeyboardEvent): void => {
    const at = current === null ? -1 : (places.get(current) ?? -1);
    const row = rows[at];
    if (row === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target instanceof HTMLButtonElement && (event.key === "Enter" || event.key === " ")) return; // the button's own
    if (event.key === "Enter" || event.key === " ") onSelect(row.node);
    else {
      const target = keyTarget(event.key, rows, at);
      if (target === null) return;
      if (target === "toggle") onToggle(row.node);
      else {
        const id = rows[target]?.node.id ?? "";
        bring(id);
        const there = item(id);
        if (there === null) wanted.current = id;
        else there.focus();
      }
    }
    event.preventDefault();
  };

  return (
    <ul role="tree" class="outline" aria-label={label} ref={list} onKeyDown={onKey}>
      <Gap rows={from} height={height} />
      {rows.slice(from, to).map((row) => (
        <Row
          key={row.node.id}
          row={row}
          current={row.node.id === current}
          selected={row.node.id === selected}
          on={acts}
        />
      ))}
      <Gap rows={rows.length - Math.min(to, rows.length)} height={height} />
    </ul>
  );
}
