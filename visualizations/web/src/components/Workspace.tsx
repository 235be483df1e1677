/** One organization (a new one is a new workspace): outline, tree, document and side, which all speak of the same chosen node and question. */
import { useEffect, useMemo, useState } from "preact/hooks";
import { get, post } from "../api/client.ts";
import { useLoad } from "../api/load.ts";
import type { Answer, FindingsPage, Organization, Tree, TreeNode } from "../api/types.ts";
import { say } from "../language/words.ts";
import { go, language, revision, view } from "../state.ts";
import { useTree } from "../tree/load.ts";
import { AnswerPanel } from "./AnswerPanel.tsx";
import { Card } from "./Card.tsx";
import { DocumentPanel } from "./DocumentPanel.tsx";
import { Findings, FindingsAbout } from "./Findings.tsx";
import { Icon } from "./Icon.tsx";
import { Legend } from "./Legend.tsx";
import { Outline } from "./Outline.tsx";
import { Empty, Loading, ProblemNotice } from "./States.tsx";
import { TreeCanvas } from "./TreeCanvas.tsx";
import { Welcome } from "./Welcome.tsx";

type Pane = "outline" | "tree" | "details";
const PANES: readonly [Pane, string][] = [["outline", "list"], ["tree", "levels"], ["details", "file"]];
const NONE: ReadonlySet<string> = new Set();
const MOST_FINDINGS = 1000; // the gravest of them; more are in the report

/** Questions that this tree can answer: a manager with reports, somebody below, and a topic. */
function examplesFrom(tree: Tree | null): string[] {
  const positions = tree?.nodes.filter((node) => node.kind === "Position" && node.described !== false) ?? [];
  const manager = positions.find((node) => node.children > 0);
  const below = [...positions].reverse().find((node) => node.parent !== null && node.id !== manager?.id);
  return [
    ...(manager === undefined ? [] : [say("ask.example.down", { name: manager.label })]),
    ...(below === undefined ? [] : [say("ask.example.up", { name: below.label })]),
    say("ask.example.topic"),
  ];
}

export function Workspace({ organization, known, onExamples }: {
  organization: string;
  known: Organization | null;
  onExamples: (examples: readonly string[]) => void;
}) {
  const { node: selected, question, document: text, start, end } = view.value;
  const [pane, setPane] = useState<Pane>("tree");
  const [listing, setListing] = useState(false);
  const [scope, setScope] = useState<"one" | "all">("one");

  const within = scope === "one" ? organization : null;
  const asking = question === null ? null : JSON.stringify([question, within, revision.value]);
  const answer = useLoad<Answer>(asking, (signal) => post("ask", { question, organization: within }, signal));
  const focused = useMemo(
    () => (question === null || answer.state !== "ready" ? NONE : new Set(answer.value.graph.nodes.map((node) => node.id))),
    [question, answer.value, answer.state],
  );
  const opened = useTree(organization, [...(selected === null ? [] : [selected]), ...focused]);
  const [judged, setJudged] = useState(0);
  const findings = useLoad<FindingsPage>(`findings/${organization}/${revision.value}/${language.value}/${judged}`, (signal) =>
    get("findings", { organization, language: language.value, limit: MOST_FINDINGS }, signal),
  );
  const tree = opened.loaded.value;
  const found = findings.value?.findings ?? [];
  const grave = found.filter((one) => one.severity !== "note").length;
  useEffect(() => onExamples(examplesFrom(tree)), [tree, language.value]);
  useEffect(() => setScope("one"), [question]);
  useEffect(() => setListing(false), [selected, question]);
  useEffect(() => {
    if (selected !== null || question !== null) setPane("details");
  }, [selected, question]);

  const select = (node: TreeNode | null): void => go({ node: node?.id ?? null });
  const name = known?.node.label ?? "";
  const kind = tree?.nodes.find((node) => node.id === selected)?.kind ?? selected?.split("-")[0] ?? "position";
  const kindName = kind.charAt(0).toUpperCase() + kind.slice(1);

  let side = <Welcome organization={known} />;
  if (listing) side = <Findings items={found} onJudged={() => setJudged(judged + 1)} onClose={() => setListing(false)} />;
  else if (selected !== null && kindName !== "Organization") {
    side = (
      <>
        <FindingsAbout items={found.filter((one) => one.subjects.some(({ id }) => id === selected))} onOpen={() => setListing(true)} />
        <Card key={selected} id={selected} kind={kindName} />
      </>
    );
  }
  else if (question !== null) {
    side = <AnswerPanel loaded={answer} everywhere={scope === "one" ? () => setScope("all") : null} />;
  }
  return (
    <main class="workspace" data-pane={pane}>
      <nav class="side-left" aria-label={say("page.outline")}>
        {tree !== null && (
          <Outline tree={tree} label={say("outline.label", { name })} selected={selected} onSelect={select} onToggle={opened.toggle} />
        )}
      </nav>
      <section class="stage" aria-label={say("page.tree")}>
        <div class="drawing" aria-busy={opened.loaded.state === "loading"}>
          {opened.loaded.state === "failed" && <ProblemNotice problem={opened.loaded.problem} />}
          {tree === null && opened.loaded.state === "loading" && <Loading />}
          {tree !== null && tree.nodes.length === 0 && <Empty icon="user" title={say("empty.tree")} />}
          {tree !== null && tree.nodes.length > 0 && (
            <TreeCanvas tree={tree} opened={opened} name={name} selected={selected} focused={focused} onSelect={select} />
          )}
          {found.length > 0 && (
            <button type="button" class="button disputed" aria-pressed={listing} onClick={() => { setListing(!listing); setPane("details"); }}>
              <Icon name="alert" />
              {say("findings.button", { n: grave, notes: found.length - grave })}
            </button>
          )}
          {tree !== null && tree.hidden > 0 && <span class="hidden-count">{say("tree.hidden", { n: tree.hidden })}</span>}
        </div>
        {tree !== null && tree.nodes.length > 0 && <Legend tree={tree} />}
        {text !== null && <DocumentPanel document={text} start={start} end={end} />}
      </section>
      <aside class="side-right" id="side" tabIndex={-1} aria-label={say("page.details")}>
        {selected !== null && question !== null && !listing && (
          <button type="button" class="link back" onClick={() => go({ node: null })}>
            <Icon name="back" />
            {say("page.back.answer")}
          </button>
        )}
        {side}
      </aside>
      <div class="panes" role="group" aria-label={say("page.details")}>
        {PANES.map(([one, icon]) => (
          <button key={one} type="button" aria-pressed={pane === one} onClick={() => setPane(one)}>
            <Icon name={icon} />
            {say(`page.${one}`)}
          </button>
        ))}
      </div>
    </main>
  );
}
