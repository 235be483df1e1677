/** A whole document with every span marked that something rests on: from a line to its sentence, from a sentence to its nodes. */
import { useEffect, useMemo, useRef } from "preact/hooks";
import { searchOf } from "../address.ts";
import { get } from "../api/client.ts";
import { useLoad } from "../api/load.ts";
import type { Mark, Marks } from "../api/types.ts";
import { Icon } from "../components/Icon.tsx";
import { Empty, Loading, ProblemNotice } from "../components/States.tsx";
import { caption, say } from "../language/words.ts";
import { useShared } from "../shared.ts";
import { go, revision, setOptions, view } from "../state.ts";
import type { ViewProperties } from "../views/registry.ts";
import { SaidHere } from "./SaidHere.tsx";
import { segmentsOf } from "./segments.ts";
import { useText } from "./text.ts";

interface Span {
  start: number;
  end: number;
}

/** Fetches more: by a press, or by itself once it is seen; not above, where the text that is read would move away. */
function Further({ words, act, itself = false }: { words: string; act: () => void; itself?: boolean }) {
  const button = useRef<HTMLButtonElement>(null);
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    const element = button.current;
    if (element === null || !itself) return undefined;
    const seen = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && latest.current());
    seen.observe(element);
    return () => seen.disconnect();
  });
  return (
    <button type="button" class="button" ref={button} onClick={act}>
      {words}
    </button>
  );
}

/** The colour of a kind, as the model has it; CSS mixes it to fit the theme. */
function useColours(): (kind: string) => { "--kind": string } | undefined {
  const { model } = useShared();
  return (kind) => {
    const colour = [...(model?.nodes ?? []), ...(model?.relationships ?? [])].find((type) => type.kind === kind)?.colour;
    return colour === undefined ? undefined : { "--kind": colour };
  };
}

function Kinds({ kinds, hidden }: { kinds: Marks["kinds"]; hidden: ReadonlySet<string> }) {
  const { model } = useShared();
  const colourOf = useColours();
  const toggle = (kind: string): void => {
    const next = new Set(hidden);
    if (!next.delete(kind)) next.add(kind);
    setOptions({ hide: [...next].sort().join(",") });
  };
  return (
    <div class="toggles" role="group" aria-label={say("document.kinds")}>
      {Object.entries(kinds).map(([kind, count]) => (
        <button key={kind} type="button" class="button kind" style={colourOf(kind)} aria-pressed={!hidden.has(kind)} onClick={() => toggle(kind)}>
          <span class="kind-line" aria-hidden="true" />
          {caption(model, kind)} {count}
        </button>
      ))}
    </div>
  );
}

function MarkedText({ document, text, from, marks, chosen }: { document: string; text: string; from: number; marks: readonly Mark[]; chosen: Span }) {
  const colourOf = useColours();
  const first = useRef<HTMLElement | null>(null);
  const segments = useMemo(() => segmentsOf(text, from, marks), [text, from, marks]);
  const placed = useRef("");
  useEffect(() => {
    const place = `${document}/${chosen.start}-${chosen.end}`;
    if (placed.current === place || first.current === null) return;
    placed.current = place;
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    first.current.scrollIntoView({ block: "center", behavior: still ? "auto" : "smooth" });
  });
  first.current = null;
  const hold = (element: HTMLElement | null): void => {
    if (element !== null) first.current ??= element;
  };
  let point = from;
  return (
    <p>
      {segments.map(({ text: piece, marks: over }) => {
        const start = point;
        point += [...piece].length;
        const mark = over[over.length - 1];
        const here = start < chosen.end && point > chosen.start;
        if (mark === undefined && !here) return piece;
        const content = here ? <mark ref={hold}>{piece}</mark> : piece;
        if (mark === undefined || piece.trim() === "") return content; // a gap between two cells of a row leads nowhere
        const span = { document, start: mark.start, end: mark.end };
        return (
          <a
            key={start}
            class="span"
            style={colourOf(mark.kind)}
            href={`/${searchOf({ ...view.value, ...span })}`}
            aria-current={here ? "true" : undefined}
            onClick={(event) => {
              if (event.ctrlKey || event.metaKey || event.shiftKey) return;
              event.preventDefault();
              go(span);
            }}
          >
            {content}
          </a>
        );
      })}
    </p>
  );
}

/** The document that the address names, else the organization's first. */
function useDocument({ known }: ViewProperties): string | null {
  const asked = view.value.document;
  const first = known?.documents[0]?.id ?? null;
  useEffect(() => {
    if (asked === null && first !== null) go({ document: first, start: 0, end: 0 }, "replace");
  }, [asked, first]);
  return asked ?? first;
}

function Whole({ document, known, select }: ViewProperties & { document: string }) {
  const { documents } = useShared();
  const { start, end, options } = view.value;
  const { here, problem, more } = useText(document, start, end);
  const range = here === null ? null : `${document}/${here.from}-${here.to}/${revision.value}`;
  const loaded = useLoad<Marks>(range, (signal) =>
    get(`documents/${encodeURIComponent(document)}/marks`, { start: here?.from ?? 0, end: here?.to ?? 0 }, signal),
  );
  const hidden = useMemo(() => new Set((options["hide"] ?? "").split(",").filter((kind) => kind !== "")), [options["hide"]]);
  const marks = useMemo(() => (loaded.value?.marks ?? []).filter(({ kind }) => !hidden.has(kind)), [loaded.value, hidden]);
  const said = marks.filter((mark) => mark.start < end && mark.end > start);
  const others = [...documents.values()].filter(({ id }) => id === document || known?.documents.some((one) => one.id === id));
  const name = others.find(({ id }) => id === document)?.name ?? say("document.title");
  return (
    <section class="document-view" aria-label={`${say("document.title")}: ${name}`}>
      <header class="filters">
        <label class="field">
          <Icon name="file" label={say("document.title")} />
          <select value={document} onChange={({ currentTarget: { value } }) => go({ document: value, start: 0, end: 0 })}>
            {others.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </select>
        </label>
        {loaded.value !== null && <Kinds kinds={loaded.value.kinds} hidden={hidden} />}
        {here !== null && <span class="said count-of">{say("document.length", { n: here.all })}</span>}
      </header>
      {problem !== null && <ProblemNotice problem={problem} />}
      {loaded.state === "failed" && <ProblemNotice problem={loaded.problem} />}
      {here === null && problem === null && <Loading />}
      {here !== null && (
        <div class="text marked" tabIndex={0} role="document" aria-label={name}>
          {here.from > 0 && <Further key={`before ${here.from}`} words={say("document.earlier")} act={() => more("earlier")} />}
          <MarkedText document={document} text={here.text} from={here.from} marks={marks} chosen={{ start, end }} />
          {here.to < here.all && <Further key={`after ${here.to}`} itself words={say("document.later")} act={() => more("later")} />}
        </div>
      )}
      {end > start && loaded.value !== null && <SaidHere marks={said} onOpen={select} onClose={() => go({ start: 0, end: 0 })} />}
    </section>
  );
}

export default function DocumentView(properties: ViewProperties) {
  const document = useDocument(properties);
  if (document === null) {
    return properties.known === null ? <Loading /> : <Empty icon="file" title={say("document.none")} />;
  }
  return <Whole key={document} {...properties} document={document} />;
}
