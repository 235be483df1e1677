/** The answer to a question: in words, then its holders or lines, each with the sentences that prove it. */
import type { Loaded } from "../api/load.ts";
import type { Answer, Holder, Manager, Quote } from "../api/types.ts";
import { caption, say } from "../language/words.ts";
import { useShared } from "../shared.ts";
import { go } from "../state.ts";
import { InvolvementBadge, LineBadges } from "./Badges.tsx";
import { CardHead } from "./CardHead.tsx";
import { NodeLink } from "./Facts.tsx";
import { FindingItem } from "./Findings.tsx";
import { Icon } from "./Icon.tsx";
import { Quotes } from "./Quotes.tsx";
import { Loading, ProblemNotice } from "./States.tsx";

const MANY = 12; // quotes shown of an answer that has neither holders nor lines

const typeName = (kind: string): string => kind.charAt(0).toUpperCase() + kind.slice(1);

const organizationOf = (answer: Answer, id: string): string | undefined =>
  answer.graph.nodes.find((node) => node.id === id)?.organization;

function HolderItem({ holder, answer }: { holder: Holder; answer: Answer }) {
  const { model } = useShared();
  const where = [caption(model, typeName(holder.kind)), holder.department, holder.organization].filter((part) => part !== null);
  return (
    <li class="fact">
      <NodeLink id={holder.id} kind={typeName(holder.kind)} label={holder.name} organization={organizationOf(answer, holder.id)} />
      <span class="badges">
        <InvolvementBadge involvement={holder.involvement} />
        <span class="said">{where.join(" · ")}</span>
      </span>
      {holder.duties.map((duty) => (
        <Quotes key={duty.id} quotes={duty.evidence} />
      ))}
    </li>
  );
}

function ManagerItem({ manager, answer }: { manager: Manager; answer: Answer }) {
  return (
    <li class="fact">
      <NodeLink id={manager.id} kind="Position" label={manager.name} organization={organizationOf(answer, manager.id)} />
      <span class="badges">
        <LineBadges edge={{ ...manager, line: manager.kind }} speaker />
      </span>
      <Quotes quotes={manager.evidence} />
    </li>
  );
}

/** The quotes that prove the words alone: those of no holder, line or finding. */
function others(answer: Answer): Quote[] {
  const placeOf = (quote: Quote): string => `${quote.document}#${quote.start}-${quote.end}`;
  const shown = new Set(
    [
      ...answer.holders.flatMap((holder) => holder.duties.flatMap((duty) => duty.evidence)),
      ...answer.reporting.flatMap((line) => line.managers.flatMap((manager) => manager.evidence)),
      ...(answer.findings ?? []).flatMap((finding) => finding.evidence),
    ].map(placeOf),
  );
  return answer.evidence.filter((quote) => !shown.has(placeOf(quote)));
}

function Others({ quotes }: { quotes: readonly Quote[] }) {
  if (quotes.length === 0) return null;
  return (
    <section class="facts">
      <h3>{say("ask.quotes")}</h3>
      <ul>
        <li class="fact">
          <Quotes quotes={quotes.slice(0, MANY)} />
        </li>
      </ul>
      {quotes.length > MANY && <p class="said">{say("ask.moreQuotes", { number: quotes.length - MANY })}</p>}
    </section>
  );
}

function Unanswered({ answer, everywhere }: { answer: Answer; everywhere: (() => void) | null }) {
  if (answer.unanswered === null) return null;
  return (
    <div class="notice">
      <Icon name="alert" />
      <div>
        <strong>{say("ask.unanswered")}</strong>
        <p>{answer.unanswered.reason}</p>
        {answer.unanswered.nearest.length > 0 && (
          <>
            <p class="said">{say("ask.nearest")}</p>
            <ul class="plain">
              {answer.unanswered.nearest.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          </>
        )}
        {everywhere !== null && (
          <button type="button" class="button" onClick={everywhere}>
            {say("ask.everywhere")}
          </button>
        )}
      </div>
    </div>
  );
}

export function AnswerPanel({ loaded, everywhere }: { loaded: Loaded<Answer>; everywhere: (() => void) | null }) {
  if (loaded.state === "failed") return <ProblemNotice problem={loaded.problem} />;
  const answer = loaded.value;
  if (answer === null || loaded.state === "loading") return <Loading />;
  return (
    <article class="card answer" aria-labelledby="answer-title">
      <CardHead
        id="answer-title"
        icon="search"
        title={answer.question}
        closeLabel={say("ask.clear")}
        onClose={() => go({ question: null })}
      />
      {answer.understood_as !== null && (
        <p class="said">
          {say("ask.understood")}: {answer.understood_as.sentence}
        </p>
      )}
      {answer.unanswered === null && <p class="answer-text">{answer.answer}</p>}
      <Unanswered answer={answer} everywhere={everywhere} />
      {answer.holders.length > 0 && (
        <section class="facts">
          <ul>
            {answer.holders.map((holder) => (
              <HolderItem key={holder.id} holder={holder} answer={answer} />
            ))}
          </ul>
        </section>
      )}
      {answer.reporting.map((line) => (
        <section class="facts" key={line.id}>
          <h3>{say("ask.reports", { name: line.position })}</h3>
          <ul>
            {line.managers.map((manager) => (
              <ManagerItem key={`${manager.id}/${manager.kind}`} manager={manager} answer={answer} />
            ))}
          </ul>
          {line.managers.length === 0 && <p class="silent">{say("card.noManager")}</p>}
        </section>
      ))}
      {(answer.findings ?? []).length > 0 && (
        <section class="facts">
          <ul>
            {answer.findings?.map((finding) => (
              <FindingItem key={finding.id} finding={finding} />
            ))}
          </ul>
        </section>
      )}
      <Others quotes={others(answer)} />
    </article>
  );
}
