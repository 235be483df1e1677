/** What the JSON API sends, as far as the page reads it (OpenAPI at /openapi.json says the rest). */
import type { Language } from "../language/messages.ts";

export type LineKind = "solid" | "dotted";
export type LineStatus = "agreed" | "one-sided" | "conflicting";
export type StatedBy = "subordinate" | "superior" | "both" | "table" | "person";
export type Involvement = "lead" | "perform" | "assist" | "supervise" | "approve" | "plan" | "participate";

/** A slice of a document; `start` and `end` are code points; `place` says where in the file, if it has pages, slides or cells. */
export interface Quote {
  document: string;
  start: number;
  end: number;
  quote: string;
  place?: string;
}

export interface GraphNode {
  id: string;
  kind: string;
  label: string;
  organization?: string;
  department?: string | null;
  department_id?: string | null;
  described?: boolean;
  headcount?: number | null;
  purpose?: string | null;
  reference?: string | null;
  evidence?: string[];
}

/** A node of the tree: `x` and `y` are the middle of its box, in px; `parent` is what it hangs under. */
export interface TreeNode extends GraphNode {
  x: number;
  y: number;
  level: number;
  parent: string | null;
  children: number;
  /** How many of its children are drawn. */
  shown: number;
  open: boolean;
  stacked: boolean;
}

export interface GraphEdge {
  id: string;
  source: string;
  target: string;
  kind: string;
  line?: LineKind;
  status?: LineStatus;
  stated_by?: StatedBy;
  involvement?: Involvement | null;
  /** References of the form "document-id#start-end". */
  evidence?: string[];
  subordinate_evidence?: string[];
  superior_evidence?: string[];
}

export type Severity = "error" | "warning" | "note";

/** What a person said of a finding. */
export interface Judgement {
  verdict: "confirmed" | "dismissed";
  reason: string;
  who: string;
  at: string;
}

export interface Finding {
  judgement?: Judgement | null;
  id: string;
  rule: string;
  severity: Severity;
  organization_id: string;
  message: string;
  subjects: { kind: string; name: string; id: string }[];
  evidence: Quote[];
  suggestion: string;
}

/** How much a rule has found. */
export interface RuleCounts {
  rule: string;
  title: string;
  counts: Record<Severity, number>;
}

/** A page of findings, the gravest first; `rules` count what there is whatever rule and severity were asked for. */
export interface FindingsPage {
  findings: Finding[];
  rules: RuleCounts[];
  counts: Record<Severity, number>;
  next: string | null;
}

export interface Graph {
  nodes: GraphNode[];
  edges: GraphEdge[];
}

export interface Tree {
  nodes: TreeNode[];
  edges: GraphEdge[];
  hidden: number;
  /** The way from the top of the organization to the root of this tree. */
  above: GraphNode[];
}

/** A part of the map: `x` and `y` are the middle of its box, inside that of `parent`; `children` counts what stands in it. */
export interface MapNode {
  id: string;
  kind: string;
  label: string;
  organization: string;
  x: number;
  y: number;
  width: number;
  height: number;
  parent: string | null;
  children: number;
}

export interface MapEdge {
  id: string;
  source: string;
  target: string;
  kind: string;
  line?: LineKind;
  status?: LineStatus;
}

export interface MapGraph {
  nodes: MapNode[];
  edges: MapEdge[];
  hidden: number;
}

/** A map that the service is making: `done` of `total` organizations are read. */
export interface MapProgress {
  state: "running";
  done: number;
  total: number;
}

/** One relationship of a node: `outgoing` is false where the other end is its source. */
export interface Link {
  outgoing: boolean;
  edge: GraphEdge;
  node: GraphNode;
}

/** One node with its relationships; `quotes` holds the sentence of each piece of evidence. */
export interface Part {
  node: GraphNode;
  links: Link[];
  quotes: Record<string, Quote>;
  /** How many links there are; the first of them are here. */
  total: number;
}

export interface Organization {
  node: GraphNode;
  counts: Record<string, number>;
  documents: { id: string; name: string }[];
  findings: Record<string, number> | null; // null while they are being counted
}

export interface Listing<Item> {
  items: Item[];
  next: string | null;
}

export interface Document {
  id: string;
  name: string;
  characters: number;
  /** Ids of what it describes. */
  organizations: string[];
}

/** Part of a document's text: code points `start` to `end` of `characters`. */
export interface TextWindow {
  text: string;
  start: number;
  end: number;
  characters: number;
}

export interface HolderDuty {
  id: string;
  text: string;
  involvement: Involvement;
  evidence: Quote[];
}

export interface Holder {
  id: string;
  kind: string;
  name: string;
  department: string | null;
  organization: string | null;
  involvement: Involvement;
  duties: HolderDuty[];
}

export interface Manager {
  id: string;
  name: string;
  kind: LineKind;
  stated_by: StatedBy;
  status: LineStatus;
  evidence: Quote[];
}

export interface Answer {
  question: string;
  language: "zh" | "en";
  understood_as: { query: string; sentence: string } | null;
  answer: string;
  holders: Holder[];
  reporting: { id: string; position: string; organization: string | null; managers: Manager[] }[];
  graph: Graph;
  evidence: Quote[];
  /** Where it was asked what does not fit. */
  findings?: readonly Finding[];
  unanswered: { reason: string; nearest: string[] } | null;
}

export type Counts = Record<string, number>;

/** Something that reading found doubtful; `evidence` are spans of the document, in code points. */
export interface Note {
  kind: string;
  message: string;
  evidence: { start: number; end: number }[];
}

export interface ImportReport {
  document: string;
  /** The change that it made, null where it changed nothing. */
  change: string | null;
  created: Counts;
  changed: Counts;
  unchanged: Counts;
  retired: Counts;
  findings: Note[];
}

export interface Job {
  id: string;
  state: "queued" | "running" | "done" | "failed";
  done: number;
  total: number;
  imports?: ImportReport[];
  problem?: ProblemBody | null;
}

export interface ProblemBody {
  title: string;
  status?: number;
  detail?: string;
  hint?: string;
}

export interface TypeInfo {
  kind: string;
  caption: { en: string; zh: string };
  colour: string;
  icon?: string;
}

/** The declared graph: what legend, icons and captions are made from. */
export interface Model {
  nodes: TypeInfo[];
  relationships: TypeInfo[];
}

export type TableName = "positions" | "departments" | "duties";

/** A column; `words` count its values where it has few. */
export interface TableColumn {
  name: string;
  type: "text" | "number" | "word" | "nodes";
  words: Counts | null;
}

export type TableCell = string | number | null | { id: string; kind: string; label: string; status: LineStatus | null }[];

export interface TableRow {
  id: string;
  kind: string;
  cells: TableCell[];
}

/** A window of a table: its rows from `offset` on, of `fitting` that fit and `all` that there are. */
export interface Table {
  table: TableName;
  columns: TableColumn[];
  rows: TableRow[];
  offset: number;
  fitting: number;
  all: number;
}

/** A node that a span of a document names or states; `holder` is whose it is, for a duty and its like. */
export interface Said {
  id: string;
  kind: string;
  label: string;
  organization: string;
  holder: Said | null;
}

export interface Joined {
  kind: string;
  source: Said;
  target: Said;
  line: LineKind | null;
  status: LineStatus | null;
}

/** A span of a document, and what in the graph rests on exactly it. */
export interface Mark {
  start: number;
  end: number;
  kind: string;
  nodes: Said[];
  edges: Joined[];
}

/** The marks of a part of a document; `kinds` count those of all of it. */
export interface Marks {
  kinds: Counts;
  marks: Mark[];
}

/** A format in which the service writes files. */
export interface ExportFormat {
  format: string;
  caption: Record<Language, string>;
  purpose: Record<Language, string>;
}
