/** One section of a card: the relationships of one kind, each with its sentences. */
import { useState } from "preact/hooks";
import type { Link, Quote } from "../api/types.ts";
import { say } from "../language/words.ts";
import { choose, go, view } from "../state.ts";
import { InvolvementBadge, LineBadges } from "./Badges.tsx";
import { Icon } from "./Icon.tsx";
import { Quotes } from "./Quotes.tsx";

const MANY = 12; // rows shown before "show all"
/** Kinds that are known by their names; all else is a statement, whose words are its sentence. */
const OPENS = new Set(["Position", "Department", "Unit", "Organization", "Process", "Person", "Topic", "Document"]);

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

export const quotesOf = (references: readonly string[] | undefined, quotes: Readonly<Record<string, Quote>>): Quote[] =>
  (references ?? []).flatMap((reference) => quotes[reference] ?? []);

interface Properties {
  link: Link;
  quotes: Readonly<Record<string, Quote>>;
}

function Sentences({ link: { edge }, quotes }: Properties) {
  const subordinate = quotesOf(edge.subordinate_evidence, quotes);
  const superior = quotesOf(edge.superior_evidence, quotes);
  if (subordinate.length + superior.length === 0) return <Quotes quotes={quotesOf(edge.evidence, quotes)} />;
  return (
    <>
      <Quotes quotes={subordinate} speaker={say("card.subordinateSays")} />
      <Quotes quotes={superior} speaker={say("card.superiorSays")} />
    </>
  );
}

/** A statement is its own sentence; a node is a link, with its sentence beside it where that says no more than its name. */
export function Fact({ link, quotes }: Properties) {
  const { node, edge } = link;
  const evidence = quotesOf(edge.evidence, quotes);
  const known = evidence.length === 1 && evidence[0] !== undefined && repeats(node.label, evidence[0]);
  const own = known && !OPENS.has(node.kind);
  const { involvement, status } = edge;
  return (
    <li class={`fact ${own ? "own" : ""}`}>
      {own ? <Quotes quotes={evidence} /> : <NodeLink id={node.id} kind={node.kind} label={node.label} organization={node.organization} />}
      {(involvement != null || status !== undefined) && (
        <span class="badges">
          {involvement != null && <InvolvementBadge involvement={involvement} />}
          {status !== undefined && <LineBadges edge={edge} />}
        </span>
      )}
      {!OPENS.has(node.kind) && (
        <button type="button" class="icon-button opens" aria-label={say("card.open")} title={say("card.open")} onClick={() => go({ node: node.id })}>
          <Icon name="chevron" />
        </button>
      )}
      {known && !own && <Quotes quotes={evidence} brief />}
      {!known && <Sentences link={link} quotes={quotes} />}
    </li>
  );
}

interface Section {
  title: string;
  links: readonly Link[];
  quotes: Readonly<Record<string, Quote>>;
}

export function Facts({ title, links, quotes }: Section) {
  const [all, setAll] = useState(false);
  const shown = all ? links : links.slice(0, MANY);
  return (
    <section class="facts">
      <h3>
        {title} <span class="count">{links.length}</span>
      </h3>
      <ul>
        {shown.map((link) => (
          <Fact key={link.edge.id} link={link} quotes={quotes} />
        ))}
      </ul>
      {shown.length < links.length && (
        <button type="button" class="link more" onClick={() => setAll(true)}>
          {say("page.more", { n: links.length })}
        </button>
      )}
    </section>
  );
}
