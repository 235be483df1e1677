/** The tabs between the views: links, so that a view opens in another tab of the browser too. */
import { useEffect, useRef } from "preact/hooks";
import { searchOf } from "../address.ts";
import { Icon } from "../components/Icon.tsx";
import { say } from "../language/words.ts";
import { language, show, view } from "../state.ts";
import { preload } from "./Shown.tsx";
import { VIEWS, entryOf } from "./registry.ts";

/** Left alone where the reader wants another tab or window, or to save the address. */
const plain = (event: MouseEvent): boolean => event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;

/** `counts`: numbers that stand beside a view's name, by its id. `onChosen` is called also for the tab that is shown. */
export function ViewTabs({ counts, onChosen }: { counts: Readonly<Record<string, number>>; onChosen: () => void }) {
  const current = entryOf(view.value.kind);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [current.id, JSON.stringify(counts), language.value]);
  return (
    <nav class="tabs" aria-label={say("page.views")}>
      <ul ref={list}>
        {VIEWS.map((entry) => {
          const count = counts[entry.id] ?? 0;
          const there = { ...view.value, kind: entry === VIEWS[0] ? null : entry.id, options: entry === current ? view.value.options : {} };
          return (
            <li key={entry.id}>
              <a
                href={`/${searchOf(there)}`}
                aria-current={entry === current ? "page" : undefined}
                onPointerEnter={() => preload(entry)}
                onFocus={() => preload(entry)}
                onClick={(event) => {
                  if (!plain(event)) return;
                  event.preventDefault();
                  if (entry !== current) show(entry.id);
                  onChosen();
                }}
              >
                <Icon name={entry.icon} />
                <span>{say(entry.caption)}</span>
                {count > 0 && <span class="tab-count">{count}</span>}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
