/** Everything the documents state about one node, each statement with its sentence. */
import { get } from "../api/client.ts";
import { useLoad } from "../api/load.ts";
import type { Detail, Relation } from "../api/types.ts";
import type { MessageName } from "../language/messages.ts";
import { caption, say } from "../language/words.ts";
import { useShared } from "../shared.ts";
import { revision } from "../state.ts";
import { Facts } from "./Facts.tsx";
import { Icon } from "./Icon.tsx";
import { Quotes } from "./Quotes.tsx";
import { Loading, ProblemNotice } from "./States.tsx";

const RESOURCES: Record<string, string> = {
  Position: "positions",
  Department: "departments",
  Duty: "duties",
  Unit: "units",
  Organization: "organizations",
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

const numbers = new Intl.Collator("zh", { numeric: true });
const byNumber = (a: Relation, b: Relation): number => {
  const [first, second] = [a.evidence[0], b.evidence[0]];
  if (first !== undefined && second !== undefined && first.document === second.document) return first.start - second.start;
  return numbers.compare(a.node.label, b.node.label);
};

function titleOf(title: MessageName, kind: string): MessageName {
  return title === "card.duties" && kind === "Department" ? "card.functions" : title;
}

function Sections({ detail }: { detail: Detail }) {
  const relations = detail.relationships;
  const sections = SECTIONS.map(([kind, outgoing, title]) => ({
    title: titleOf(title, detail.kind),
    found: relations.filter((one) => one.kind === kind && one.outgoing === outgoing).sort(byNumber),
  })).filter(({ found }) => found.length > 0);
  if (sections.length === 0) return <p class="silent">{say("card.silent")}</p>;
  return (
    <>
      {sections.map(({ title, found }) => (
        <Facts key={`${detail.id}:${title}`} title={say(title)} relations={found} />
      ))}
    </>
  );
}

function Head({ detail }: { detail: Detail }) {
  const { model } = useShared();
  const icon = model?.nodes.find((type) => type.name === detail.kind)?.icon ?? "tag";
  return (
    <header class="card-head">
      <span class={`kind-icon ${detail.kind.toLowerCase()}`}>
        <Icon name={icon} />
      </span>
      <div>
        <p class="kind">
          {caption(model, detail.kind)}
          {detail.department != null && ` · ${detail.department}`}
        </p>
        <h2 id="card-title">{detail.label}</h2>
        {detail.headcount != null && <p class="meta">{say("card.headcount", { n: detail.headcount })}</p>}
      </div>
    </header>
  );
}

export function Card({ id, kind }: { id: string; kind: string }) {
  const resource = RESOURCES[kind] ?? "positions";
  const key = `${resource}/${id}@${revision.value}`;
  const loaded = useLoad<Detail>(key, (signal) => get(`${resource}/${encodeURIComponent(id)}`, {}, signal));
  if (loaded.state === "failed") return <ProblemNotice problem={loaded.problem} />;
  const detail = loaded.value;
  if (detail === null) return <Loading />;
  return (
    <article class="card" aria-labelledby="card-title" aria-busy={loaded.state === "loading"}>
      <Head detail={detail} />
      {detail.described === false && <p class="notice">{say("card.undescribed")}</p>}
      {detail.purpose != null && <p class="purpose">{detail.purpose}</p>}
      <Sections detail={detail} />
      {detail.relationships.length === 0 && <Quotes quotes={detail.evidence} />}
    </article>
  );
}
