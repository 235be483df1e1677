/** Our own icon set: strokes on a 24 × 24 grid, coloured by the text. The names are those that the model gives its types. */

const PATHS = {
  building: "M5 21V4h9v17M14 9h5v12M3 21h18M8 8h3M8 12h3M8 16h3",
  folder: "M3 7.5V19h18V8.5h-9L10 5.5H3z",
  user: "M12 11.5a3.75 3.75 0 1 0 0-7.5 3.75 3.75 0 0 0 0 7.5zM4.5 20.5c.6-4 3.6-6 7.5-6s6.9 2 7.5 6",
  check: "M4 4h16v16H4zM8 12l3 3 5.5-6",
  key: "M8 17a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM11.5 13H21M18 13v4M14.5 13v2.5",
  gauge: "M4 18a9 9 0 1 1 16 0M12 15l4.5-5M10.5 18h3",
  badge: "M12 14a5 5 0 1 0 0-10 5 5 0 0 0 0 10zM9 13.5 7.5 21l4.5-2.5 4.5 2.5L15 13.5",
  tag: "M3.5 12.5V4h8.5l8.5 8.5-8.5 8.5zM8 8h.01",
  link: "M10 14a4 4 0 0 0 5.7 0l3-3a4 4 0 0 0-5.7-5.7l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3a4 4 0 0 0 5.7 5.7l1-1",
  route: "M6 8a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM18 20a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM6 8v6a4 4 0 0 0 4 4h6M8 6h6a4 4 0 0 1 4 4v6",
  arrow: "M4 12h15M13 6l6 6-6 6",
  face: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM9 10h.01M15 10h.01M8.5 14.5c1.8 2 5.2 2 7 0",
  file: "M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6",
  alert: "M12 4 2.5 20h19zM12 10v4.5M12 17.2h.01",
  clock: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5.5l3.5 2",
  search: "M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM15.5 15.5 21 21",
  plus: "M12 5v14M5 12h14",
  minus: "M5 12h14",
  close: "M6 6l12 12M18 6 6 18",
  upload: "M12 16V4M7 9l5-5 5 5M4 16v4h16v-4",
  download: "M12 4v12M7 11l5 5 5-5M4 20h16",
  fit: "M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5",
  levels: "M9 3h6v5H9zM3 16h6v5H3zM15 16h6v5h-6zM12 8v4M6 16v-4h12v4",
  level: "M9 4h6v5H9zM12 9v5M5 14h14M5 19h14",
  chevron: "M9 5l7 7-7 7",
  back: "M20 12H5M11 6l-6 6 6 6",
  sun: "M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M5.3 18.7l1.4-1.4M17.3 6.7l1.4-1.4",
  moon: "M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10z",
  contrast: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 3v18M12 8h7M12 12h9M12 16h7",
  half: "M12 21a9 9 0 0 0 0-18z M12 3a9 9 0 0 0 0 18",
  table: "M3.5 5h17v14h-17zM3.5 10h17M3.5 14.5h17M10 10v9",
  open: "M13 4h7v7M20 4 11 13M17 14v6H4V7h6",
  copy: "M8.5 8.5h11v12h-11zM15.5 8.5v-5h-11v12h4",
  overlap: "M9.5 18a6 6 0 1 0 0-12 6 6 0 0 0 0 12zM14.5 18a6 6 0 1 0 0-12 6 6 0 0 0 0 12z",
  coverage: "M4 4h16v16H4zM4 9.5h16M4 14.8h16M9.5 4v16M14.8 4v16",
  map: "M4 4h7v9H4zM14 4h6v5h-6zM14 12h6v8h-6zM4 16h7v4H4z",
  pair: "M3.5 5h6v14h-6zM14.5 5h6v14h-6zM11 9h2M11 15h2",
  filter: "M4 5h16l-6.5 7.5V19l-3-1.5v-5z",
  list: "M8 6h13M8 12h13M8 18h13M3.5 6h.01M3.5 12h.01M3.5 18h.01",
} as const;

export type IconName = keyof typeof PATHS;

/** An icon; without a `label` it only decorates the words beside it. A name that is not in the set draws a tag. */
export function Icon({ name, label }: { name: string; label?: string }) {
  const path = name in PATHS ? PATHS[name as IconName] : PATHS.tag;
  return (
    <svg class="icon" viewBox="0 0 24 24" role="img" aria-hidden={label === undefined} aria-label={label}>
      <path d={path} />
    </svg>
  );
}
