/** Reporting lines that only one side states, or that the two sides state differently, as the catalogue finds them. */
import type { GraphEdge, GraphNode } from "../api/types.ts";
import { say } from "../language/words.ts";
import { choose } from "../state.ts";
import { LineBadges } from "./Badges.tsx";
import { Icon } from "./Icon.tsx";

export interface Disagreement {
  subordinate: GraphNode;
  line: GraphEdge;
  manager: GraphNode;
}

export function Disagreements({ items, onClose }: { items: readonly Disagreement[]; onClose: () => void }) {
  return (
    <article class="card" aria-labelledby="disagreements-title">
      <header class="card-head">
        <span class="kind-icon finding">
          <Icon name="alert" />
        </span>
        <div>
          <h2 id="disagreements-title">{say("findings.title")}</h2>
        </div>
        <button type="button" class="icon-button" aria-label={say("page.close")} title={say("page.close")} onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      <ul class="disagreements">
        {items.map(({ subordinate, line, manager }) => (
          <li key={line.id}>
            <button type="button" onClick={() => choose(subordinate.organization ?? "", subordinate.id)}>
              <span class="pair">
                {subordinate.label}
                <Icon name="arrow" label={say("line.solid")} />
                {manager.label}
              </span>
              <span class="badges">
                <LineBadges {...line} {...(line.stated_by === undefined ? {} : { statedBy: line.stated_by })} />
              </span>
            </button>
          </li>
        ))}
      </ul>
    </article>
  );
}
