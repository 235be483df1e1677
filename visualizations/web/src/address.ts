/** What the page shows, as its address says it: so that reload, back, forward and a shared link work. */

export interface View {
  organization: string | null;
  node: string | null;
  question: string | null;
  /** A document's id and the span to show in it, in code points. */
  document: string | null;
  start: number;
  end: number;
}

export const NOTHING: View = { organization: null, node: null, question: null, document: null, start: 0, end: 0 };

const whole = (text: string | null): number => {
  const number = Number(text ?? "0");
  return Number.isSafeInteger(number) && number >= 0 ? number : 0;
};

export function viewOf(search: string): View {
  const parameters = new URLSearchParams(search);
  const [start, end] = (parameters.get("span") ?? "").split("-");
  return {
    organization: parameters.get("organization"),
    node: parameters.get("node"),
    question: parameters.get("question"),
    document: parameters.get("document"),
    start: whole(start ?? null),
    end: whole(end ?? null),
  };
}

export function searchOf(view: View): string {
  const parameters = new URLSearchParams();
  for (const name of ["organization", "node", "question", "document"] as const) {
    const value = view[name];
    if (value !== null) parameters.set(name, value);
  }
  if (view.document !== null) parameters.set("span", `${view.start}-${view.end}`);
  const tail = parameters.toString();
  return tail === "" ? "" : `?${tail}`;
}
