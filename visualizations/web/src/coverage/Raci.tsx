/** Who is accountable, responsible, consulted or verifies for a topic, as far as the wording of duties lets one infer it. */
import { useState } from "preact/hooks";
import { get } from "../api/client.ts";
import { useLoad } from "../api/load.ts";
import type { NamedHolder, QuotedDuty, RaciLetter, RaciTopic } from "../api/matrices.ts";
import { NodeLink } from "../components/Facts.tsx";
import { Quotes } from "../components/Quotes.tsx";
import { Empty, Loading, ProblemNotice } from "../components/States.tsx";
import { say } from "../language/words.ts";
import { language, revision } from "../state.ts";

const LETTERS: readonly RaciLetter[] = ["A", "R", "C", "V"];
const MANY = 60; // topics shown before "show all"

function Holder({ holder, duties, organization }: { holder: NamedHolder; duties: readonly QuotedDuty[]; organization: string }) {
  return (
    <details>
      <summary>{holder.name}</summary>
      <NodeLink id={holder.id} kind={holder.kind} label={say("raci.card")} organization={organization} />
      <Quotes quotes={duties.flatMap((duty) => duty.evidence)} />
    </details>
  );
}

export function Raci({ organization }: { organization: string }) {
  const [all, setAll] = useState(false);
  const key = `${organization}/${revision.value}/${language.value}`;
  const loaded = useLoad<{ topics: RaciTopic[] }>(key, (signal) => get("raci", { organization, language: language.value }, signal));
  if (loaded.state === "failed") return <ProblemNotice problem={loaded.problem} />;
  if (loaded.value === null) return <Loading />;
  const { topics } = loaded.value;
  if (topics.length === 0) {
    return (
      <Empty icon="check" title={say("raci.none")}>
        <p>{say("raci.none.text")}</p>
      </Empty>
    );
  }
  const shown = all ? topics : topics.slice(0, MANY);
  return (
    <div class="scroll matrix-scroll" tabIndex={0}>
      <p class="said matrix-more">{say("raci.inferred")}</p>
      <table class="matrix raci">
        <thead>
          <tr>
            <th scope="col">{say("raci.topic")}</th>
            {LETTERS.map((letter) => (
              <th key={letter} scope="col">
                {letter} <span class="said">{say(`raci.${letter}`)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ topic, words, parts }) => (
            <tr key={topic}>
              <th scope="row">{words}</th>
              {LETTERS.map((letter) => (
                <td key={letter}>
                  {parts.map(({ holder, letters }) => {
                    const duties = letters[letter];
                    return duties === undefined ? null : <Holder key={holder.id} holder={holder} duties={duties} organization={organization} />;
                  })}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < topics.length && (
        <button type="button" class="button more" onClick={() => setAll(true)}>
          {say("page.more", { n: topics.length })}
        </button>
      )}
    </div>
  );
}
