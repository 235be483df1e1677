/** What is drawn while something loads, where it failed, and where there is nothing. */
import type { ComponentChildren } from "preact";
import type { Problem } from "../api/client.ts";
import { say } from "../language/words.ts";
import { Icon } from "./Icon.tsx";

export function Loading() {
  return (
    <div class="loading" role="status">
      <span class="spinner" aria-hidden="true" />
      {say("page.loading")}
    </div>
  );
}

/** A problem in the service's own words; a detail that begins with the title stands for both. */
export function ProblemNotice({ problem, again }: { problem: Problem; again?: () => void }) {
  const { message: title, detail, hint } = problem;
  const both = detail.startsWith(title) ? [detail] : [title, detail];
  const [first, ...rest] = problem.status === 0 ? [say("problem.unreachable"), say("problem.unreachable.detail")] : [...both, hint];
  return (
    <div class="notice problem" role="alert">
      <Icon name="alert" />
      <div>
        <strong>{first}</strong>
        {rest.map((text) => text !== "" && <p key={text}>{text}</p>)}
        {again !== undefined && (
          <button type="button" class="button" onClick={again}>
            {say("problem.again")}
          </button>
        )}
      </div>
    </div>
  );
}

export function Empty({ icon, title, children }: { icon: string; title: string; children?: ComponentChildren }) {
  return (
    <div class="empty">
      <span class="empty-icon">
        <Icon name={icon} />
      </span>
      <h2>{title}</h2>
      {children}
    </div>
  );
}
