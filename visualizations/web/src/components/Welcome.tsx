/** What the side shows before anything is chosen: how to read the picture, and what the documents state. */
import type { Organization } from "../api/types.ts";
import type { MessageName } from "../language/messages.ts";
import { say } from "../language/words.ts";
import { go, language } from "../state.ts";
import { Icon } from "./Icon.tsx";

const COUNTS = ["departments", "positions", "lines", "duties", "units", "disputed"] as const;

/** What the documents state of an organization, in numbers, and which documents these are. */
export function Stated({ organization }: { organization: Organization }) {
  const counts = COUNTS.map((name) => ({ name, count: organization.counts[name] ?? 0 })).filter(({ count }) => count > 0);
  return (
    <>
      {counts.length > 0 && (
        <dl class="counts" aria-label={say("welcome.counts")}>
          {counts.map(({ name, count }) => (
            <div key={name}>
              <dt>{say(`counts.${name}`)}</dt>
              <dd>{count.toLocaleString(language.value)}</dd>
            </div>
          ))}
        </dl>
      )}
      <ul class="sources" aria-label={say("welcome.sources")}>
        {organization.documents.map(({ id, name }) => (
          <li key={id}>
            <button type="button" class="link" onClick={() => go({ document: id, start: 0, end: 0 })}>
              <Icon name="file" />
              {name}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

export function Welcome({ organization, about }: { organization: Organization | null; about: MessageName | undefined }) {
  return (
    <article class="card welcome">
      <h2>{organization?.node.label ?? say("welcome.title")}</h2>
      {organization !== null && <Stated organization={organization} />}
      {organization !== null && <h3>{say("welcome.title")}</h3>}
      {about !== undefined && <p>{say(about)}</p>}
      <p>{say("welcome.2")}</p>
      <p>{say("welcome.3")}</p>
    </article>
  );
}
