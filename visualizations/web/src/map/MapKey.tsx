/** What colours and lines mean, made from the model; each entry also shows or hides what it stands for. */
import { Icon } from "../components/Icon.tsx";
import { caption, say } from "../language/words.ts";
import { useShared } from "../shared.ts";
import { colours, setOptions } from "../state.ts";
import { token } from "../tree/appearance.ts";
import { looksOf } from "./looks.ts";
import type { Scene } from "./scene.ts";

interface Properties {
  scene: Scene;
  /** Changes when the scene has grown. */
  grown: number;
  hidden: ReadonlySet<string>;
  lines: ReadonlySet<string>;
  everything: boolean;
  onScope: (everything: boolean) => void;
}

const turned = (set: ReadonlySet<string>, one: string): string =>
  (set.has(one) ? [...set].filter((each) => each !== one) : [...set, one]).join(",");

export function MapKey({ scene, hidden, lines, everything, onScope }: Properties) {
  const { model, organizations } = useShared();
  const looks = looksOf(model, colours.value === "dark", token);
  const kinds = new Set([...scene.items.values()].map(({ kind }) => kind));
  const links = new Set([...scene.links.values()].map(({ kind }) => kind));
  const statuses = new Set([...scene.links.values()].map(({ status }) => status));
  return (
    <section class="map-key" aria-label={say("tree.legend")}>
      {organizations.length > 1 && (
        <label class="map-toggle">
          <input type="checkbox" checked={everything} onChange={(event) => onScope(event.currentTarget.checked)} />
          {say("map.everything")}
        </label>
      )}
      <ul aria-label={say("map.kinds")}>
        {(model?.nodes ?? []).filter(({ kind }) => kinds.has(kind)).map(({ kind }) => (
          <li key={kind}>
            <button type="button" class="map-toggle" aria-pressed={!hidden.has(kind)} onClick={() => setOptions({ hide: turned(hidden, kind) })}>
              <svg class="map-swatch" viewBox="0 0 14 14" aria-hidden="true">
                <rect x="0.5" y="0.5" width="13" height="13" rx="2" fill={hidden.has(kind) ? "none" : looks.of(kind).strong} stroke={looks.of(kind).ink} />
              </svg>
              {caption(model, kind)}
            </button>
          </li>
        ))}
      </ul>
      <ul aria-label={say("map.lines")}>
        {(model?.relationships ?? []).filter(({ kind }) => links.has(kind)).map(({ kind }) => (
          <li key={kind}>
            <button type="button" class="map-toggle" aria-pressed={lines.has(kind)} onClick={() => setOptions({ lines: turned(lines, kind) })}>
              <Icon name="route" />
              {caption(model, kind)}
            </button>
          </li>
        ))}
        {(["one-sided", "conflicting"] as const).filter((status) => statuses.has(status)).map((status) => (
          <li key={status} class="map-status">
            <svg class={`sample ${status}`} viewBox="0 0 34 10" aria-hidden="true">
              <path d="M1 5h32" />
            </svg>
            {say(`status.${status}`)}
          </li>
        ))}
      </ul>
    </section>
  );
}
