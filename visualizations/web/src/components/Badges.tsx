/** Small marks beside a statement: how somebody takes part in a duty, and how sure a reporting line is. */
import type { GraphEdge, Involvement } from "../api/types.ts";
import { say } from "../language/words.ts";

export function InvolvementBadge({ involvement }: { involvement: Involvement }) {
  return <span class={`badge involvement ${involvement}`}>{say(`involvement.${involvement}`)}</span>;
}

interface Properties {
  edge: Pick<GraphEdge, "line" | "status" | "stated_by">;
  /** Whether to say who says so; not where the sentences beside it do. */
  speaker?: boolean;
}

/** What is special about a reporting line; an agreed solid line, the usual case, needs no mark. */
export function LineBadges({ edge, speaker = false }: Properties) {
  const { line, status = "agreed", stated_by: side } = edge;
  return (
    <>
      {line === "dotted" && <span class="badge line-dotted">{say("line.dotted")}</span>}
      {status !== "agreed" && (
        <span class={`badge status ${status}`} title={say(`status.${status}.why`)}>
          {say(`status.${status}`)}
        </span>
      )}
      {speaker && status !== "agreed" && side !== undefined && <span class="said">{say(`stated.${side}`)}</span>}
    </>
  );
}
