/** Importing documents from the page: choose or drop, follow each, see what changed and what was not understood, take it back. */
import { useEffect, useRef } from "preact/hooks";
import type { Counts, ImportReport } from "../api/types.ts";
import { type Entry, lastToUndo, useImports } from "../importing/queue.ts";
import { caption, say } from "../language/words.ts";
import { useShared } from "../shared.ts";
import { choose, go } from "../state.ts";
import { Icon } from "./Icon.tsx";
import { ProblemNotice } from "./States.tsx";

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

/** What reading found doubtful or could not use, each with its place in the document. */
function Notes({ report, onLeave }: { report: ImportReport; onLeave: () => void }) {
  const { documents } = useShared();
  const document = documents.get(report.document)?.id;
  if (report.findings.length === 0) return null;
  return (
    <details class="notes">
      <summary>{say("import.notes", { n: report.findings.length })}</summary>
      <ul>
        {report.findings.map(({ kind, message, evidence: [place] }, index) => (
          <li key={`${index}:${kind}`}>
            {message}
            {document !== undefined && place !== undefined && (
              <button type="button" class="link" aria-label={say("quote.show")} title={say("quote.show")} onClick={() => { go({ document, ...place }); onLeave(); }}>
                <Icon name="file" />
              </button>
            )}
          </li>
        ))}
      </ul>
    </details>
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

function EntryItem({ entry, onUndo, onLeave }: { entry: Entry; onUndo: (() => void) | null; onLeave: () => void }) {
  const busy = entry.state === "running" || entry.state === "undoing";
  return (
    <li class={`entry ${entry.state}`}>
      <p>
        <Icon name="file" />
        <strong class="clip">{entry.name}</strong>
        {busy && <span class="spinner" aria-hidden="true" />}
        <span class="said">{say(`import.${entry.state}`)}</span>
        {onUndo !== null && (
          <button type="button" class="button quiet" onClick={onUndo}>
            <Icon name="back" />
            {say("import.undo")}
          </button>
        )}
      </p>
      {entry.state === "done" &&
        entry.reports.map((report) => (
          <div key={report.document} class="report">
            <Change report={report} />
            <Notes report={report} onLeave={onLeave} />
            <Described report={report} onLeave={onLeave} />
          </div>
        ))}
      {(entry.state === "failed" || entry.state === "done") && entry.problem !== undefined && <ProblemNotice problem={entry.problem} />}
    </li>
  );
}

function Progress({ entries }: { entries: readonly Entry[] }) {
  const refused = entries.filter(({ state }) => state === "failed").length;
  const ready = entries.filter(({ state }) => state !== "waiting" && state !== "running").length;
  const said = [say("import.progress", { done: ready, total: entries.length })];
  if (refused > 0) said.push(say("import.refused", { n: refused }));
  return (
    <div class="import-progress" role="status">
      <progress max={entries.length} value={ready} aria-label={say("import.title")} />
      <span class="said">{said.join(" · ")}</span>
    </div>
  );
}

/** `dropped`: files that were let fall on the page and wait to be imported. */
export function ImportDialog({ open, dropped, onClose }: { open: boolean; dropped: readonly File[]; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const { entries, add, undo } = useImports();
  const undoable = lastToUndo(entries);
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  useEffect(() => add(dropped), [dropped]);
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
            add([...(event.currentTarget.files ?? [])]);
            event.currentTarget.value = "";
          }}
        />
        <button type="button" class="button primary" onClick={() => input.current?.click()}>
          {say("import.choose")}
        </button>
      </div>
      {entries.length > 1 && <Progress entries={entries} />}
      <ul class="entries" aria-live="polite">
        {entries.map((entry, index) => (
          <EntryItem key={index} entry={entry} onUndo={index === undoable ? () => void undo(index) : null} onLeave={onClose} />
        ))}
      </ul>
    </dialog>
  );
}
