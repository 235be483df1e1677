/** Asks the JSON API of the origin that served the page. A problem+json answer becomes a `Problem` with its words. */
import { language } from "../state.ts";
import type { Listing, ProblemBody } from "./types.ts";

const PAGE = 1000; // items of a list asked for at a time: the most that the service gives

/** What the service says went wrong and what may help, or that it could not be reached (status 0). */
export class Problem extends Error {
  readonly status: number;
  readonly detail: string;
  readonly hint: string;

  constructor({ title, detail = "", hint = "", status = -1 }: ProblemBody) {
    super(title);
    this.status = status;
    this.detail = detail;
    this.hint = hint;
  }

  /** Any error that was caught; one that is no problem of the service keeps its own words. */
  static from(error: unknown): Problem {
    if (error instanceof Problem) return error;
    return new Problem({ title: error instanceof Error ? error.message : String(error) });
  }
}

export type Parameters = Record<string, string | number | readonly string[] | null | undefined>;

/** `/api/…` with its parameters; a list is sent as a repeated parameter, null and undefined are left out. */
export function address(path: string, parameters: Parameters = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value === null || value === undefined) continue;
    for (const one of Array.isArray(value) ? value : [value]) search.append(name, String(one));
  }
  const tail = search.toString();
  return `/api/${path}${tail === "" ? "" : `?${tail}`}`;
}

async function problemOf(response: Response): Promise<Problem> {
  const status = response.status;
  try {
    return new Problem({ ...((await response.json()) as ProblemBody), status });
  } catch {
    return new Problem({ title: `${status} ${response.statusText}`, status });
  }
}

async function send<Body>(url: string, init: RequestInit): Promise<Body> {
  let response: Response;
  try {
    const headers = { ...init.headers, "accept-language": language.value }; // problems are told in it
    response = await fetch(url, { ...init, headers });
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new Problem({ title: "", status: 0 });
  }
  if (!response.ok) throw await problemOf(response);
  return (await response.json()) as Body;
}

export function get<Body>(path: string, parameters: Parameters = {}, signal?: AbortSignal): Promise<Body> {
  return send<Body>(address(path, parameters), signal === undefined ? {} : { signal });
}

/** Everything of a list that comes in pages. */
export async function everything<Item>(path: string, parameters: Parameters = {}, signal?: AbortSignal): Promise<Item[]> {
  const items: Item[] = [];
  let cursor: string | null = null;
  do {
    const page: Listing<Item> = await get<Listing<Item>>(path, { ...parameters, limit: PAGE, cursor }, signal);
    items.push(...page.items);
    cursor = page.next;
  } while (cursor !== null);
  return items;
}

/** The answer before anything else happens, for paper: what is printed cannot be waited for. Null where there is none. */
export function getAtOnce<Body>(path: string, parameters: Parameters): Body | null {
  const request = new XMLHttpRequest();
  try {
    request.open("GET", address(path, parameters), false);
    request.send();
    return request.status === 200 ? (JSON.parse(request.responseText) as Body) : null;
  } catch {
    return null;
  }
}

export function post<Body>(path: string, body: unknown, signal?: AbortSignal): Promise<Body> {
  const json = { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
  return send<Body>(address(path), signal === undefined ? json : { ...json, signal });
}

export function upload<Body>(path: string, file: File): Promise<Body> {
  const form = new FormData();
  form.append("files", file, file.name);
  return send<Body>(address(path), { method: "POST", body: form });
}
