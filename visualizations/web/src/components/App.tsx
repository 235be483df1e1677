/** The page: loads what all parts share, and lays out head, outline, tree, document and side. */
import { useEffect, useMemo, useState } from "preact/hooks";
import { everything, get } from "../api/client.ts";
import { useLoad } from "../api/load.ts";
import type { Document, Model, Organization } from "../api/types.ts";
import { say } from "../language/words.ts";
import { useFreshness } from "../fresh.ts";
import { SharedContext } from "../shared.ts";
import { drawn, go, language, revision, view } from "../state.ts";
import { VIEWS, entryOf } from "../views/registry.ts";
import { Header } from "./Header.tsx";
import { ImportDialog } from "./ImportDialog.tsx";
import { Empty, Loading, ProblemNotice } from "./States.tsx";
import { Workspace } from "./Workspace.tsx";

/** Files that are dragged over the page and dropped anywhere on it. */
function useDrop(drop: (files: File[]) => void): void {
  useEffect(() => {
    const page = document.documentElement;
    const over = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes("Files") !== true) return;
      event.preventDefault();
      page.dataset["dropping"] = "";
    };
    const left = (event: DragEvent): void => {
      if (event.relatedTarget === null) delete page.dataset["dropping"];
    };
    const dropped = (event: DragEvent): void => {
      delete page.dataset["dropping"];
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      drop(files);
    };
    addEventListener("dragover", over);
    addEventListener("dragleave", left);
    addEventListener("drop", dropped);
    return () => {
      removeEventListener("dragover", over);
      removeEventListener("dragleave", left);
      removeEventListener("drop", dropped);
    };
  }, []);
}

export function App() {
  const [attempt, setAttempt] = useState(0);
  const [importing, setImporting] = useState<{ open: boolean; files: readonly File[] }>({ open: false, files: [] });
  const stamp = `${revision.value}/${attempt}`;
  const model = useLoad<Model>(`model/${attempt}`, (signal) => get("model", {}, signal));
  const asked = view.value.organization;
  const entry = entryOf(view.value.kind);
  // What only stands beside the first tree waits for it: in a large store it costs the service more than the tree does.
  const waits = entry === VIEWS[0] && !drawn.value;
  const organizations = useLoad(waits && asked !== null ? null : `organizations/${stamp}`, (signal) => everything<Organization>("organizations", { findings: "false" }, signal));
  const documents = useLoad(waits && organizations.value?.length !== 0 ? null : `documents/${stamp}`, (signal) => everything<Document>("documents", {}, signal));
  useFreshness(documents);
  useDrop((files) => setImporting({ open: true, files }));

  const known = organizations.value ?? [];
  const chosen = known.find((one) => one.node.id === asked) ?? null;
  const first = known[0];
  useEffect(() => {
    if (asked === null && first !== undefined) go({ organization: first.node.id }, "replace");
  }, [asked, first?.node.id]);
  useEffect(() => {
    const first = entry === VIEWS[0] || chosen === null;
    document.title = [...(first ? [] : [say(entry.caption)]), ...(chosen === null ? [] : [chosen.node.label]), "Orgatlas"].join(" · ");
  }, [chosen?.node.label, entry, language.value]);

  const openImport = (): void => setImporting({ open: true, files: [] });
  const failed = [organizations, documents, model].find((one) => one.state === "failed");
  const empty = organizations.value?.length === 0;
  let main = <Loading />;
  if (failed?.state === "failed") main = <ProblemNotice problem={failed.problem} again={() => setAttempt(attempt + 1)} />;
  else if (empty) {
    main = (
      <Empty icon="building" title={say("empty.title")}>
        <p>{say("empty.text")}</p>
        <button type="button" class="button primary" onClick={openImport}>
          {say("import.open")}
        </button>
      </Empty>
    );
  }
  const shared = useMemo(() => {
    const byName = new Map((documents.value ?? []).map((one) => [one.name, one]));
    return { model: model.value, organizations: organizations.value ?? [], documents: byName };
  }, [model.value, organizations.value, documents.value]);
  return (
    <SharedContext.Provider value={shared}>
      <div class="page">
        <a class="skip" href="#side">
          {say("page.skip")}
        </a>
        <Header organizations={known} organization={chosen?.node.id ?? null} onImport={openImport} />
        {asked !== null && !empty && failed === undefined ? (
          <Workspace key={asked} organization={asked} known={chosen} />
        ) : (
          <main class="alone">{main}</main>
        )}
        <ImportDialog open={importing.open} dropped={importing.files} onClose={() => setImporting({ open: false, files: [] })} />
      </div>
    </SharedContext.Provider>
  );
}
