/** What is wrong with the organization, the gravest first: filtered by severity and rule, each finding with its sentences. */
import { get } from "../api/client.ts";
import { usePages } from "../api/load.ts";
import type { FindingsPage, RuleCounts, Severity } from "../api/types.ts";
import { FindingItem, SEVERITIES, SeverityBadge } from "../components/Findings.tsx";
import { Icon } from "../components/Icon.tsx";
import { Empty, Loading, ProblemNotice } from "../components/States.tsx";
import { say } from "../language/words.ts";
import { judged, language, revision, setOptions, view } from "../state.ts";
import type { ViewProperties } from "./registry.ts";

const PAGE = 50; // findings asked for at a time

const total = ({ counts }: RuleCounts): number => counts.error + counts.warning + counts.note;

function Filters({ rules, rule, severity, subject }: { rules: readonly RuleCounts[] } & Record<"rule" | "severity" | "subject", string | null>) {
  const fitting = rules.filter((one) => rule === null || one.rule === rule);
  const number = (of: Severity): number => fitting.reduce((sum, { counts }) => sum + counts[of], 0);
  return (
    <header class="filters">
      <div class="toggles" role="group" aria-label={say("findings.severity")}>
        {SEVERITIES.map((one) => (
          <button
            key={one}
            type="button"
            class="button"
            aria-pressed={severity === one}
            disabled={number(one) === 0 && severity !== one}
            onClick={() => setOptions({ severity: severity === one ? "" : one })}
          >
            <SeverityBadge severity={one} />
            {number(one)}
          </button>
        ))}
      </div>
      <label class="field">
        <span>{say("findings.rule")}</span>
        <select value={rule ?? ""} onChange={(event) => setOptions({ rule: event.currentTarget.value })}>
          <option value="">{say("findings.rule.all")}</option>
          {rules.map((one) => (
            <option key={one.rule} value={one.rule}>
              {one.title} ({total(one)})
            </option>
          ))}
        </select>
      </label>
      {subject !== null && (
        <button type="button" class="button" onClick={() => setOptions({ subject: "" })}>
          <Icon name="close" />
          {say("findings.subject")}
        </button>
      )}
    </header>
  );
}

export default function FindingsView({ organization }: ViewProperties) {
  const { rule = null, severity = null, subject = null } = view.value.options;
  const asked = { organization, rule, severity, subject, language: language.value, limit: PAGE };
  const key = JSON.stringify([asked, revision.value, judged.value]);
  const { first, pages, more } = usePages<FindingsPage>(key, (cursor, signal) => get("findings", { ...asked, cursor }, signal));
  if (first.state === "failed") return <ProblemNotice problem={first.problem} again={() => setOptions({ rule: "", severity: "", subject: "" })} />;
  if (first.value === null) return <Loading />;
  const findings = pages.flatMap((page) => page.findings);
  const { rules, counts } = first.value;
  const left = counts.error + counts.warning + counts.note - findings.length;
  if (rules.length === 0) {
    return (
      <Empty icon="check" title={say("findings.none")}>
        <p>{say("findings.none.text")}</p>
      </Empty>
    );
  }
  return (
    <section class="findings-view" aria-label={say("findings.title")} aria-busy={first.state === "loading"}>
      <Filters rules={rules} rule={rule} severity={severity} subject={subject} />
      <div class="scroll" tabIndex={0}>
        <ul class="findings">
          {findings.map((finding) => (
            <FindingItem key={finding.id} finding={finding} />
          ))}
        </ul>
        {findings.length === 0 && <p class="silent">{say("findings.none.filtered")}</p>}
        {left > 0 && (
          <button type="button" class="button more" disabled={more === null} onClick={() => more?.()}>
            {say("findings.more", { n: left })}
          </button>
        )}
      </div>
    </section>
  );
}
