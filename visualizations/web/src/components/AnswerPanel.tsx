/** The answer to a question: in words, then its holders or lines, each with the sentences that prove it. */
import type { Loaded } from "../api/load.ts";
import type { Answer, Holder, Manager } from "../api/types.ts";
import { caption, say } from "../language/words.ts";
import { useShared } from "../shared.ts";
import { go } from "../state.ts";
import { InvolvementBadge, LineBadges } from "./Badges.tsx";
import { NodeLink } from "./Facts.tsx";
import { Icon } from "./Icon.tsx";
import { Quotes } from "./Quotes.tsx";
import { Loading, ProblemNotice } from "./States.tsx";

const typeName = (kind: string): string => kind.charAt(0).toUpperCase() + kind.slice(1);

/** The node of the answer's picture that has this name; an answer tells managers by name. */
function nodeNamed(answer: Answer, name: string) {
  return answer.graph.nodes.find((node) => node.label === name && node.kind === "Position");
}

function HolderItem({ holder, answer }: { holder: Holder; answer: Answer }) {
  const { model } = useShared();
  const organization = answer.graph.nodes.find((node) => node.id === holder.id)?.organization;
  const where = [caption(model, typeName(holder.kind)), holder.department, holder.organization].filter((part) => part !== null);
  return (
    <li class="fact">
      <NodeLink id={holder.id} kind={typeName(holder.kind)} label={holder.name} organization={organization} />
      <span class="badges">
        {holder.involvement !== null && <InvolvementBadge involvement={holder.involvement} />}
        <span class="said">{where.join(" · ")}</span>
      </span>
      {holder.duties.map((duty) => (
        <Quotes key={duty.id} quotes={duty.evidence} />
      ))}
    </li>
  );
}

function ManagerItem({ manager, answer }: { manager: Manager; answer: Answer }) {
  const node = nodeNamed(answer, manager.name);
  return (
    <li class="fact">
      <NodeLink id={node?.id ?? ""} kind={node?.kind ?? ""} label={manager.name} organization={node?.organization} />
      <span class="badges">
        <LineBadges status={manager.status} line={manager.kind} statedBy={manager.stated_by} />
      </span>
      <Quotes quotes={manager.evidence} />
    </li>
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
      <header class="card-head">
        <span class="kind-icon question">
          <Icon name="search" />
        </span>
        <div>
          {answer.understood_as !== null && (
            <p class="kind">
              {say("ask.understood")}: {answer.understood_as.sentence}
            </p>
          )}
          <h2 id="answer-title">{answer.question}</h2>
        </div>
        <button type="button" class="icon-button" aria-label={say("ask.clear")} title={say("ask.clear")} onClick={() => go({ question: null })}>
          <Icon name="close" />
        </button>
      </header>
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
        <section class="facts" key={`${line.organization}/${line.position}`}>
          <h3>{say("ask.reports", { name: line.position })}</h3>
          <ul>
            {line.managers.map((manager) => (
              <ManagerItem key={`${manager.name}/${manager.kind}`} manager={manager} answer={answer} />
            ))}
          </ul>
          {line.managers.length === 0 && <p class="silent">{say("card.noManager")}</p>}
        </section>
      ))}
    </article>
  );
}
