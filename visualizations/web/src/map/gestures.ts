/** Pointer, wheel and keys on a canvas as moves of the camera: drag, pinch, wheel, arrows, plus and minus. */

export interface Moves {
  pan: (x: number, y: number) => void;
  zoom: (factor: number, x?: number, y?: number) => void;
  fit: () => void;
  hover: (x: number, y: number) => void;
  leave: () => void;
  click: (x: number, y: number) => void;
  open: (x: number, y: number) => void;
}

const STILL = 4; // px: a pointer that moves less has clicked
const STEP = 80; // px an arrow key moves the map
const FACTOR = 1.3;

export function listen(element: HTMLElement, moves: Moves): () => void {
  const down = new Map<number, { x: number; y: number }>();
  let travelled = 0;
  const place = (event: MouseEvent): { x: number; y: number } => {
    const box = element.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const apart = (): number => {
    const [one, other] = [...down.values()];
    return one === undefined || other === undefined ? 0 : Math.hypot(one.x - other.x, one.y - other.y);
  };

  const pressed = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    element.setPointerCapture(event.pointerId);
    if (down.size === 0) travelled = 0;
    down.set(event.pointerId, place(event));
  };
  const moved = (event: PointerEvent): void => {
    const at = place(event);
    const before = down.get(event.pointerId);
    if (before === undefined) return moves.hover(at.x, at.y);
    const wide = apart();
    down.set(event.pointerId, at);
    travelled += Math.abs(at.x - before.x) + Math.abs(at.y - before.y);
    if (travelled < STILL) return undefined;
    element.classList.add("dragged");
    moves.pan((at.x - before.x) / down.size, (at.y - before.y) / down.size);
    if (wide > 0) moves.zoom(apart() / wide, at.x, at.y);
    return undefined;
  };
  const released = (event: PointerEvent): void => {
    if (!down.delete(event.pointerId) || down.size > 0) return;
    element.classList.remove("dragged");
    const at = place(event);
    if (event.type === "pointerup" && travelled < STILL) moves.click(at.x, at.y);
  };
  const turned = (event: WheelEvent): void => {
    event.preventDefault();
    const { x, y } = place(event);
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
    moves.zoom(Math.exp((-event.deltaY * lines) / 400), x, y);
  };
  const twice = (event: MouseEvent): void => {
    const { x, y } = place(event);
    moves.open(x, y);
  };
  const key = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const act = {
      ArrowLeft: () => moves.pan(STEP, 0),
      ArrowRight: () => moves.pan(-STEP, 0),
      ArrowUp: () => moves.pan(0, STEP),
      ArrowDown: () => moves.pan(0, -STEP),
      "+": () => moves.zoom(FACTOR),
      "=": () => moves.zoom(FACTOR),
      "-": () => moves.zoom(1 / FACTOR),
      "0": () => moves.fit(),
    }[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
  const leave = (): void => moves.leave();

  const stop = new AbortController();
  const { signal } = stop;
  element.addEventListener("pointerdown", pressed, { signal });
  element.addEventListener("pointermove", moved, { signal });
  element.addEventListener("pointerup", released, { signal });
  element.addEventListener("pointercancel", released, { signal });
  element.addEventListener("pointerleave", leave, { signal });
  element.addEventListener("wheel", turned, { signal, passive: false });
  element.addEventListener("dblclick", twice, { signal });
  element.addEventListener("keydown", key, { signal });
  return () => stop.abort();
}
