/** Reporting lines that only one side states, or that the two sides state differently, as the catalogue finds them. */
import type { GraphEdge, GraphNode } from "../api/types.ts";
import { say } from "../language/words.ts";
import { choose } from "../state.ts";
import { LineBadges } from "./Badges.tsx";
import { CardHead } from "./CardHead.tsx";
import { Icon } from "./Icon.tsx";

export interface Disagreement {
  subordinate: GraphNode;
  line: GraphEdge;
  manager: GraphNode;
}

export function Disagreements({ items, onClose }: { items: readonly Disagreement[]; onClose: () => void }) {
  return (
    <article class="card" aria-labelledby="disagreements-title">
      <CardHead id="disagreements-title" icon="alert" tone="finding" title={say("findings.title")} onClose={onClose} />
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
                <LineBadges edge={line} speaker />
              </span>
            </button>
          </li>
        ))}
      </ul>
    </article>
  );
}
