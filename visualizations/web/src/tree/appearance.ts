/** Colours and type of the drawn tree, read from the page's tokens so that light and dark are said once, in CSS. */
import { DEPARTMENT_COLOURS } from "./measures.ts";

/** A colour token of the page, as it is now. */
export function token(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
}

const NAMES = [
  "ink", "ink-2", "ink-3", "box", "box-edge", "unit", "unit-edge", "unit-ink", "surface", "line", "line-across", "accent", "accent-soft",
  "one-sided", "one-sided-soft", "conflicting", "conflicting-soft",
] as const;

export type Colour = (typeof NAMES)[number];

export interface Looks {
  colours: Readonly<Record<Colour, string>>;
  departments: readonly string[];
  font: string;
}

export function looksNow(): Looks {
  return {
    colours: Object.fromEntries(NAMES.map((name) => [name, token(name)])) as Record<Colour, string>,
    departments: Array.from({ length: DEPARTMENT_COLOURS }, (_, index) => token(`department-${index + 1}`)),
    font: token("font"),
  };
}
