/** The head of what the side shows: an icon, what it is, its name, and a button that puts it away. */
import type { ComponentChildren } from "preact";
import { say } from "../language/words.ts";
import { Icon } from "./Icon.tsx";

interface Properties {
  id: string;
  icon: string;
  tone?: "finding";
  kind?: ComponentChildren;
  title: string;
  closeLabel?: string;
  onClose: () => void;
}

const LONG = 120; // characters from which on a title has a place of its own to be read in

export function CardHead({ id, icon, tone, kind, title, closeLabel = say("page.close"), onClose }: Properties) {
  return (
    <header class="card-head">
      <span class={`kind-icon ${tone ?? ""}`}>
        <Icon name={icon} />
      </span>
      <div>
        {kind !== undefined && <p class="kind">{kind}</p>}
        <h2 id={id} class={title.length > LONG ? "long" : undefined} tabIndex={title.length > LONG ? 0 : undefined}>
          {title}
        </h2>
      </div>
      <button type="button" class="icon-button" aria-label={closeLabel} title={closeLabel} onClick={onClose}>
        <Icon name="close" />
      </button>
    </header>
  );
}
