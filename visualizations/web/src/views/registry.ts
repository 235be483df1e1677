/**
 * The views of an organization, in the order of their tabs; the first is shown where the address names none. To add one:
 * one entry here, its caption `view.<id>` in both language files, and its styles as a line of styles/main.css. What a view
 * needs to draw is fetched when it is first shown, so that no view weighs on the others.
 */
import type { ComponentType } from "preact";
import type { Organization } from "../api/types.ts";
import type { IconName } from "../components/Icon.tsx";
import type { MessageName } from "../language/messages.ts";

/**
 * What every view is given. It follows language and colours by using `say`, `language.value` and `colours.value` when it
 * draws, and reads what only it understands from `view.value.options`, which `setOptions` puts into the address.
 */
export interface ViewProperties {
  /** The organization's id. A view is made anew for another organization. */
  organization: string;
  /** The organization with its counts and documents; null where the address names an unknown one. */
  known: Organization | null;
  /** The id of the chosen node, whose card stands beside the view. */
  selected: string | null;
  /** Ids of the nodes that answer the question which is asked. */
  focused: ReadonlySet<string>;
  /** Chooses a node, or none. */
  select: (id: string | null) => void;
}

export interface ViewEntry {
  id: string;
  caption: MessageName;
  /** How to read it, in a line: what the side says before anything is chosen. */
  about?: MessageName;
  icon: IconName;
  /** Whether it has an outline (class side-left), which is a pane of its own on a narrow screen. */
  outlined?: true;
  /** Whether it shows documents itself, so that the panel with the sentence must not stand below it. */
  showsDocuments?: true;
  load: () => Promise<{ default: ComponentType<ViewProperties> }>;
}

export const VIEWS: readonly [ViewEntry, ...ViewEntry[]] = [
  { id: "tree", caption: "view.tree", about: "about.tree", icon: "levels", outlined: true, load: () => import("./TreeView.tsx") },
  { id: "map", caption: "view.map", about: "about.map", icon: "map", outlined: true, load: () => import("../map/MapView.tsx") },
  { id: "processes", caption: "view.processes", about: "about.processes", icon: "route", load: () => import("../processes/ProcessesView.tsx") },
  { id: "overlap", caption: "view.overlap", about: "about.overlap", icon: "overlap", load: () => import("../overlap/OverlapView.tsx") },
  { id: "coverage", caption: "view.coverage", about: "about.coverage", icon: "coverage", load: () => import("../coverage/CoverageView.tsx") },
  { id: "table", caption: "view.table", about: "about.table", icon: "table", load: () => import("../table/TableView.tsx") },
  { id: "findings", caption: "view.findings", about: "about.findings", icon: "alert", load: () => import("./FindingsView.tsx") },
  { id: "document", caption: "view.document", about: "about.document", icon: "file", showsDocuments: true, load: () => import("../document/DocumentView.tsx") },
  { id: "pair", caption: "view.pair", about: "pair.choose", icon: "pair", load: () => import("./PairView.tsx") },
];

/** The view of an address; the first where it names none, or one that is not there. */
export const entryOf = (kind: string | null): ViewEntry => VIEWS.find(({ id }) => id === kind) ?? VIEWS[0];
