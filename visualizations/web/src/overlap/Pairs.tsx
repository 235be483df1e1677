/** What stands behind a cell: two duties side by side with their sentences, what they are to each other, why, and a word on it. */
import { get } from "../api/client.ts";
import { useLoad } from "../api/load.ts";
import type { DoubledPair, NamedHolder, QuotedDuty } from "../api/matrices.ts";
import { NodeLink } from "../components/Facts.tsx";
import { Icon } from "../components/Icon.tsx";
import { Judging } from "../components/Judging.tsx";
import { Quotes } from "../components/Quotes.tsx";
import { Loading, ProblemNotice } from "../components/States.tsx";
import { say } from "../language/words.ts";
import { judged, language, revision } from "../state.ts";

export function Side({ holder, duty, organization }: { holder: NamedHolder; duty: QuotedDuty; organization: string }) {
  return (
    <div class="pair-side">
      <NodeLink id={holder.id} kind={holder.kind} label={holder.name} organization={organization} />
      {duty.evidence.length > 0 ? <Quotes quotes={duty.evidence} /> : <p>{duty.text}</p>}
    </div>
  );
}

function Pair({ pair, organization }: { pair: DoubledPair; organization: string }) {
  return (
    <li class="pair">
      <Side holder={pair.first.holder} duty={pair.first} organization={organization} />
      <Side holder={pair.second.holder} duty={pair.second} organization={organization} />
      <div class="pair-verdict">
        <p>
          <span class={`badge verdict ${pair.verdict}`}>{say(`verdict.${pair.verdict}`)}</span> <span class="said">{Math.round(pair.score * 100)} %</span>
        </p>
        <p class="said">{pair.why}</p>
        {pair.finding !== null && <Judging finding={pair.finding} judgement={pair.judgement} />}
      </div>
    </li>
  );
}

interface Properties {
  organization: string;
  level: string;
  one: string;
  other: string;
  /** Whoever has a row in the matrix, these two among them. */
  units: readonly NamedHolder[];
  onClose: () => void;
}

export function Pairs({ organization, level, one, other, units, onClose }: Properties) {
  const asked = { organization, level, one, other, language: language.value };
  const key = JSON.stringify([asked, revision.value, judged.value]);
  const loaded = useLoad<{ pairs: DoubledPair[]; hidden: number }>(key, (signal) => get("overlaps/pairs", asked, signal));
  const names = [...new Set([one, other])].flatMap((id) => units.find((unit) => unit.id === id)?.name ?? []);
  return (
    <section class="pairs" aria-label={say("overlap.pairs")} aria-busy={loaded.state === "loading"}>
      <header>
        <h3 class="clip">{names.join(" – ")}</h3>
        <button type="button" class="icon-button" aria-label={say("page.close")} title={say("page.close")} onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      <div class="scroll" tabIndex={0}>
        {loaded.state === "failed" && <ProblemNotice problem={loaded.problem} />}
        {loaded.value === null && loaded.state === "loading" && <Loading />}
        <ul>
          {loaded.value?.pairs.map((pair) => (
            <Pair key={`${pair.first.id}/${pair.second.id}`} pair={pair} organization={organization} />
          ))}
        </ul>
        {(loaded.value?.hidden ?? 0) > 0 && <p class="said">{say("overlap.pairs.hidden", { n: loaded.value?.hidden ?? 0 })}</p>}
      </div>
    </section>
  );
}
