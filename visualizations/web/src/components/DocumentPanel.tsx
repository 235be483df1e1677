/** A document's text with one span marked and brought into view. Texts come in windows; offsets are code points. */
import { useEffect, useRef, useState } from "preact/hooks";
import { Problem, get } from "../api/client.ts";
import type { TextWindow } from "../api/types.ts";
import { say } from "../language/words.ts";
import { useShared } from "../shared.ts";
import { go } from "../state.ts";
import { codePointLength, splitAtSpan } from "../text/codepoints.ts";
import { Icon } from "./Icon.tsx";
import { Loading, ProblemNotice } from "./States.tsx";

const AROUND = 3000; // code points on either side of a span
const STEP = 6000; // code points fetched by "earlier" and "later"

interface Properties {
  document: string;
  start: number;
  end: number;
}

/** The text that is loaded: code points `from` to `to` of `all`. */
interface Loaded {
  text: string;
  from: number;
  to: number;
  all: number;
}

const fetchWindow = (document: string, start: number, end: number): Promise<Loaded> =>
  get<TextWindow>(`documents/${encodeURIComponent(document)}/text`, { start, end }).then((answer) => ({
    text: answer.text,
    from: answer.start,
    to: answer.start + codePointLength(answer.text),
    all: answer.characters,
  }));

/** The loaded text around a span; a span inside what is already there loads nothing. */
function useText({ document, start, end }: Properties) {
  const [loaded, setLoaded] = useState<(Loaded & { document: string }) | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const here = loaded !== null && loaded.document === document ? loaded : null;
  const fail = (error: unknown): void => setProblem(Problem.from(error));
  useEffect(() => {
    if (here !== null && start >= here.from && end <= here.to) return undefined;
    let wanted = true;
    setProblem(null);
    fetchWindow(document, Math.max(0, start - AROUND), end + AROUND).then((text) => {
      if (wanted) setLoaded({ ...text, document });
    }, fail);
    return () => {
      wanted = false;
    };
  }, [document, start, end]);
  const more = (side: "earlier" | "later"): void => {
    if (here === null) return;
    const [from, to] = side === "earlier" ? [Math.max(0, here.from - STEP), here.from] : [here.to, here.to + STEP];
    fetchWindow(document, from, to).then((text) => {
      setLoaded((now) => {
        if (now === null || now.document !== document) return now;
        return side === "earlier"
          ? { ...now, text: text.text + now.text, from: text.from }
          : { ...now, text: now.text + text.text, to: text.to };
      });
    }, fail);
  };
  return { here, problem, more };
}

export function DocumentPanel(properties: Properties) {
  const { document, start, end } = properties;
  const { documents } = useShared();
  const { here, problem, more } = useText(properties);
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
