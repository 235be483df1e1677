/** The tree of reporting lines: an outline for keyboard and screen reader, the drawing, and its legend. */
import { useEffect } from "preact/hooks";
import type { Tree } from "../api/types.ts";
import { Legend } from "../components/Legend.tsx";
import { Outline } from "../components/Outline.tsx";
import { Empty, Loading, ProblemNotice } from "../components/States.tsx";
import { TreeCanvas } from "../components/TreeCanvas.tsx";
import { say } from "../language/words.ts";
import { examples, language } from "../state.ts";
import { useTree } from "../tree/load.ts";
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

export default function TreeView({ organization, known, selected, focused, select }: ViewProperties) {
  const opened = useTree(organization, [...(selected === null ? [] : [selected]), ...focused]);
  const { loaded } = opened;
  const tree = loaded.value;
  useEffect(() => {
    if (tree !== null) examples.value = examplesFrom(tree);
  }, [tree, language.value]);
  const name = known?.node.label ?? "";
  const drawn = tree !== null && tree.nodes.length > 0;
  const choose = (node: { id: string } | null): void => select(node?.id ?? null);
  return (
    <div class="tree-view">
      <nav class="side-left" aria-label={say("page.outline")}>
        {tree !== null && (
          <Outline tree={tree} label={say("outline.label", { name })} selected={selected} onSelect={choose} onToggle={opened.toggle} />
        )}
      </nav>
      <section class="picture" aria-label={say("view.tree")}>
        <div class="drawing" aria-busy={loaded.state === "loading"}>
          {loaded.state === "failed" && <ProblemNotice problem={loaded.problem} />}
          {tree === null && loaded.state === "loading" && <Loading />}
          {tree !== null && !drawn && <Empty icon="user" title={say("empty.tree")} />}
          {drawn && (
            <TreeCanvas tree={tree} opened={opened} name={name} selected={selected} focused={focused} onSelect={choose} />
          )}
          {tree !== null && tree.hidden > 0 && <span class="hidden-count">{say("tree.hidden", { n: tree.hidden })}</span>}
        </div>
        {drawn && <Legend tree={tree} />}
      </section>
    </div>
  );
}
