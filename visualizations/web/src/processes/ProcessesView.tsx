/** Processes: the steps of each in their order, every one in the lane of who does it, with its sentence. */
import { useEffect, useMemo, useRef } from "preact/hooks";
import { get } from "../api/client.ts";
import { useLoad } from "../api/load.ts";
import type { GraphNode } from "../api/types.ts";
import { Icon } from "../components/Icon.tsx";
import { Empty, Loading, ProblemNotice } from "../components/States.tsx";
import { say } from "../language/words.ts";
import { useShared } from "../shared.ts";
import { go, revision, setOptions, view } from "../state.ts";
import type { ViewProperties } from "../views/registry.ts";
import { type Process, type Step, type StepRow, processesOf } from "./lanes.ts";

const MOST_LANES = 5; // more stand too narrow to read; their steps name the doer instead

/** The span of the first of a node's references, "document-id#start-end". */
function spanOf(node: GraphNode): { document: string; start: number; end: number } | null {
  const [, document, start, end] = /^(.*)#(\d+)-(\d+)$/.exec(node.evidence?.[0] ?? "") ?? [];
  return document === undefined ? null : { document, start: Number(start), end: Number(end) };
}

type Select = ViewProperties["select"];

function Doer({ node, selected, select }: { node: GraphNode; selected: string | null; select: Select }) {
  const { model } = useShared();
  const icon = model?.nodes.find((type) => type.kind === node.kind)?.icon ?? "user";
  return (
    <button type="button" class="doer" aria-pressed={node.id === selected} onClick={() => select(node.id)}>
      <Icon name={icon} />
      <span>{node.label}</span>
    </button>
  );
}

/** `laned`: its doer's name stands over its lane; on a narrow screen there are no lanes, and the step names its doer. */
function StepCard({ step, laned, selected, select }: { step: Step; laned: boolean; selected: string | null; select: Select }) {
  const span = spanOf(step.node);
  const shown = view.value;
  const current = span !== null && shown.document === span.document && shown.start === span.start;
  return (
    <div class={`step ${step.doers.some(({ id }) => id === selected) ? "own" : ""}`}>
      <button type="button" class="step-text" disabled={span === null} aria-current={current ? "true" : undefined} onClick={() => span !== null && go(span)}>
        <span class="step-number">{step.number}</span>
        <span>{step.node.label}</span>
        <Icon name="file" label={say("quote.show")} />
      </button>
      <p class={`doers ${laned ? "laned" : ""}`}>
        {step.doers.map((doer) => (
          <Doer key={doer.id} node={doer} selected={selected} select={select} />
        ))}
        {step.doers.length === 0 && <span class="silent">{say("process.nobody")}</span>}
      </p>
    </div>
  );
}

/** Lanes side by side, a column a doer; a step of nobody, or of several, stands in its first doer's lane and names them. */
function Lanes({ process, selected, select }: { process: Process; selected: string | null; select: Select }) {
  const lanes = process.doers.length;
  const laid = lanes > 1 && lanes <= MOST_LANES;
  if (!laid) {
    return (
      <ol class="steps">
        {process.steps.map((step) => (
          <li key={step.node.id}>
            <StepCard step={step} laned={false} selected={selected} select={select} />
          </li>
        ))}
      </ol>
    );
  }
  return (
    <div class="lanes" style={{ "--lanes": String(lanes) }}>
      {process.doers.map((doer) => (
        <Doer key={doer.id} node={doer} selected={selected} select={select} />
      ))}
      <ol>
        {process.steps.map((step) => {
          const lane = process.doers.findIndex(({ id }) => id === step.doers[0]?.id);
          return (
            <li key={step.node.id} style={{ "--lane": String(lane + 1 || 1) }}>
              <StepCard step={step} laned={step.doers.length === 1} selected={selected} select={select} />
            </li>
          );
        })}
      </ol>
    </div>
  );
}

export default function ProcessesView({ organization, selected, select }: ViewProperties) {
  const key = `processes/${organization}/${revision.value}`;
  const loaded = useLoad<{ rows: StepRow[] }>(key, (signal) => get("queries/process_steps", { organization }, signal));
  const processes = useMemo(() => processesOf(loaded.value?.rows ?? []), [loaded.value]);
  const body = useRef<HTMLDivElement>(null);
  const wanted = view.value.options["process"];
  const chosen = processes.find(({ node }) => node.id === wanted) ?? null;
  const shown = chosen === null ? processes : [chosen];
  useEffect(() => body.current?.scrollTo({ top: 0 }), [wanted]);
  if (loaded.state === "failed") return <ProblemNotice problem={loaded.problem} />;
  if (loaded.value === null) return <Loading />;
  if (processes.length === 0) {
    return (
      <Empty icon="route" title={say("process.none")}>
        <p>{say("process.none.text")}</p>
      </Empty>
    );
  }
  return (
    <section class="processes-view" aria-label={say("view.processes")} aria-busy={loaded.state === "loading"}>
      <header class="filters">
        <label class="field">
          <Icon name="route" label={say("process.which")} />
          <select value={chosen?.node.id ?? ""} onChange={({ currentTarget: { value } }) => setOptions({ process: value })}>
            <option value="">{say("process.all", { n: processes.length })}</option>
            {processes.map(({ node, steps }) => (
              <option key={node.id} value={node.id}>
                {node.label} ({steps.length})
              </option>
            ))}
          </select>
        </label>
      </header>
      <div class="scroll" tabIndex={0} ref={body}>
        {shown.map((process) => (
          <article key={process.node.id} class="process" aria-labelledby={`name-${process.node.id}`}>
            <h2 id={`name-${process.node.id}`}>{process.node.label}</h2>
            <Lanes process={process} selected={selected} select={select} />
          </article>
        ))}
      </div>
    </section>
  );
}
