/** A document's text in windows, of which more is fetched at either end; offsets are code points. */
import { useEffect, useState } from "preact/hooks";
import { Problem, get } from "../api/client.ts";
import type { TextWindow } from "../api/types.ts";
import { codePointLength } from "../text/codepoints.ts";

const AROUND = 3000; // code points on either side of a span
const STEP = 6000; // code points fetched by "earlier" and "later"

/** The text that is loaded: code points `from` to `to` of `all`. */
export interface LoadedText {
  text: string;
  from: number;
  to: number;
  all: number;
}

const fetchWindow = (document: string, start: number, end: number): Promise<LoadedText> =>
  get<TextWindow>(`documents/${encodeURIComponent(document)}/text`, { start, end }).then((answer) => ({
    text: answer.text,
    from: answer.start,
    to: answer.start + codePointLength(answer.text),
    all: answer.characters,
  }));

export interface Text {
  here: LoadedText | null;
  problem: Problem | null;
  more: (side: "earlier" | "later") => void;
}

/** The loaded text around a span; a span inside what is already there loads nothing. */
export function useText(document: string, start: number, end: number): Text {
  const [loaded, setLoaded] = useState<(LoadedText & { document: string }) | null>(null);
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
