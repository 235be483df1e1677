/** Everything of one organization, or of all, in one picture: departments as blocks, positions as cells, statements as their lines. */
import { useMemo, useState } from "preact/hooks";
import { Empty, Loading, ProblemNotice } from "../components/States.tsx";
import { say } from "../language/words.ts";
import { go, view } from "../state.ts";
import type { ViewProperties } from "../views/registry.ts";
import { MapCanvas } from "./MapCanvas.tsx";
import { MapKey } from "./MapKey.tsx";
import { MapOutline } from "./MapOutline.tsx";
import { useMap } from "./load.ts";
import { type Item, pathTo } from "./scene.ts";

/** A list in the address: "a,b". */
const listed = (text: string | undefined): ReadonlySet<string> => new Set((text ?? "").split(",").filter((part) => part !== ""));

export default function MapView({ organization, known, selected, focused, select }: ViewProperties) {
  const { scope, hide, lines } = view.value.options;
  const everything = scope === "all";
  const show = useMemo(() => [...(selected === null ? [] : [selected]), ...focused].slice(0, 100), [selected, focused]);
  const map = useMap(everything ? null : organization, show);
  const [hovered, setHovered] = useState<Item | null>(null);
  const hidden = useMemo(() => listed(hide), [hide]);
  const shownLines = useMemo(() => listed(lines), [lines]);
  const name = everything ? say("map.everything") : (known?.node.label ?? "");
  const { scene, progress, problem } = map;
  const chosen = (selected === null ? undefined : scene?.items.get(selected)) ?? null;
  const choose = (item: Item | null): void => select(item?.id ?? null);
  const loaded = scene?.items.size ?? 0;
  const scopeKey = everything ? "all" : organization;
  return (
    <div class="map-view">
      <nav class="side-left" aria-label={say("page.outline")}>
        {scene !== null && <MapOutline key={scopeKey} scene={scene} grown={map.grown} selected={chosen} onSelect={choose} onEnter={map.enter} />}
      </nav>
      <section class="map-picture" aria-label={say("view.map")}>
        <div class="drawing" aria-busy={map.busy}>
          {problem !== null && <ProblemNotice problem={problem} />}
          {scene === null && problem === null && <Loading />}
          {scene === null && progress !== null && progress.total > 0 && (
            <p class="map-progress" role="status">{say("map.making", { done: progress.done, total: progress.total })}</p>
          )}
          {scene !== null && loaded === 0 && <Empty icon="building" title={say("empty.tree")} />}
          {scene !== null && loaded > 0 && (
            <MapCanvas
              key={scopeKey}
              map={map}
              name={name}
              hidden={hidden}
              lines={shownLines}
              selected={selected}
              focused={focused}
              onSelect={choose}
              onHover={setHovered}
            />
          )}
          {hovered !== null && <p class="map-path" aria-hidden="true">{pathTo(hovered).map((item) => item.label).join(" › ")}</p>}
          {loaded > 0 && loaded < map.total && <span class="hidden-count">{say("map.loaded", { n: loaded, all: map.total })}</span>}
        </div>
        {scene !== null && (
          <MapKey
            scene={scene}
            grown={map.grown}
            hidden={hidden}
            lines={shownLines}
            everything={everything}
            onScope={(all) => go({ node: null, options: { ...view.value.options, scope: all ? "all" : "", at: "" } })}
          />
        )}
      </section>
    </div>
  );
}
