/** The drawn map and its buttons; beside it the list of what stands where says the same for keyboard and screen reader. */
import { useEffect, useRef } from "preact/hooks";
import { Icon } from "../components/Icon.tsx";
import { say } from "../language/words.ts";
import { drawnOnPaper } from "../printing.ts";
import { useShared } from "../shared.ts";
import { colours, setOptions, view } from "../state.ts";
import { token } from "../tree/appearance.ts";
import { areaOf, read, written } from "./camera.ts";
import type { LoadedMap } from "./load.ts";
import { looksOf } from "./looks.ts";
import { MapPicture } from "./picture.ts";
import type { Item } from "./scene.ts";

interface Properties {
  map: LoadedMap;
  name: string;
  hidden: ReadonlySet<string>;
  lines: ReadonlySet<string>;
  selected: string | null;
  focused: ReadonlySet<string>;
  onSelect: (item: Item | null) => void;
  onHover: (item: Item | null) => void;
}

/** The element that holds a map; `picture` lets a browser test ask where an item was drawn. */
interface Host extends HTMLDivElement {
  picture?: MapPicture;
}

export function MapCanvas({ map, name, hidden, lines, selected, focused, onSelect, onHover }: Properties) {
  const { model } = useShared();
  const host = useRef<Host>(null);
  const picture = useRef<MapPicture | null>(null);
  const begun = useRef(false);
  const latest = useRef({ map, model, selected, onSelect, onHover });
  latest.current = { map, model, selected, onSelect, onHover };

  /** Loads what the window has room for. */
  const look = (): void => {
    const { scene, asked, enter } = latest.current.map;
    const drawn = picture.current;
    if (scene === null || drawn === null) return;
    const item = scene.wanting(areaOf(drawn.camera, drawn.size), drawn.camera.zoom, asked);
    if (item !== null) enter(item);
  };

  useEffect(() => {
    const element = host.current;
    if (element === null) return undefined;
    const drawn = new MapPicture(element, {
      select: (item) => latest.current.onSelect(item),
      hover: (item) => latest.current.onHover(item),
      rest: (camera) => {
        setOptions({ at: written(camera) });
        look();
      },
    });
    picture.current = drawn;
    element.picture = drawn;
    const endPrinting = drawnOnPaper(element, () => drawn.onPaper({ ...looksOf(latest.current.model, false, token), canvas: "#ffffff" }));
    return () => {
      endPrinting();
      drawn.destroy();
    };
  }, []);

  const { scene, grown } = map;
  useEffect(() => {
    const looks = looksOf(model, colours.value === "dark", token);
    if (scene !== null) picture.current?.show({ scene, looks, hidden, lines, selected, focused });
  }, [scene, grown, hidden, lines, selected, focused, model, colours.value]);

  const chosen = selected === null ? undefined : scene?.items.get(selected);
  const answers = [...focused].flatMap((id) => scene?.items.get(id) ?? []);
  useEffect(() => {
    const drawn = picture.current;
    if (scene === null || drawn === null) return;
    const camera = begun.current ? null : read(view.value.options["at"]);
    if (camera !== null) drawn.jump(camera);
    else if (chosen !== undefined) drawn.fly(chosen.parent ?? chosen);
    else if (answers.length > 0) drawn.fly(...answers);
    else if (!begun.current) drawn.fit();
    begun.current = true;
  }, [scene, chosen?.id, answers.length]);
  useEffect(() => look(), [grown, map.busy]);

  const tools = [
    { icon: "plus", label: say("tree.in"), act: () => picture.current?.zoomBy(1.5) },
    { icon: "minus", label: say("tree.out"), act: () => picture.current?.zoomBy(1 / 1.5) },
    { icon: "fit", label: say("tree.fit"), act: () => picture.current?.fit() },
  ];
  return (
    <>
      <div class="map-canvas" ref={host} role="application" tabIndex={0} aria-label={say("map.label", { name })} />
      <div class="tools" role="group" aria-label={say("view.map")}>
        {tools.map(({ icon, label, act }) => (
          <button key={icon} type="button" class="icon-button" aria-label={label} title={label} onClick={act}>
            <Icon name={icon} />
          </button>
        ))}
      </div>
    </>
  );
}
