/** What the page shows, as its address says it: so that reload, back, forward and a shared link work. */

export interface View {
  /** Which view, an id of views/registry.ts; null is the first of them. */
  kind: string | null;
  organization: string | null;
  node: string | null;
  question: string | null;
  /** A document's id and the span to show in it, in code points. */
  document: string | null;
  start: number;
  end: number;
  /** What only the shown view understands, such as a sort order: any other parameter of the address. */
  options: Readonly<Record<string, string>>;
}

export const NOTHING: View = { kind: null, organization: null, node: null, question: null, document: null, start: 0, end: 0, options: {} };

/** Names that the frame itself gives a meaning, in the order of the address; a view's options have other names. */
const OWN = { kind: "view", organization: "organization", node: "node", question: "question", document: "document" } as const;
const SPAN = "span";
const TAKEN: ReadonlySet<string> = new Set([...Object.values(OWN), SPAN]);

const whole = (text: string | null): number => {
  const number = Number(text ?? "0");
  return Number.isSafeInteger(number) && number >= 0 ? number : 0;
};

export function viewOf(search: string): View {
  const parameters = new URLSearchParams(search);
  const [start, end] = (parameters.get(SPAN) ?? "").split("-");
  return {
    kind: parameters.get(OWN.kind),
    organization: parameters.get(OWN.organization),
    node: parameters.get(OWN.node),
    question: parameters.get(OWN.question),
    document: parameters.get(OWN.document),
    start: whole(start ?? null),
    end: whole(end ?? null),
    options: Object.fromEntries([...parameters].filter(([name]) => !TAKEN.has(name))),
  };
}

export function searchOf(view: View): string {
  const parameters = new URLSearchParams();
  for (const [field, name] of Object.entries(OWN)) {
    const value = view[field as keyof typeof OWN];
    if (value !== null) parameters.set(name, value);
  }
  if (view.document !== null) parameters.set(SPAN, `${view.start}-${view.end}`);
  for (const [name, value] of Object.entries(view.options)) if (!TAKEN.has(name) && value !== "") parameters.set(name, value);
  const tail = parameters.toString();
  return tail === "" ? "" : `?${tail}`;
}
