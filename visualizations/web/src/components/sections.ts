/** The sections of a card, in the order of a job description. */
import type { Link, Part } from "../api/types.ts";
import type { MessageName } from "../language/messages.ts";

/** Relationship, its direction, and the section's title. */
const SECTIONS: readonly [kind: string, outgoing: boolean, title: MessageName][] = [
  ["HOLDS", false, "card.persons"],
  ["HOLDS", true, "card.held"],
  ["REPORTS_TO", true, "card.managers"],
  ["BELONGS_TO", true, "card.belongs"],
  ["PART_OF", true, "card.part"],
  ["HAS_DUTY", true, "card.duties"],
  ["REPORTS_TO", false, "card.reports"],
  ["BELONGS_TO", false, "card.positions"],
  ["PART_OF", false, "card.departments"],
  ["HAS_DUTY", false, "card.holders"],
  ["ABOUT", true, "card.topics"],
  ["ABOUT", false, "card.aboutIt"],
  ["HAS_AUTHORITY", true, "card.authorities"],
  ["HAS_AUTHORITY", false, "card.holders"],
  ["COLLABORATES_WITH", true, "card.units"],
  ["COLLABORATES_WITH", false, "card.collaborators"],
  ["MEASURED_BY", true, "card.indicators"],
  ["MEASURED_BY", false, "card.holders"],
  ["REQUIRES", true, "card.qualifications"],
  ["REQUIRES", false, "card.holders"],
  ["HAS_STEP", true, "card.steps"],
  ["HAS_STEP", false, "card.process"],
  ["DONE_BY", true, "card.doneBy"],
  ["DONE_BY", false, "card.stepsOf"],
];

function titleOf(title: MessageName, kind: string): MessageName {
  return title === "card.duties" && kind !== "Position" ? "card.functions" : title;
}

export function sectionsOf({ node, links }: Pick<Part, "node" | "links">): { title: MessageName; found: Link[] }[] {
  return SECTIONS.map(([kind, outgoing, title]) => ({
    title: titleOf(title, node.kind),
    found: links.filter((link) => link.edge.kind === kind && link.outgoing === outgoing),
  })).filter(({ found }) => found.length > 0);
}
