/** Where the reader looks from: the middle of the window on the map, and how many pixels one unit of the map has. */

export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

export interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A window's size in px. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

const CLOSEST = 4;
const FARTHEST = 0.002;
const MARGIN = 24; // px around what is fitted

const within = (zoom: number): number => Math.min(CLOSEST, Math.max(FARTHEST, zoom));

/** The part of the map that the window shows. */
export function areaOf(camera: Camera, size: Size): Area {
  const [half, tall] = [size.width / 2 / camera.zoom, size.height / 2 / camera.zoom];
  return { left: camera.x - half, top: camera.y - tall, right: camera.x + half, bottom: camera.y + tall };
}

export const toMap = (camera: Camera, size: Size, x: number, y: number): { x: number; y: number } => ({
  x: camera.x + (x - size.width / 2) / camera.zoom,
  y: camera.y + (y - size.height / 2) / camera.zoom,
});

/** Moves the map by px. */
export const panned = (camera: Camera, x: number, y: number): Camera => ({
  ...camera,
  x: camera.x - x / camera.zoom,
  y: camera.y - y / camera.zoom,
});

/** Zooms so that what is under a point of the window stays there. */
export function zoomed(camera: Camera, size: Size, factor: number, x = size.width / 2, y = size.height / 2): Camera {
  const zoom = within(camera.zoom * factor);
  const fixed = toMap(camera, size, x, y);
  return { x: fixed.x - (x - size.width / 2) / zoom, y: fixed.y - (y - size.height / 2) / zoom, zoom };
}

/** Shows the whole area, no closer than `closest`. */
export function fitted(area: Area, size: Size, closest = 1): Camera {
  const [width, height] = [Math.max(1, area.right - area.left), Math.max(1, area.bottom - area.top)];
  const room = Math.min((size.width - 2 * MARGIN) / width, (size.height - 2 * MARGIN) / height);
  return { x: (area.left + area.right) / 2, y: (area.top + area.bottom) / 2, zoom: within(Math.min(closest, room)) };
}

/** "x_y_zoom", as the address has it. */
export const written = (camera: Camera): string => `${Math.round(camera.x)}_${Math.round(camera.y)}_${camera.zoom.toPrecision(3)}`;

export function read(text: string | undefined): Camera | null {
  const [x, y, zoom] = (text ?? "").split("_").map(Number);
  if (x === undefined || y === undefined || zoom === undefined || ![x, y, zoom].every(Number.isFinite) || zoom <= 0) return null;
  return { x, y, zoom: within(zoom) };
}
