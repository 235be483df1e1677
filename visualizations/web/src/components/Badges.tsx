/** Small marks beside a statement: how somebody takes part in a duty, and how sure a reporting line is. */
import type { Involvement, LineKind, LineStatus, StatedBy } from "../api/types.ts";
import { say } from "../language/words.ts";

export function InvolvementBadge({ involvement }: { involvement: Involvement }) {
  return <span class={`badge involvement ${involvement}`}>{say(`involvement.${involvement}`)}</span>;
}

export function LineBadges({ status, line, statedBy }: { status?: LineStatus; line?: LineKind; statedBy?: StatedBy }) {
  return (
    <>
      {line === "dotted" && <span class="badge line-dotted">{say("line.dotted")}</span>}
      {status !== undefined && status !== "agreed" && (
        <span class={`badge status ${status}`} title={say(`status.${status}.why`)}>
          {say(`status.${status}`)}
        </span>
      )}
      {status !== "agreed" && statedBy !== undefined && <span class="said">{say(`stated.${statedBy}`)}</span>}
    </>
  );
}
