/** A word on a finding: that it is one, or that it is none, with the reason, which whoever reads it later will want. */
import { useState } from "preact/hooks";
import { Problem, post } from "../api/client.ts";
import type { Judgement } from "../api/types.ts";
import { say } from "../language/words.ts";
import { judged } from "../state.ts";
import { ProblemNotice } from "./States.tsx";

const VERDICTS = ["confirmed", "dismissed"] as const;
type Verdict = Judgement["verdict"];

const ACTS = { confirmed: "findings.confirm", dismissed: "findings.dismiss" } as const;
const REASONS = { confirmed: "findings.reason.confirmed", dismissed: "findings.reason" } as const;

export function Judging({ finding, judgement }: { finding: string; judgement: Judgement | null }) {
  const [open, setOpen] = useState<Verdict | null>(null);
  const [reason, setReason] = useState("");
  const [problem, setProblem] = useState<Problem | null>(null);
  const send = async (event: Event): Promise<void> => {
    event.preventDefault();
    try {
      await post(`findings/${encodeURIComponent(finding)}/judgement`, { verdict: open, reason });
      setOpen(null);
      setReason("");
      judged.value += 1;
    } catch (error) {
      setProblem(Problem.from(error));
    }
  };
  return (
    <div class="judging">
      {judgement !== null && (
        <p class={`judgement ${judgement.verdict}`}>
          <strong>{say(`judgement.${judgement.verdict}`)}</strong> {judgement.reason}
        </p>
      )}
      {open === null ? (
        VERDICTS.filter((verdict) => verdict !== judgement?.verdict).map((verdict) => (
          <button key={verdict} type="button" class="link" onClick={() => setOpen(verdict)}>
            {say(ACTS[verdict])}
          </button>
        ))
      ) : (
        <form class="dismissal" onSubmit={(event) => void send(event)}>
          <input
            required
            maxLength={2000}
            aria-label={say(REASONS[open])}
            placeholder={say(REASONS[open])}
            value={reason}
            onInput={(event) => setReason(event.currentTarget.value)}
          />
          <button type="submit" class="button">
            {say(ACTS[open])}
          </button>
          <button type="button" class="link" onClick={() => setOpen(null)}>
            {say("findings.cancel")}
          </button>
        </form>
      )}
      {problem !== null && <ProblemNotice problem={problem} />}
    </div>
  );
}
