/** The page's state: the view (kept in the address), language and colours (kept in the browser). No data of the API. */
import { computed, effect, signal } from "@preact/signals";
import { type View, searchOf, viewOf } from "./address.ts";
import { type Language, languageFor } from "./language/messages.ts";
import { whilePrinting } from "./printing.ts";

export type Theme = "auto" | "light" | "dark";

const kept = (name: string): string | null => {
  try {
    return localStorage.getItem(name);
  } catch {
    return null; // storage may be switched off: the page works without
  }
};

const keep = (name: string, value: string): void => {
  try {
    localStorage.setItem(name, value);
  } catch {
    // as above
  }
};

export const view = signal<View>(viewOf(location.search));
export const language = signal<Language>(languageFor(kept("orgatlas.language"), navigator.languages));
export const theme = signal<Theme>((["light", "dark"] as const).find((one) => one === kept("orgatlas.theme")) ?? "auto");
/** Counts the imports of this visit: what was loaded before one is stale. */
export const revision = signal(0);
/** Counts what was said of findings in this visit: findings that were loaded before are stale. */
export const judged = signal(0);
/** Whether the first view of this visit is drawn: what only stands beside it is asked for after it, for it costs the service more. */
export const drawn = signal(false);
/** Questions that the shown view can answer, offered in the question field. */
export const examples = signal<readonly string[]>([]);

/** Shows something else; `replace` leaves no step back to what was shown. */
export function go(change: Partial<View>, how: "push" | "replace" = "push"): void {
  const next = { ...view.value, ...change };
  const search = searchOf(next);
  if (search !== searchOf(view.value)) {
    history[how === "push" ? "pushState" : "replaceState"](null, "", location.pathname + search);
  }
  view.value = next;
}

/** Shows the same organization, choice and question in another view. */
export function show(kind: string, options: View["options"] = {}): void {
  go({ kind, options });
}

/** Changes what only the shown view understands; an empty value takes an option out of the address. */
export function setOptions(options: View["options"], how: "push" | "replace" = "replace"): void {
  const next = Object.entries({ ...view.value.options, ...options }).filter(([, value]) => value !== "");
  go({ options: Object.fromEntries(next) }, how);
}

/** Chooses an organization; what belonged to another one is put away. */
export function choose(organization: string, node: string | null = null): void {
  const same = organization === view.value.organization;
  go(same ? { node } : { organization, node, question: null, document: null, options: {} });
}

addEventListener("popstate", () => {
  view.value = viewOf(location.search);
});

effect(() => {
  document.documentElement.lang = language.value === "zh" ? "zh-Hans" : "en";
  keep("orgatlas.language", language.value);
});

const system = matchMedia("(prefers-color-scheme: dark)");
const systemDark = signal(system.matches);
system.addEventListener("change", (event) => {
  systemDark.value = event.matches;
});

const paper = matchMedia("print");
const printed = signal(paper.matches);
paper.addEventListener("change", (event) => {
  printed.value = event.matches;
});
const print = (): void => {
  printed.value = true; // at once, before pictures are drawn for the paper
};
const printEnded = (): void => {
  printed.value = paper.matches;
};
whilePrinting(print, printEnded);

/** The colours that are shown: light ones on paper, else the reader's choice, else the system's. */
export const colours = computed(() => {
  if (printed.value) return "light";
  return theme.value === "auto" ? (systemDark.value ? "dark" : "light") : theme.value;
});

effect(() => {
  document.documentElement.dataset["theme"] = colours.value;
  keep("orgatlas.theme", theme.value);
});
