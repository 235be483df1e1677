/** One organization (a new one is a new workspace): its views, the sentence below them, and the side with card or answer. */
import { useEffect, useMemo, useState } from "preact/hooks";
import { get, post } from "../api/client.ts";
import { useLoad } from "../api/load.ts";
import type { Answer, FindingsPage, Organization } from "../api/types.ts";
import { say } from "../language/words.ts";
import { drawn, examples, go, judged, language, revision, view } from "../state.ts";
import { Shown } from "../views/Shown.tsx";
import { ViewTabs } from "../views/ViewTabs.tsx";
import { VIEWS, entryOf } from "../views/registry.ts";
import { AnswerPanel } from "./AnswerPanel.tsx";
import { Card } from "./Card.tsx";
import { DocumentPanel } from "./DocumentPanel.tsx";
import { ExportMenu } from "./ExportMenu.tsx";
import { FindingsAbout } from "./Findings.tsx";
import { Icon } from "./Icon.tsx";
import { Welcome } from "./Welcome.tsx";

type Pane = "outline" | "view" | "details";
const NONE: ReadonlySet<string> = new Set();

export function Workspace({ organization, known }: { organization: string; known: Organization | null }) {
  const { node: selected, question, document: text, start, end } = view.value;
  const entry = entryOf(view.value.kind);
  const [pane, setPane] = useState<Pane>("view");
  const [scope, setScope] = useState<"one" | "all">("one");

  const within = scope === "one" ? organization : null;
  const asking = question === null ? null : JSON.stringify([question, within, revision.value]);
  const answer = useLoad<Answer>(asking, (signal) => post("ask", { question, organization: within }, signal));
  const focused = useMemo(
    () => (question === null || answer.state !== "ready" ? NONE : new Set(answer.value.graph.nodes.map((node) => node.id))),
    [question, answer.value, answer.state],
  );
  const stamp = `${organization}/${revision.value}/${judged.value}`;
  const found = useLoad<FindingsPage>(entry === VIEWS[0] && !drawn.value ? null : `findings/${stamp}`, (signal) => get("findings", { organization, limit: 1 }, signal));
  const about = useLoad<FindingsPage>(selected === null ? null : `about/${selected}/${stamp}/${language.value}`, (signal) =>
    get("findings", { organization, subject: selected, language: language.value, severity: ["error", "warning"] }, signal),
  );
  useEffect(() => {
    examples.value = [say("ask.example.topic")];
  }, [language.value]);
  useEffect(() => setScope("one"), [question]);
  useEffect(() => {
    if (selected !== null || question !== null) setPane("details");
  }, [selected, question]);
  useEffect(() => setPane(selected !== null || question !== null ? "details" : "view"), []);

  const select = (node: string | null): void => go({ node });
  const { error = 0, warning = 0 } = found.value?.counts ?? {};
  let side = <Welcome organization={known} about={entry.about} />;
  if (selected !== null) {
    side = (
      <>
        {about.state === "ready" && <FindingsAbout items={about.value.findings} subject={selected} />}
        <Card key={selected} id={selected} />
      </>
    );
  } else if (question !== null) {
    side = <AnswerPanel loaded={answer} everywhere={scope === "one" ? () => setScope("all") : null} />;
  }
  const panes: [Pane, string, string][] = [
    ["view", entry.icon, say(entry.caption)],
    ...(entry.outlined ? [["outline", "list", say("page.outline")] as [Pane, string, string]] : []),
    ["details", "file", say("page.details")],
  ];
  return (
    <main class="workspace" data-pane={pane === "outline" && !entry.outlined ? "view" : pane}>
      <div class="bar">
        <ViewTabs counts={{ findings: error + warning }} onChosen={() => setPane("view")} />
        <ExportMenu />
      </div>
      <div class="stage">
        <Shown key={entry.id} entry={entry} organization={organization} known={known} selected={selected} focused={focused} select={select} />
        {text !== null && entry.showsDocuments !== true && <DocumentPanel document={text} start={start} end={end} />}
      </div>
      <aside class="side-right" id="side" tabIndex={-1} aria-label={say("page.details")}>
        {selected !== null && question !== null && (
          <button type="button" class="link back" onClick={() => go({ node: null })}>
            <Icon name="back" />
            {say("page.back.answer")}
          </button>
        )}
        {side}
      </aside>
      <div class="panes" role="group" aria-label={say("page.panes")}>
        {panes.map(([one, icon, words]) => (
          <button key={one} type="button" aria-pressed={pane === one} onClick={() => setPane(one)}>
            <Icon name={icon} />
            {words}
          </button>
        ))}
      </div>
    </main>
  );
}
