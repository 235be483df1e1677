/** A document's text with one span marked and brought into view, below the shown view. */
import { useEffect, useRef } from "preact/hooks";
import { useText } from "../document/text.ts";
import { say } from "../language/words.ts";
import { useShared } from "../shared.ts";
import { go, show } from "../state.ts";
import { splitAtSpan } from "../text/codepoints.ts";
import { Icon } from "./Icon.tsx";
import { Loading, ProblemNotice } from "./States.tsx";

interface Properties {
  document: string;
  start: number;
  end: number;
}

export function DocumentPanel({ document, start, end }: Properties) {
  const { documents } = useShared();
  const { here, problem, more } = useText(document, start, end);
  const mark = useRef<HTMLElement>(null);
  const name = [...documents.values()].find(({ id }) => id === document)?.name ?? say("document.title");
  useEffect(() => {
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    mark.current?.scrollIntoView({ block: "center", behavior: still ? "auto" : "smooth" });
  }, [document, start, end, here !== null]);
  const [before, marked, after] = here === null ? ["", "", ""] : splitAtSpan(here.text, start - here.from, end - here.from);
  return (
    <section class="document" aria-label={`${say("document.title")}: ${name}`}>
      <header>
        <Icon name="file" />
        <h2 class="clip">{name}</h2>
        {here !== null && end > 0 && <span class="said">{say("document.place", { start: start + 1, end, all: here.all })}</span>}
        <button type="button" class="icon-button" aria-label={say("document.whole")} title={say("document.whole")} onClick={() => show("document")}>
          <Icon name="open" />
        </button>
        <button type="button" class="icon-button" aria-label={say("page.close")} title={say("page.close")} onClick={() => go({ document: null })}>
          <Icon name="close" />
        </button>
      </header>
      {problem !== null && <ProblemNotice problem={problem} />}
      {here === null && problem === null && <Loading />}
      {here !== null && (
        <div class="text" tabIndex={0} role="document" aria-label={name}>
          {here.from > 0 && (
            <button type="button" class="button" onClick={() => more("earlier")}>
              {say("document.earlier")}
            </button>
          )}
          <p>
            {before}
            <mark ref={mark}>{marked}</mark>
            {after}
          </p>
          {here.to < here.all && (
            <button type="button" class="button" onClick={() => more("later")}>
              {say("document.later")}
            </button>
          )}
        </div>
      )}
    </section>
  );
}
