/** Words for the language that is shown now: messages, and the captions that the model brings. */
import type { Model } from "../api/types.ts";
import { language } from "../state.ts";
import { type MessageName, message } from "./messages.ts";

export const say = (name: MessageName, values?: Record<string, string | number>): string =>
  message(language.value, name, values);

/** The caption of a node or relationship type; its own name where the model does not know it. */
export function caption(model: Model | null, name: string): string {
  const known = [...(model?.nodes ?? []), ...(model?.relationships ?? [])].find((type) => type.kind === name);
  return known?.caption[language.value] ?? name;
}
