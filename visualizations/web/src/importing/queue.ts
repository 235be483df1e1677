/** Imports one after the other, however many files are dropped and when; each can be taken back, the latest first. */
import { useRef, useState } from "preact/hooks";
import { Problem, get, post, upload } from "../api/client.ts";
import type { ImportReport, Job } from "../api/types.ts";
import { say } from "../language/words.ts";
import { revision } from "../state.ts";

const POLL = 400; // ms between two questions about a job

export type Entry =
  | { name: string; state: "waiting" | "running" | "undoing" | "undone" }
  | { name: string; state: "done"; reports: ImportReport[]; problem?: Problem }
  | { name: string; state: "failed"; problem: Problem };

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, POLL));

/** What a job gave once it is done; rejects with the service's words where it fails. */
async function finished(begun: Job): Promise<ImportReport[]> {
  let job = begun;
  while (job.state === "queued" || job.state === "running") {
    await pause();
    job = await get<Job>(`imports/${encodeURIComponent(job.id)}`);
  }
  if (job.state === "failed") throw new Problem(job.problem ?? { title: say("import.failed") });
  return job.imports ?? [];
}

const importFile = async (file: File): Promise<ImportReport[]> => finished(await upload<Job>("imports", file));

const changeOf = (entry: Entry | undefined): string | null =>
  entry?.state === "done" ? (entry.reports.find((report) => report.change !== null)?.change ?? null) : null;

/** Where the latest import stands that can be taken back; -1 where there is none, or something is still under way. */
export function lastToUndo(entries: readonly Entry[]): number {
  const busy = entries.some(({ state }) => state === "waiting" || state === "running" || state === "undoing");
  return busy ? -1 : entries.findLastIndex((entry) => changeOf(entry) !== null);
}

/** Each file is one transaction, and a failed one does not stop the next. */
export function useImports() {
  const list = useRef<Entry[]>([]);
  const turn = useRef(Promise.resolve());
  const [entries, setEntries] = useState<readonly Entry[]>([]);
  const put = (index: number, entry: Entry): void => {
    list.current[index] = entry;
    setEntries([...list.current]);
  };
  const work = async (file: File, index: number): Promise<void> => {
    put(index, { name: file.name, state: "running" });
    try {
      put(index, { name: file.name, state: "done", reports: await importFile(file) });
      revision.value += 1;
    } catch (error) {
      put(index, { name: file.name, state: "failed", problem: Problem.from(error) });
    }
  };
  const add = (files: readonly File[]): void => {
    for (const file of files) {
      const index = list.current.length;
      put(index, { name: file.name, state: "waiting" });
      turn.current = turn.current.then(() => work(file, index));
    }
  };
  const undo = async (index: number): Promise<void> => {
    const entry = list.current[index];
    const change = changeOf(entry);
    if (entry?.state !== "done" || change === null) return;
    put(index, { name: entry.name, state: "undoing" });
    try {
      await finished(await post<Job>(`imports/undo?change=${encodeURIComponent(change)}`, {}));
      put(index, { name: entry.name, state: "undone" });
      revision.value += 1;
    } catch (error) {
      put(index, { ...entry, problem: Problem.from(error) });
    }
  };
  return { entries, add, undo };
}
