/** What the API sends of doubled work, coverage and RACI: the matrices of the page. */
import type { Judgement, Quote } from "./types.ts";

export interface NamedHolder {
  id: string;
  kind: string;
  name: string;
}

export interface QuotedDuty {
  id: string;
  text: string;
  evidence: Quote[];
}

/** `weights[i][j]`: the doubled work of units i and j; `hidden` units double less than these. */
export interface OverlapTable {
  units: NamedHolder[];
  weights: number[][];
  hidden: number;
}

export type OverlapVerdict = "duplication" | "overlap" | "level" | "hand-off" | "fragmentation" | "related" | "none";

export interface DoubledPair {
  first: QuotedDuty & { holder: NamedHolder };
  second: QuotedDuty & { holder: NamedHolder };
  verdict: OverlapVerdict;
  score: number;
  why: string;
  finding: string | null;
  judgement: Judgement | null;
}

export interface CoverageCell {
  function: string;
  position: string;
  duty: QuotedDuty;
  verdict: OverlapVerdict;
  score: number;
  carried: boolean;
}

/** A department's functions against its positions: what nobody carries, and duties that no function covers. */
export interface Coverage {
  department: NamedHolder;
  functions: QuotedDuty[];
  positions: NamedHolder[];
  cells: CoverageCell[];
  uncovered: string[];
  unfounded: (QuotedDuty & { holder: string })[];
}

export type RaciLetter = "A" | "R" | "C" | "V";

export interface RaciTopic {
  topic: string;
  words: string;
  parts: { holder: NamedHolder; letters: Partial<Record<RaciLetter, QuotedDuty[]>> }[];
}
