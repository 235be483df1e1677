/** The menu beside the tabs: the organization, what is below the chosen node, or the answer as a file of any format; and the view on paper. */
import { useEffect, useRef, useState } from "preact/hooks";
import { address, get } from "../api/client.ts";
import { useLoad } from "../api/load.ts";
import type { ExportFormat } from "../api/types.ts";
import { say } from "../language/words.ts";
import { language, view } from "../state.ts";
import { Icon } from "./Icon.tsx";
import { Loading, ProblemNotice } from "./States.tsx";

const BELOW = ["position-", "department-"];

type Scope = "organization" | "below" | "answer";

/** What can be saved now; the narrowest of them is what one has before oneself. */
function scopes(): Scope[] {
  const { node, question } = view.value;
  return [
    "organization",
    ...(question === null ? [] : ["answer" as const]),
    ...(node !== null && BELOW.some((kind) => node.startsWith(kind)) ? ["below" as const] : []),
  ];
}

export function ExportMenu() {
  const menu = useRef<HTMLDetailsElement>(null);
  const [wanted, setWanted] = useState(false);
  const formats = useLoad<{ items: ExportFormat[] }>(wanted ? "exports" : null, (signal) => get("exports", {}, signal));
  const [chosen, setChosen] = useState<Scope | null>(null);
  const possible = scopes();
  const scope = chosen !== null && possible.includes(chosen) ? chosen : (possible.at(-1) ?? "organization");
  const { organization, node, question } = view.value;
  const place = {
    organization,
    root: scope === "below" ? node : null,
    question: scope === "answer" ? question : null,
    language: language.value,
  };
  const close = (): void => menu.current?.removeAttribute("open");
  useEffect(() => {
    const outside = (event: PointerEvent): void => {
      if (event.target instanceof Node && menu.current?.contains(event.target) === false) close();
    };
    addEventListener("pointerdown", outside);
    return () => removeEventListener("pointerdown", outside);
  }, []);
  return (
    <details
      class="export"
      ref={menu}
      onToggle={() => setWanted(true)}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        close();
        menu.current?.querySelector("summary")?.focus();
      }}
    >
      <summary class="button" title={say("export.title")}>
        <Icon name="download" />
        <span>{say("export.open")}</span>
      </summary>
      <div class="export-menu">
        {possible.length > 1 && (
          <fieldset>
            <legend class="said">{say("export.what")}</legend>
            {possible.map((one) => (
              <label key={one}>
                <input type="radio" name="export-scope" checked={one === scope} onChange={() => setChosen(one)} />
                {say(`export.${one}`)}
              </label>
            ))}
          </fieldset>
        )}
        {formats.state === "loading" && <Loading />}
        {formats.state === "failed" && <ProblemNotice problem={formats.problem} />}
        <ul>
          {formats.value?.items.map(({ format, caption, purpose }) => (
            <li key={format}>
              <a href={address(`exports/${format}`, place)} download onClick={close}>
                <strong>{caption[language.value]}</strong>
                <span class="said">{purpose[language.value]}</span>
              </a>
            </li>
          ))}
        </ul>
        <button
          type="button"
          class="print"
          onClick={() => {
            close();
            print();
          }}
        >
          <strong>{say("export.print")}</strong>
          <span class="said">{say("export.print.what")}</span>
        </button>
      </div>
    </details>
  );
}
