/** Two positions: the way between them along reporting lines, and what is stated of either, side by side. */
import type { ComponentChildren } from "preact";
import { get } from "../api/client.ts";
import { useLoad } from "../api/load.ts";
import type { Link, Part, Quote } from "../api/types.ts";
import { LineBadges } from "../components/Badges.tsx";
import { sectionsOf } from "../components/sections.ts";
import { Fact } from "../components/Facts.tsx";
import { Icon } from "../components/Icon.tsx";
import { Quotes } from "../components/Quotes.tsx";
import { Empty, Loading, ProblemNotice } from "../components/States.tsx";
import type { MessageName } from "../language/messages.ts";
import { say } from "../language/words.ts";
import { go, revision, setOptions, view } from "../state.ts";
import { SearchList } from "../ways/SearchList.tsx";
import { type Step, usePath } from "../ways/path.ts";
import type { ViewProperties } from "./registry.ts";

type Side = "one" | "other";
const KINDS = ["Position"] as const;

const usePart = (id: string | null) =>
  useLoad<Part>(id === null ? null : `${id}@${revision.value}`, (signal) => get(`nodes/${encodeURIComponent(id ?? "")}`, {}, signal));

interface Choosing {
  side: Side;
  part: Part | null;
  id: string | null;
  organization: string;
  next: boolean;
}

function Chosen({ side, part, id, organization, next }: Choosing) {
  const label = say(`pair.${side}`);
  if (id === null) {
    return (
      <section aria-label={label}>
        <SearchList
          label={label}
          kinds={KINDS}
          organization={organization}
          focused={next}
          onChoose={(node) => setOptions({ [side]: node.id }, "push")}
        />
      </section>
    );
  }
  return (
    <section aria-label={label}>
      <h2>
        <button type="button" class="link" onClick={() => go({ node: id })}>
          {part?.node.label ?? "…"}
        </button>
        <button type="button" class="icon-button" aria-label={say("pair.change")} title={say("pair.change")} onClick={() => setOptions({ [side]: "" }, "push")}>
          <Icon name="close" />
        </button>
      </h2>
      <p class="said">{part?.node.department ?? ""}</p>
    </section>
  );
}

const spoken = (reference: string, quotes: readonly Quote[]): Quote[] => {
  const [start, end] = (reference.split("#")[1] ?? "").split("-").map(Number);
  return quotes.filter((quote) => quote.start === start && quote.end === end);
};

function Way({ one, other }: { one: string; other: string }) {
  const loaded = usePath(one, other);
  if (loaded.state === "failed") return <ProblemNotice problem={loaded.problem} />;
  if (loaded.value === null) return <Loading />;
  const { rows, evidence } = loaded.value;
  if (rows.length === 0) return <p class="silent">{say("pair.noWay")}</p>;
  return (
    <>
      <ol class="way-steps">
        {rows.map(({ step, subordinate, line, manager }: Step) => (
          <li key={step} class="fact">
            <span>
              {step}. {say("pair.step", { lower: subordinate.label, upper: manager.label })}
            </span>
            <span class="badges">
              <LineBadges edge={line} speaker />
            </span>
            <Quotes quotes={(line.evidence ?? []).flatMap((reference) => spoken(reference, evidence)).slice(0, 2)} />
          </li>
        ))}
      </ol>
      <button type="button" class="button" onClick={() => go({ kind: null, node: one, options: { way: other } })}>
        <Icon name="route" />
        {say("pair.tree")}
      </button>
    </>
  );
}

const wording = (link: Link): string => `${link.edge.kind}/${link.outgoing}/${link.node.id}`;
const alike = (link: Link): string => `${link.edge.kind}/${link.outgoing}/${link.node.label}`;

function Cell({ part, title, others }: { part: Part; title: MessageName; others: ReadonlySet<string> }) {
  const links = sectionsOf(part).find((section) => section.title === title)?.found ?? [];
  if (links.length === 0) return <td class="silent">{say("pair.nothing")}</td>;
  return (
    <td>
      {links.map((link) => (
        <ul key={link.edge.id} class={others.has(wording(link)) || others.has(alike(link)) ? "both" : ""}>
          <Fact link={link} quotes={part.quotes} />
        </ul>
      ))}
    </td>
  );
}

function Table({ parts }: { parts: readonly [Part, Part] }) {
  const titles = [...new Set(parts.flatMap((part) => sectionsOf(part).map(({ title }) => title)))];
  const said = parts.map((part) => new Set(part.links.flatMap((link) => [wording(link), alike(link)])));
  const none = new Set<string>();
  return (
    <table>
      <caption class="sr-only">{say("pair.compared")}</caption>
      {titles.map((title) => (
        <tbody key={title}>
          <tr>
            <th colSpan={2} scope="rowgroup">
              {say(title)}
            </th>
          </tr>
          <tr>
            <Cell part={parts[0]} title={title} others={said[1] ?? none} />
            <Cell part={parts[1]} title={title} others={said[0] ?? none} />
          </tr>
        </tbody>
      ))}
    </table>
  );
}

export default function PairView({ organization, selected }: ViewProperties) {
  const options = view.value.options;
  const suggested = selected?.startsWith("position-") === true && options["one"] === undefined ? selected : null;
  const one = options["one"] || suggested;
  const other = options["other"] || null;
  const [left, right] = [usePart(one), usePart(other)];
  const failed = [left, right].find((loaded) => loaded.state === "failed");
  let body: ComponentChildren = (
    <Empty icon="pair" title={say("view.pair")}>
      <p>{say("pair.choose")}</p>
    </Empty>
  );
  if (failed?.state === "failed") body = <ProblemNotice problem={failed.problem} />;
  else if (one !== null && other !== null) {
    body = (
      <>
        <h3>{say("pair.way")}</h3>
        <Way one={one} other={other} />
        <h3>{say("pair.compared")}</h3>
        {left.value === null || right.value === null ? <Loading /> : <Table parts={[left.value, right.value]} />}
      </>
    );
  }
  return (
    <section class="pair-view" aria-label={say("view.pair")}>
      <header class="pair-chosen">
        <Chosen side="one" part={left.value} id={one} organization={organization} next />
        <Chosen side="other" part={right.value} id={other} organization={organization} next={one !== null} />
      </header>
      <div class="scroll" tabIndex={0}>
        {body}
      </div>
    </section>
  );
}
