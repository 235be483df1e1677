/** What fingers, mouse and wheel do on a canvas, as pans, zooms and taps in px of the element. */

interface Gestures {
  pan: (x: number, y: number) => void;
  zoom: (factor: number, x: number, y: number) => void;
  over: (x: number, y: number) => void;
  tap: (x: number, y: number) => void;
}

const SLACK = 4; // px that a finger may slip within a tap
const LINE = 16; // px that a wheel means by one line

/** Follows the element until the function that it gives is called. */
export function follow(element: HTMLElement, act: Gestures): () => void {
  const down = new Map<number, { x: number; y: number }>();
  let moved = 0;
  const listening = new AbortController();
  const on = <Kind extends keyof HTMLElementEventMap>(kind: Kind, listen: (event: HTMLElementEventMap[Kind]) => void, passive = true): void =>
    element.addEventListener(kind, listen as EventListener, { passive, signal: listening.signal });

  on("pointerdown", (event) => {
    if (event.button !== 0) return;
    down.set(event.pointerId, { x: event.offsetX, y: event.offsetY });
    if (down.size === 1) moved = 0;
    if (event.isTrusted) element.setPointerCapture(event.pointerId);
  });
  on("pointermove", (event) => {
    const here = { x: event.offsetX, y: event.offsetY };
    const before = down.get(event.pointerId);
    if (before === undefined) {
      act.over(here.x, here.y);
      return;
    }
    const other = [...down].find(([id]) => id !== event.pointerId)?.[1];
    down.set(event.pointerId, here);
    moved += Math.abs(here.x - before.x) + Math.abs(here.y - before.y);
    if (moved <= SLACK) return;
    if (other === undefined) act.pan(here.x - before.x, here.y - before.y);
    else {
      const apart = (point: typeof here): number => Math.max(1, Math.hypot(point.x - other.x, point.y - other.y));
      act.zoom(apart(here) / apart(before), (here.x + other.x) / 2, (here.y + other.y) / 2);
      act.pan((here.x - before.x) / 2, (here.y - before.y) / 2);
    }
  });
  on("pointerup", (event) => {
    if (down.delete(event.pointerId) && down.size === 0 && moved <= SLACK) act.tap(event.offsetX, event.offsetY);
  });
  on("pointercancel", (event) => void down.delete(event.pointerId));
  on(
    "wheel",
    (event) => {
      event.preventDefault();
      const px = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE : 1;
      act.zoom(Math.exp(-Math.max(-120, Math.min(120, event.deltaY * px)) / 300), event.offsetX, event.offsetY);
    },
    false,
  );
  return () => listening.abort();
}
