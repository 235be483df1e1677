/** What stands where, as a list: the way up to the chosen item, and what stands in it, for keyboard and screen reader too. */
import { useEffect, useState } from "preact/hooks";
import { Icon } from "../components/Icon.tsx";
import { caption, say } from "../language/words.ts";
import { useShared } from "../shared.ts";
import { type Item, type Scene, pathTo } from "./scene.ts";

const MANY = 200; // entries shown before "show all"

interface Properties {
  scene: Scene;
  /** Changes when the scene has grown. */
  grown: number;
  selected: Item | null;
  onSelect: (item: Item) => void;
  /** Asks for what stands in an item. */
  onEnter: (item: Item) => void;
}

function Entry({ item, current, onOpen }: { item: Item; current: boolean; onOpen: () => void }) {
  const { model } = useShared();
  const icon = model?.nodes.find((type) => type.kind === item.kind)?.icon ?? "tag";
  return (
    <li>
      <button type="button" class="row" aria-current={current ? "true" : undefined} title={item.label} onClick={onOpen}>
        <Icon name={icon} label={caption(model, item.kind)} />
        <span class="row-label">{item.label}</span>
        {item.total > 0 && <span class="count">{item.total}</span>}
      </button>
    </li>
  );
}

export function MapOutline({ scene, grown, selected, onSelect, onEnter }: Properties) {
  const [open, setOpen] = useState<Item | null>(null);
  const [all, setAll] = useState(false);
  useEffect(() => {
    if (selected !== null) setOpen(selected.total > 0 ? selected : selected.parent);
  }, [selected?.id]);
  const only = scene.roots.length === 1 ? (scene.roots[0] ?? null) : null;
  const here = scene.items.get(open?.id ?? "") ?? only;
  useEffect(() => setAll(false), [here?.id]);
  useEffect(() => {
    if (here !== null && here.children.length < here.total) onEnter(here);
  }, [here?.id, grown]);
  const entries = here === null ? scene.roots : here.children;
  const shown = all ? entries : entries.slice(0, MANY);
  const enter = (item: Item): void => {
    setOpen(item.total > 0 ? item : item.parent);
    onSelect(item);
  };
  return (
    <div class="outline map-outline">
      <ol class="crumbs" aria-label={say("map.path")}>
        {only === null && (
          <li>
            <button type="button" class="link" onClick={() => setOpen(null)}>
              {say("map.everything")}
            </button>
          </li>
        )}
        {here !== null && pathTo(here).map((item) => (
          <li key={item.id}>
            <button type="button" class="link" aria-current={item === here ? "true" : undefined} onClick={() => enter(item)}>
              {item.label}
            </button>
          </li>
        ))}
      </ol>
      <ul aria-label={here?.label ?? say("map.everything")}>
        {shown.map((item) => (
          <Entry key={item.id} item={item} current={item === selected} onOpen={() => enter(item)} />
        ))}
      </ul>
      {shown.length < entries.length && (
        <button type="button" class="link more" onClick={() => setAll(true)}>
          {say("page.more", { n: entries.length })}
        </button>
      )}
    </div>
  );
}
