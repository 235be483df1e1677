/** The tree of reporting lines: an outline for keyboard and screen reader, the drawing, and its legend. */
import { useEffect, useMemo, useState } from "preact/hooks";
import type { Tree } from "../api/types.ts";
import { Legend } from "../components/Legend.tsx";
import { Outline } from "../components/Outline.tsx";
import { Empty, Loading, ProblemNotice } from "../components/States.tsx";
import { TreeCanvas } from "../components/TreeCanvas.tsx";
import { say } from "../language/words.ts";
import { drawn, examples, language, setOptions, view } from "../state.ts";
import { linesOf } from "../tree/lines.ts";
import { useTree } from "../tree/load.ts";
import { Filters } from "../ways/Filters.tsx";
import { Trail } from "../ways/Trail.tsx";
import { type Fitting, UNFOLDED, filterOf, useFitting } from "../ways/filtering.ts";
import { stations, usePath } from "../ways/path.ts";
import type { ViewProperties } from "./registry.ts";

/** Questions that this tree can answer: a manager with reports, somebody below, and a topic. */
function examplesFrom(tree: Tree): string[] {
  const positions = tree.nodes.filter((node) => node.kind === "Position" && node.described !== false);
  const manager = positions.find((node) => node.children > 0);
  const below = [...positions].reverse().find((node) => node.parent !== null && node.id !== manager?.id);
  return [
    ...(manager === undefined ? [] : [say("ask.example.down", { name: manager.label })]),
    ...(below === undefined ? [] : [say("ask.example.up", { name: below.label })]),
    say("ask.example.topic"),
  ];
}

const NONE: readonly string[] = [];

/** What is brought out of the tree, the first of them that is asked for: the way to another position, an answer, what fits the filter. */
function useBroughtOut(selected: string | null, focused: ReadonlySet<string>, fitting: Fitting): ReadonlySet<string> {
  const other = view.value.options["way"] || null;
  const path = usePath(selected, other);
  const rows = other === null ? null : (path.value?.rows ?? null);
  return useMemo(() => {
    if (rows !== null) return new Set(stations(rows));
    return focused.size > 0 ? focused : new Set(fitting.ids ?? NONE);
  }, [rows, focused, fitting.ids]);
}

export default function TreeView({ organization, known, selected, focused, select }: ViewProperties) {
  const fitting = useFitting(organization);
  const [filtering, setFiltering] = useState(fitting.ids !== null || Object.keys(filterOf(view.value.options)).length > 0);
  const brought = useBroughtOut(selected, focused, fitting);
  const here = selected !== null && /^(position|department|organization)-/.test(selected) ? [selected] : [];
  const opened = useTree(organization, view.value.options["root"] || null, [...here, ...[...brought].slice(0, UNFOLDED)]);
  const { loaded } = opened;
  const tree = loaded.value;
  const lines = useMemo(() => (tree === null ? [] : linesOf(tree.nodes, tree.edges)), [tree]);
  useEffect(() => {
    if (tree === null) return;
    examples.value = examplesFrom(tree);
    drawn.value = true;
  }, [tree, language.value]);
  useEffect(() => {
    if (loaded.state === "failed") drawn.value = true;
  }, [loaded.state]);
  const name = known?.node.label ?? "";
  const filled = tree !== null && tree.nodes.length > 0;
  const choose = (node: { id: string } | null): void => select(node?.id ?? null);
  return (
    <div class="tree-view">
      <nav class="side-left" aria-label={say("page.outline")}>
        {tree !== null && (
          <Outline
            tree={tree}
            label={say("outline.label", { name })}
            selected={selected}
            onSelect={choose}
            onToggle={opened.toggle}
            onWiden={opened.widen}
          />
        )}
      </nav>
      <section class="picture" aria-label={say("view.tree")}>
        <div class="above">
          {tree !== null && <Trail tree={tree} selected={selected} filtering={filtering} onFilter={() => setFiltering(!filtering)} />}
          {filtering && <Filters organization={organization} fitting={fitting} />}
        </div>
        <div class="drawing" aria-busy={loaded.state === "loading"}>
          {loaded.state === "failed" && <ProblemNotice problem={loaded.problem} again={() => setOptions({ root: "" })} />}
          {tree === null && loaded.state === "loading" && <Loading />}
          {tree !== null && !filled && <Empty icon="user" title={say("empty.tree")} />}
          {filled && (
            <TreeCanvas tree={tree} lines={lines} opened={opened} name={name} selected={selected} focused={brought} onSelect={choose} />
          )}
          {tree !== null && tree.hidden > 0 && <span class="hidden-count">{say("tree.hidden", { n: tree.hidden })}</span>}
        </div>
        {filled && <Legend tree={tree} lines={lines} />}
      </section>
    </div>
  );
}
