/** The drawn tree and its buttons. The outline beside it lists the same for keyboard and screen reader. */
import { useLayoutEffect, useMemo, useRef } from "preact/hooks";
import type { Tree, TreeNode } from "../api/types.ts";
import { say } from "../language/words.ts";
import { drawnOnPaper } from "../printing.ts";
import { colours, language, view } from "../state.ts";
import { looksNow } from "../tree/appearance.ts";
import { chains } from "../tree/chain.ts";
import { shapesOf } from "../tree/elements.ts";
import type { Line } from "../tree/lines.ts";
import type { OpenTree } from "../tree/load.ts";
import { Picture } from "../tree/picture.ts";
import { Icon } from "./Icon.tsx";

const NONE: ReadonlySet<string> = new Set();

const STEP = 60; // px that an arrow key moves the picture by
const PANS: Readonly<Record<string, [number, number]>> = { ArrowLeft: [STEP, 0], ArrowRight: [-STEP, 0], ArrowUp: [0, STEP], ArrowDown: [0, -STEP] };
const ZOOMS: Readonly<Record<string, number>> = { "+": 1.3, "=": 1.3, "-": 1 / 1.3 };

interface Properties {
  tree: Tree;
  lines: readonly Line[];
  opened: OpenTree;
  name: string;
  selected: string | null;
  focused: ReadonlySet<string>;
  onSelect: (node: TreeNode | null) => void;
}

/** The element that holds a picture; `picture` lets a browser test ask where a box was drawn. */
interface Host extends HTMLDivElement {
  picture?: Picture;
}

export function TreeCanvas({ tree, lines, opened, name, selected, focused, onSelect }: Properties) {
  const host = useRef<Host>(null);
  const picture = useRef<Picture | null>(null);
  const latest = useRef({ tree, opened, onSelect });
  latest.current = { tree, opened, onSelect };

  // All of them before the next frame: what is clicked is marked in it, not some frames later.
  useLayoutEffect(() => {
    const element = host.current;
    if (element === null) return undefined;
    const find = (id: string): TreeNode | null => latest.current.tree.nodes.find((node) => node.id === id) ?? null;
    const drawn = new Picture(element, {
      select: (id) => latest.current.onSelect(find(id)),
      toggle: (id) => {
        const node = find(id);
        if (node !== null) latest.current.opened.toggle(node);
      },
      widen: (id) => {
        const node = find(id);
        if (node !== null) latest.current.opened.widen(node);
      },
      clear: () => latest.current.onSelect(null),
    }, looksNow());
    picture.current = drawn;
    element.picture = drawn;
    const sizes = new ResizeObserver(() => drawn.resize());
    sizes.observe(element);
    const endPrinting = drawnOnPaper(element, () => drawn.onPaper(looksNow()));
    return () => {
      endPrinting();
      sizes.disconnect();
      drawn.destroy();
    };
  }, []);

  const frames = view.value.options["frames"] === "on";
  const chainOf = useMemo(() => chains(lines), [lines]);
  useLayoutEffect(() => picture.current?.show(shapesOf(tree, lines, frames), opened.anchor ?? selected), [tree, language.value, frames]);
  useLayoutEffect(() => picture.current?.restyle(looksNow()), [colours.value]);
  useLayoutEffect(() => {
    picture.current?.mark(selected, focused, selected === null ? NONE : chainOf(selected));
    if (selected === null) picture.current?.reveal(focused);
    else picture.current?.revealWithManagers(selected);
  }, [tree, selected, focused, frames]);

  const openLevels = (levels: "few" | "all"): void => {
    picture.current?.beginAnew();
    opened.openLevels(levels);
  };
  const onKey = (event: KeyboardEvent): void => {
    const pan = PANS[event.key];
    const zoom = ZOOMS[event.key];
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (pan !== undefined) picture.current?.panBy(...pan);
    else if (zoom !== undefined) picture.current?.zoomBy(zoom);
    else if (event.key === "0") picture.current?.fit();
    else return;
    event.preventDefault();
  };
  const tools = [
    { icon: "plus", label: say("tree.in"), act: () => picture.current?.zoomBy(1.3) },
    { icon: "minus", label: say("tree.out"), act: () => picture.current?.zoomBy(1 / 1.3) },
    { icon: "fit", label: say("tree.fit"), act: () => picture.current?.fit() },
    { icon: "levels", label: say("tree.all"), act: () => openLevels("all") },
    { icon: "level", label: say("tree.few"), act: () => openLevels("few") },
  ];
  return (
    <>
      <div class="canvas" ref={host} role="img" tabIndex={0} aria-label={say("tree.label", { name })} onKeyDown={onKey} />
      <div class="tools" role="group" aria-label={say("view.tree")}>
        {tools.map(({ icon, label, act }) => (
          <button key={icon} type="button" class="icon-button" aria-label={label} title={label} onClick={act}>
            <Icon name={icon} />
          </button>
        ))}
      </div>
    </>
  );
}
