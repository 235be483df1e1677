/** What is wrong with the organization: each finding with whom it is about, both sides' sentences, what to do, and a word on it. */
import { useState } from "preact/hooks";
import { post } from "../api/client.ts";
import type { Finding, Severity } from "../api/types.ts";
import { say } from "../language/words.ts";
import { CardHead } from "./CardHead.tsx";
import { NodeLink } from "./Facts.tsx";
import { Quotes } from "./Quotes.tsx";

const SEVERITIES: readonly Severity[] = ["error", "warning", "note"];
const MANY = 6; // quotes shown of one finding
const PAGE = 40; // findings shown before "show all"

export function SeverityBadge({ severity }: { severity: Severity }) {
  return <span class={`badge severity ${severity}`}>{say(`severity.${severity}`)}</span>;
}

/** Asks for the reason, because a dismissal without one helps nobody later. */
function Dismissal({ finding, onJudged }: { finding: Finding; onJudged: () => void }) {
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  if (!open) {
    return (
      <button type="button" class="link" onClick={() => setOpen(true)}>
        {say("findings.dismiss")}
      </button>
    );
  }
  const send = async (event: Event): Promise<void> => {
    event.preventDefault();
    await post(`findings/${encodeURIComponent(finding.id)}/judgement`, { verdict: "dismissed", reason });
    onJudged();
  };
  return (
    <form class="dismissal" onSubmit={(event) => void send(event)}>
      <input
        required
        maxLength={2000}
        aria-label={say("findings.reason")}
        placeholder={say("findings.reason")}
        value={reason}
        onInput={(event) => setReason(event.currentTarget.value)}
      />
      <button type="submit" class="button">
        {say("findings.dismiss")}
      </button>
    </form>
  );
}

function Item({ finding, onJudged }: { finding: Finding; onJudged: () => void }) {
  const subjects = finding.subjects.filter((one) => one.kind !== "Duty");
  return (
    <li class="fact finding">
      <p class="message">
        <SeverityBadge severity={finding.severity} /> {finding.message}
      </p>
      <span class="badges">
        {subjects.map((one) => (
          <NodeLink key={`${one.id}/${one.name}`} id={one.id} kind={one.kind} label={one.name} organization={finding.organization_id} />
        ))}
      </span>
      <Quotes quotes={finding.evidence.slice(0, MANY)} />
      <p class="said">{finding.suggestion}</p>
      <Dismissal finding={finding} onJudged={onJudged} />
    </li>
  );
}

interface Properties {
  items: readonly Finding[];
  onJudged: () => void;
  onClose: () => void;
}

export function Findings({ items, onJudged, onClose }: Properties) {
  const [chosen, setChosen] = useState<Severity | null>(null);
  const [all, setAll] = useState(false);
  const fitting = items.filter((one) => chosen === null || one.severity === chosen);
  const shown = all ? fitting : fitting.slice(0, PAGE);
  return (
    <article class="card" aria-labelledby="findings-title">
      <CardHead id="findings-title" icon="alert" tone="finding" title={say("findings.title")} onClose={onClose} />
      <div class="badges" role="group" aria-label={say("findings.severity")}>
        {SEVERITIES.map((severity) => {
          const number = items.filter((one) => one.severity === severity).length;
          return (
            <button
              key={severity}
              type="button"
              class="button quiet"
              aria-pressed={chosen === severity}
              disabled={number === 0}
              onClick={() => setChosen(chosen === severity ? null : severity)}
            >
              <SeverityBadge severity={severity} /> {number}
            </button>
          );
        })}
      </div>
      <section class="facts">
        <ul>
          {shown.map((finding) => (
            <Item key={finding.id} finding={finding} onJudged={onJudged} />
          ))}
        </ul>
        {shown.length < fitting.length && (
          <button type="button" class="link more" onClick={() => setAll(true)}>
            {say("page.more", { n: fitting.length })}
          </button>
        )}
      </section>
    </article>
  );
}

/** The findings about one node, above its card: the grave ones in words, the notes as a number. */
export function FindingsAbout({ items, onOpen }: { items: readonly Finding[]; onOpen: () => void }) {
  const grave = items.filter((one) => one.severity !== "note");
  if (grave.length === 0) return null;
  return (
    <button type="button" class="notice about" onClick={onOpen}>
      {grave.map((one) => (
        <span key={one.id}>
          <SeverityBadge severity={one.severity} /> {one.message}
        </span>
      ))}
    </button>
  );
}
