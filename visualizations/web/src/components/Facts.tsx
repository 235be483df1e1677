/** One section of a card: the relationships of one kind, each with its sentences. */
import { useState } from "preact/hooks";
import type { Quote, Relation } from "../api/types.ts";
import { say } from "../language/words.ts";
import { choose, view } from "../state.ts";
import { InvolvementBadge, LineBadges } from "./Badges.tsx";
import { Quotes } from "./Quotes.tsx";

const MANY = 12; // rows shown before "show all"
const OPENS = new Set(["Position", "Department", "Unit", "Organization"]);

const bare = (text: string): string => text.replace(/[\s\p{P}\p{N}]+/gu, "");

/** True where the sentence says no more than the row already does, as with a duty and its own wording. */
const repeats = (row: string, quote: Quote): boolean => bare(row) === bare(quote.quote);

export function NodeLink({ id, kind, label, organization }: { id: string; kind: string; label: string; organization?: string | undefined }) {
  if (!OPENS.has(kind)) return <span class="fact-text">{label}</span>;
  const open = (): void => choose(organization ?? view.value.organization ?? id, id);
  return (
    <button type="button" class="link" onClick={open}>
      {label}
    </button>
  );
}

function Sentences({ relation }: { relation: Relation }) {
  const { subordinate_evidence: subordinate = [], superior_evidence: superior = [] } = relation;
  if (subordinate.length + superior.length === 0) return <Quotes quotes={relation.evidence} />;
  return (
    <>
      <Quotes quotes={subordinate} speaker={say("card.subordinateSays")} />
      <Quotes quotes={superior} speaker={say("card.superiorSays")} />
    </>
  );
}

function Fact({ relation }: { relation: Relation }) {
  const { node, involvement, status, line, stated_by: statedBy } = relation;
  const own = relation.evidence.length === 1 && relation.evidence[0] !== undefined && repeats(node.label, relation.evidence[0]);
  return (
    <li class={`fact ${own ? "own" : ""}`}>
      {own ? (
        <Quotes quotes={relation.evidence} />
      ) : (
        <NodeLink id={node.id} kind={node.kind} label={node.label} organization={node.organization} />
      )}
      {(involvement != null || status !== undefined) && (
        <span class="badges">
          {involvement != null && <InvolvementBadge involvement={involvement} />}
          {status !== undefined && <LineBadges status={status} line={line ?? "solid"} {...(statedBy === undefined ? {} : { statedBy })} />}
        </span>
      )}
      {!own && <Sentences relation={relation} />}
    </li>
  );
}

export function Facts({ title, relations }: { title: string; relations: readonly Relation[] }) {
  const [all, setAll] = useState(false);
  const shown = all ? relations : relations.slice(0, MANY);
  return (
    <section class="facts">
      <h3>
        {title} <span class="count">{relations.length}</span>
      </h3>
      <ul>
        {shown.map((relation) => (
          <Fact key={`${relation.kind}:${relation.node.id}:${relation.line ?? ""}`} relation={relation} />
        ))}
      </ul>
      {shown.length < relations.length && (
        <button type="button" class="link more" onClick={() => setAll(true)}>
          {say("page.more", { n: relations.length })}
        </button>
      )}
    </section>
  );
}
