/** What the side shows before anything is chosen: how to read the picture, and what the documents state. */
import type { Organization } from "../api/types.ts";
import { caption, say } from "../language/words.ts";
import { useShared } from "../shared.ts";

export function Welcome({ organization }: { organization: Organization | null }) {
  const { model } = useShared();
  const counts = Object.entries(organization?.counts ?? {}).filter(([, count]) => count > 0);
  return (
    <article class="card welcome">
      <h2>{organization?.label ?? say("welcome.title")}</h2>
      {counts.length > 0 && (
        <dl class="counts" aria-label={say("welcome.counts")}>
          {counts.map(([kind, count]) => (
            <div key={kind}>
              <dt>{caption(model, kind)}</dt>
              <dd>{count}</dd>
            </div>
          ))}
        </dl>
      )}
      {organization !== null && <h3>{say("welcome.title")}</h3>}
      <p>{say("welcome.1")}</p>
      <p>{say("welcome.2")}</p>
      <p>{say("welcome.3")}</p>
    </article>
  );
}
