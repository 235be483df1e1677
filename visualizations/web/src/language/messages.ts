/** The page's own words in zh and en, from data files; what documents say is never translated. */
import { isolated } from "../text/signs.ts";
import en from "./en.json" with { type: "json" };
import zh from "./zh.json" with { type: "json" };

export type Language = "zh" | "en";
export type Messages = typeof en;
export type MessageName = keyof Messages;

const MESSAGES: Record<Language, Messages> = { en, zh };

/** The reader's choice, else the first language of the browser that the page speaks, else English. */
export function languageFor(chosen: string | null, preferred: readonly string[]): Language {
  for (const tag of [chosen ?? "", ...preferred]) {
    const primary = tag.toLowerCase().split("-")[0];
    if (primary === "zh" || primary === "en") return primary;
  }
  return "en";
}

/** A message with its {places} filled. */
export function message(language: Language, name: MessageName, values: Record<string, string | number> = {}): string {
  return MESSAGES[language][name].replace(/\{(\w+)\}/g, (place, key: string) => isolated(String(values[key] ?? place)));
}
