/** The head of the page: which organization, the question, import, language and colours. */
import type { Organization } from "../api/types.ts";
import { say } from "../language/words.ts";
import { type Theme, choose, language, theme } from "../state.ts";
import { Palette } from "../ways/Palette.tsx";
import { AskBox } from "./AskBox.tsx";
import { Icon } from "./Icon.tsx";

const NEXT: Record<Theme, Theme> = { auto: "light", light: "dark", dark: "auto" };
const THEME_ICON: Record<Theme, string> = { auto: "contrast", light: "sun", dark: "moon" };

interface Properties {
  organizations: readonly Organization[];
  organization: string | null;
  onImport: () => void;
}

export function Header({ organizations, organization, onImport }: Properties) {
  const themeLabel = say(`page.theme.${theme.value}`);
  return (
    <header class="head">
      <h1 class="brand">
        <img src="/favicon.svg" alt="" width="26" height="26" />
        <span>Orgatlas</span>
      </h1>
      {organizations.length > 0 && (
        <label class="chooser">
          <span class="sr-only">{say("page.organization")}</span>
          <Icon name="building" />
          <select value={organization ?? ""} onChange={(event) => choose(event.currentTarget.value)}>
            {organization === null && <option value="">{say("page.choose")}</option>}
            {organizations.map((one) => (
              <option key={one.node.id} value={one.node.id}>
                {one.node.label}
              </option>
            ))}
          </select>
        </label>
      )}
      <AskBox />
      <div class="actions">
        <Palette />
        <button type="button" class="button" aria-label={say("import.open")} onClick={onImport}>
          <Icon name="upload" />
          <span>{say("import.open")}</span>
        </button>
        <button
          type="button"
          class="icon-button"
          aria-label={themeLabel}
          title={themeLabel}
          onClick={() => {
            theme.value = NEXT[theme.value];
          }}
        >
          <Icon name={THEME_ICON[theme.value]} />
        </button>
        <button
          type="button"
          class="button quiet"
          lang={language.value === "zh" ? "en" : "zh-Hans"}
          title={say("page.language.label")}
          onClick={() => {
            language.value = language.value === "zh" ? "en" : "zh";
          }}
        >
          {say("page.language")}
        </button>
      </div>
    </header>
  );
}
