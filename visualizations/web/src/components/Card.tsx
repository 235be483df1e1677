/** Everything the documents state about one node, each statement with its sentence. */
import { get } from "../api/client.ts";
import { useLoad } from "../api/load.ts";
import type { GraphNode, Model, Part } from "../api/types.ts";
import type { MessageName } from "../language/messages.ts";
import { caption, say } from "../language/words.ts";
import { useShared } from "../shared.ts";
import { choose, go, language, revision } from "../state.ts";
import { CardHead } from "./CardHead.tsx";
import { Facts, quotesOf } from "./Facts.tsx";
import { Icon } from "./Icon.tsx";
import { Quotes } from "./Quotes.tsx";
import { sectionsOf } from "./sections.ts";
import { Loading, ProblemNotice } from "./States.tsx";
import { Stated } from "./Welcome.tsx";

/** Fields that say something of a node beside its relationships, in the order in which they are shown. */
const FIELDS = ["reference", "as_of", "parent", "superior", "side", "group", "number", "position", "rule"] as const;

function Fields({ node }: { node: GraphNode }) {
  const shown = FIELDS.flatMap((field) => {
    const value = (node as unknown as Record<string, unknown>)[field];
    if (value === null || value === undefined || value === "") return [];
    return [[field, field === "side" ? say(`side.${String(value)}` as MessageName) : String(value)] as const];
  });
  if (shown.length === 0) return null;
  return (
    <dl class="fields">
      {shown.map(([field, value]) => (
        <div key={field}>
          <dt>{say(`field.${field}`)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A document's card comes from what the page knows of all documents: its text is the document view's. */
function DocumentCard({ id }: { id: string }) {
  const { model, documents, organizations } = useShared();
  const document = [...documents.values()].find((one) => one.id === id);
  if (document === undefined) return <p class="silent">{say("card.silent")}</p>;
  const described = organizations.filter(({ node }) => document.organizations.includes(node.id));
  return (
    <article class="card" aria-labelledby="card-title">
      <CardHead id="card-title" icon="file" kind={caption(model, "Document")} title={document.name} onClose={() => go({ node: null })} />
      <dl class="fields">
        <div>
          <dt>{say("field.characters")}</dt>
          <dd>{document.characters.toLocaleString(language.value)}</dd>
        </div>
      </dl>
      <section class="facts">
        <h3>
          {say("card.organizations")} <span class="count">{described.length}</span>
        </h3>
        <ul>
          {described.map(({ node }) => (
            <li key={node.id} class="fact">
              <button type="button" class="link" onClick={() => choose(node.id)}>
                {node.label}
              </button>
            </li>
          ))}
        </ul>
      </section>
      <button type="button" class="button" onClick={() => go({ document: id, start: 0, end: 0 })}>
        <Icon name="file" />
        {say("card.read")}
      </button>
    </article>
  );
}

/** "Position · Customer care · 2 posts" */
function about(model: Model | null, node: GraphNode): string {
  const posts = node.headcount == null ? null : say("card.headcount", { n: node.headcount });
  return [caption(model, node.kind), node.department, posts].filter((part) => part != null).join(" · ");
}

export function Card({ id }: { id: string }) {
  return id.startsWith("document-") ? <DocumentCard id={id} /> : <NodeCard id={id} />;
}

function NodeCard({ id }: { id: string }) {
  const { model, organizations } = useShared();
  const loaded = useLoad<Part>(`${id}@${revision.value}`, (signal) => get(`nodes/${encodeURIComponent(id)}`, {}, signal));
  if (loaded.state === "failed") return <ProblemNotice problem={loaded.problem} />;
  const part = loaded.value;
  if (part === null) return <Loading />;
  const { node, quotes, total, links } = part;
  const sections = sectionsOf(part);
  const own = sections.length === 0 ? quotesOf(node.evidence, quotes) : [];
  const icon = model?.nodes.find((type) => type.kind === node.kind)?.icon ?? "tag";
  const organization = organizations.find((one) => one.node.id === node.id);
  return (
    <article class="card" aria-labelledby="card-title" aria-busy={loaded.state === "loading"}>
      <CardHead id="card-title" icon={icon} kind={about(model, node)} title={node.label} onClose={() => go({ node: null })} />
      {organization !== undefined && <Stated organization={organization} />}
      {node.described === false && <p class="notice">{say("card.undescribed")}</p>}
      {node.purpose != null && <p class="purpose">{node.purpose}</p>}
      <Fields node={node} />
      {sections.map(({ title, found }, place) => (
        <Facts key={`${title}/${place}`} title={say(title)} links={found} quotes={quotes} />
      ))}
      {own.length > 0 && <Quotes quotes={own} />}
      {sections.length === 0 && own.length === 0 && <p class="silent">{say("card.silent")}</p>}
      {total > links.length && <p class="said">{say("card.rest", { n: total - links.length })}</p>}
    </article>
  );
}
