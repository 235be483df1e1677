/** A finding with whom it is about, both sides' sentences, what to do, and a word on it; and the findings above a card. */
import type { Finding, Severity } from "../api/types.ts";
import { say } from "../language/words.ts";
import { show } from "../state.ts";
import { NodeLink } from "./Facts.tsx";
import { Judging } from "./Judging.tsx";
import { Quotes } from "./Quotes.tsx";

export const SEVERITIES: readonly Severity[] = ["error", "warning", "note"];
const MANY = 6; // quotes shown of one finding

export function SeverityBadge({ severity }: { severity: Severity }) {
  return <span class={`badge severity ${severity}`}>{say(`severity.${severity}`)}</span>;
}

export function FindingItem({ finding }: { finding: Finding }) {
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
      <Judging finding={finding.id} judgement={finding.judgement ?? null} />
    </li>
  );
}

/** The findings about one node, above its card; they lead to the view of findings. */
export function FindingsAbout({ items, subject }: { items: readonly Finding[]; subject: string }) {
  if (items.length === 0) return null;
  return (
    <button type="button" class="notice about" onClick={() => show("findings", { subject })}>
      {items.map((one) => (
        <span key={one.id}>
          <SeverityBadge severity={one.severity} /> {one.message}
        </span>
      ))}
    </button>
  );
}
