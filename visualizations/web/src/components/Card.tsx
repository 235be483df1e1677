/** Everything the documents state about one node, each statement with its sentence. */
import { get } from "../api/client.ts";
import { useLoad } from "../api/load.ts";
import type { GraphNode, Link, Model, Part } from "../api/types.ts";
import type { MessageName } from "../language/messages.ts";
import { caption, say } from "../language/words.ts";
import { useShared } from "../shared.ts";
import { go, revision } from "../state.ts";
import { CardHead } from "./CardHead.tsx";
import { Facts } from "./Facts.tsx";
import { Loading, ProblemNotice } from "./States.tsx";

const RESOURCES: Record<string, string> = {
  Position: "positions",
  Department: "departments",
  Duty: "duties",
  Unit: "units",
};

/** Sections in the order of a job description: relationship, its direction, and the section's title. */
const SECTIONS: readonly [kind: string, outgoing: boolean, title: MessageName][] = [
  ["REPORTS_TO", true, "card.managers"],
  ["BELONGS_TO", true, "card.belongs"],
  ["PART_OF", true, "card.part"],
  ["HAS_DUTY", true, "card.duties"],
  ["REPORTS_TO", false, "card.reports"],
  ["BELONGS_TO", false, "card.positions"],
  ["PART_OF", false, "card.departments"],
  ["HAS_DUTY", false, "card.holders"],
  ["HAS_AUTHORITY", true, "card.authorities"],
  ["COLLABORATES_WITH", true, "card.units"],
  ["COLLABORATES_WITH", false, "card.collaborators"],
  ["MEASURED_BY", true, "card.indicators"],
  ["REQUIRES", true, "card.qualifications"],
];

function titleOf(title: MessageName, kind: string): MessageName {
  return title === "card.duties" && kind === "Department" ? "card.functions" : title;
}

function sectionsOf({ node, links }: Part): { title: MessageName; found: Link[] }[] {
  return SECTIONS.map(([kind, outgoing, title]) => ({
    title: titleOf(title, node.kind),
    found: links.filter((link) => link.edge.kind === kind && link.outgoing === outgoing),
  })).filter(({ found }) => found.length > 0);
}

/** "Position · Customer care · 2 posts" */
function about(model: Model | null, node: GraphNode): string {
  const posts = node.headcount == null ? null : say("card.headcount", { n: node.headcount });
  return [caption(model, node.kind), node.department, posts].filter((part) => part != null).join(" · ");
}

export function Card({ id, kind }: { id: string; kind: string }) {
  const { model } = useShared();
  const resource = RESOURCES[kind] ?? "positions";
  const key = `${resource}/${id}@${revision.value}`;
  const loaded = useLoad<Part>(key, (signal) => get(`${resource}/${encodeURIComponent(id)}`, {}, signal));
  if (loaded.state === "failed") return <ProblemNotice problem={loaded.problem} />;
  const part = loaded.value;
  if (part === null) return <Loading />;
  const { node, quotes } = part;
  const sections = sectionsOf(part);
  const icon = model?.nodes.find((type) => type.kind === node.kind)?.icon ?? "tag";
  return (
    <article class="card" aria-labelledby="card-title" aria-busy={loaded.state === "loading"}>
      <CardHead id="card-title" icon={icon} kind={about(model, node)} title={node.label} onClose={() => go({ node: null })} />
      {node.described === false && <p class="notice">{say("card.undescribed")}</p>}
      {node.purpose != null && <p class="purpose">{node.purpose}</p>}
      {sections.map(({ title, found }) => (
        <Facts key={title} title={say(title)} links={found} quotes={quotes} />
      ))}
      {sections.length === 0 && <p class="silent">{say("card.silent")}</p>}
    </article>
  );
}
