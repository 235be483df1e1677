/** Importing documents from the page: choose or drop, follow the job, see what changed. */
import { useEffect, useRef, useState } from "preact/hooks";
import { Problem, get, upload } from "../api/client.ts";
import type { Counts, ImportReport, Job } from "../api/types.ts";
import { caption, say } from "../language/words.ts";
import { useShared } from "../shared.ts";
import { choose, revision } from "../state.ts";
import { Icon } from "./Icon.tsx";
import { ProblemNotice } from "./States.tsx";

const POLL = 400; // ms between two questions about a job

type Entry =
  | { name: string; state: "waiting" | "running" }
  | { name: string; state: "done"; reports: ImportReport[] }
  | { name: string; state: "failed"; problem: Problem };

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, POLL));

/** Imports one file; resolves when its job is done, and rejects with the service's words where it fails. */
async function importFile(file: File): Promise<ImportReport[]> {
  let job = await upload<Job>("imports", file);
  while (job.state === "queued" || job.state === "running") {
    await pause();
    job = await get<Job>(`imports/${encodeURIComponent(job.id)}`);
  }
  if (job.state === "failed") throw new Problem(job.problem ?? { title: say("import.failed") });
  return job.imports ?? [];
}

/** Files one after the other: each is one transaction, and a failed one does not stop the next. */
function useImports() {
  const [entries, setEntries] = useState<Entry[]>([]);
  const run = async (files: readonly File[]): Promise<void> => {
    const list: Entry[] = files.map((file) => ({ name: file.name, state: "waiting" }));
    const put = (index: number, entry: Entry): void => {
      list[index] = entry;
      setEntries([...list]);
    };
    for (const [index, file] of files.entries()) {
      put(index, { name: file.name, state: "running" });
      try {
        put(index, { name: file.name, state: "done", reports: await importFile(file) });
        revision.value += 1;
      } catch (error) {
        put(index, { name: file.name, state: "failed", problem: Problem.from(error) });
      }
    }
  };
  return { entries, run };
}

const sum = (counts: Counts): number => Object.values(counts).reduce((a, b) => a + b, 0);

function Change({ report }: { report: ImportReport }) {
  const { model } = useShared();
  const groups = (["created", "changed", "retired"] as const).filter((group) => sum(report[group]) > 0);
  if (groups.length === 0) return <p class="said">{say("import.unchanged")}</p>;
  return (
    <dl class="changes">
      {groups.map((group) => (
        <div key={group} class={group}>
          <dt>{say(`import.${group}`)}</dt>
          <dd>
            {Object.entries(report[group])
              .filter(([, count]) => count > 0)
              .map(([kind, count]) => (
                <span key={kind} class="badge">
                  {caption(model, kind)} {count}
                </span>
              ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** The organizations that an imported document describes: what one wants to see next. */
function Described({ report, onLeave }: { report: ImportReport; onLeave: () => void }) {
  const { documents, organizations } = useShared();
  const ids = documents.get(report.document)?.organizations ?? [];
  const found = organizations.filter(({ node }) => ids.includes(node.id));
  return (
    <p class="described">
      {found.map(({ node }) => (
        <button key={node.id} type="button" class="link" onClick={() => { choose(node.id); onLeave(); }}>
          <Icon name="building" />
          {node.label}
        </button>
      ))}
    </p>
  );
}

function EntryItem({ entry, onLeave }: { entry: Entry; onLeave: () => void }) {
  return (
    <li class={`entry ${entry.state}`}>
      <p>
        <Icon name="file" />
        <strong class="clip">{entry.name}</strong>
        {entry.state === "running" && <span class="spinner" aria-hidden="true" />}
        <span class="said">{say(`import.${entry.state}`)}</span>
      </p>
      {entry.state === "done" &&
        entry.reports.map((report) => (
          <div key={report.document} class="report">
            <Change report={report} />
            <Described report={report} onLeave={onLeave} />
          </div>
        ))}
      {entry.state === "failed" && <ProblemNotice problem={entry.problem} />}
    </li>
  );
}

/** `dropped`: files that were let fall on the page and wait to be imported. */
export function ImportDialog({ open, dropped, onClose }: { open: boolean; dropped: readonly File[]; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const { entries, run } = useImports();
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  useEffect(() => {
    if (dropped.length > 0) void run(dropped);
  }, [dropped]);
  return (
    <dialog class="import" ref={dialog} onClose={onClose} aria-labelledby="import-title">
      <header>
        <h2 id="import-title">{say("import.title")}</h2>
        <button type="button" class="icon-button" aria-label={say("page.close")} onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      <div class="drop">
        <Icon name="upload" />
        <p>{say("import.drop")}</p>
        <p class="said">{say("import.formats")}</p>
        <input
          ref={input}
          hidden
          type="file"
          multiple
          onChange={(event) => {
            void run([...(event.currentTarget.files ?? [])]);
            event.currentTarget.value = "";
          }}
        />
        <button type="button" class="button primary" onClick={() => input.current?.click()}>
          {say("import.choose")}
        </button>
      </div>
      <ul class="entries" aria-live="polite">
        {entries.map((entry, index) => (
          <EntryItem key={`${index}:${entry.name}`} entry={entry} onLeave={onClose} />
        ))}
      </ul>
    </dialog>
  );
}
