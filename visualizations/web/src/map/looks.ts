/** How items look: which shape a kind has, and its colours, mixed from the model's colours and the page's tokens. */
import type { Model } from "../api/types.ts";

export type Shape = "block" | "cell" | "row";

const SHAPES: Readonly<Record<string, Shape>> = { Organization: "block", Department: "block", Position: "cell", Unit: "cell", Process: "cell" };
export const shapeOf = (kind: string): Shape => SHAPES[kind] ?? "row";

/** Colours "#rrggbb" of one kind: `strong` for marks and small boxes, `soft` for faces, `line` for borders, `ink` for words. */
export interface Look {
  strong: string;
  soft: string;
  line: string;
  ink: string;
}

export interface Looks {
  of: (kind: string) => Look;
  canvas: string;
  surface: string;
  ink: string;
  quiet: string;
  accent: string;
  lines: Readonly<Record<"agreed" | "one-sided" | "conflicting" | "other", string>>;
}

type Rgb = readonly [number, number, number];

const rgb = (colour: string): Rgb => {
  const number = Number.parseInt(colour.slice(1), 16);
  return [(number >> 16) & 255, (number >> 8) & 255, number & 255];
};

/** `share` of one colour in another. */
export function mixed(colour: string, into: string, share: number): string {
  const [over, under] = [rgb(colour), rgb(into)];
  const parts = over.map((part, index) => Math.round(part * share + (under[index] ?? 0) * (1 - share)));
  return `#${parts.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}

/** As things are now: the model's colours are made for light; on dark they are lightened, so that words keep their contrast. */
export function looksOf(model: Model | null, dark: boolean, token: (name: string) => string): Looks {
  const [surface, canvas, ink] = [token("surface"), token("canvas"), token("ink")];
  const known = new Map<string, Look>();
  for (const { kind, colour } of model?.nodes ?? []) {
    const strong = dark ? mixed(colour, "#ffffff", 0.6) : colour;
    const soft = mixed(strong, surface, dark ? 0.14 : 0.07);
    known.set(kind, { strong: mixed(strong, surface, 0.55), soft, line: mixed(strong, surface, 0.35), ink: strong });
  }
  const other: Look = { strong: token("line"), soft: token("sunken"), line: token("edge"), ink: token("ink-2") };
  return {
    of: (kind) => known.get(kind) ?? other,
    canvas,
    surface,
    ink,
    quiet: token("ink-2"),
    accent: token("accent"),
    lines: {
      agreed: token("line-across"),
      "one-sided": token("one-sided"),
      conflicting: token("conflicting"),
      other: mixed(known.get("Unit")?.ink ?? token("line"), surface, 0.7),
    },
  };
}
