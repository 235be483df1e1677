/** How boxes and lines look, read from the page's colour tokens so that light and dark are said once, in CSS. */
import type { Css, EdgeSingular, StylesheetJson } from "cytoscape";
import { BOX, DEPARTMENT_COLOURS, MARK_TEXT } from "./measures.ts";
import type { Route } from "./route.ts";

const FONT = "Noto Sans CJK SC, Noto Sans SC, PingFang SC, Microsoft YaHei, system-ui, sans-serif"; // cytoscape wants no quotes

/** A colour token of the page, as it is now. */
export function token(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
}

/** A sharp band on the left of a box: in the colour of its department. */
const band = (colour: string, face: string): Css.Node => ({
  "background-fill": "linear-gradient",
  "background-gradient-direction": "to-right",
  "background-gradient-stop-colors": [colour, colour, face, face],
  "background-gradient-stop-positions": ["0%", "3%", "3%", "100%"],
});

const way = (edge: EdgeSingular): Route => edge.data("route") as Route;

export function appearance(): StylesheetJson {
  const departments = Array.from({ length: DEPARTMENT_COLOURS }, (_, index) => {
    const colour = token(`department-${index + 1}`);
    return [
      { selector: `node.department-${index}`, style: band(colour, token("box")) },
      { selector: `node.unit.department-${index}`, style: { ...band(colour, token("unit")), "border-color": colour } },
    ];
  }).flat();
  const frames = Array.from({ length: DEPARTMENT_COLOURS }, (_, index) => ({
    selector: `node.frame-${index}`,
    style: { "background-color": token(`department-${index + 1}`), "border-color": token(`department-${index + 1}`) },
  }));
  return [
    {
      selector: "node.frame",
      style: {
        shape: "round-rectangle",
        width: "data(width)",
        height: "data(height)",
        "background-opacity": 0.07,
        "border-width": 1,
        "border-opacity": 0.55,
        "z-compound-depth": "bottom",
        events: "no",
      },
    },
    ...frames,
    {
      selector: "node.box",
      style: {
        shape: "round-rectangle",
        width: BOX.width,
        height: BOX.height,
        "background-color": token("box"),
        "border-width": 1,
        "border-color": token("box-edge"),
        label: "data(label)",
        color: token("ink"),
        "font-family": FONT,
        "font-size": 14,
        "text-valign": "center",
        "text-wrap": "wrap",
        "text-max-width": `${BOX.width}px`,
        "line-height": 1.15,
        "min-zoomed-font-size": 4,
      },
    },
    {
      selector: "node.unit",
      style: {
        "background-color": token("unit"),
        "border-color": token("unit-edge"),
        color: token("unit-ink"),
        "font-weight": 600,
      },
    },
    ...departments,
    { selector: "node.named", style: { "border-style": "dashed", "border-color": token("ink-3"), color: token("ink-2") } },
    {
      selector: "node.toggle",
      style: {
        shape: "round-rectangle",
        width: 30,
        height: 18,
        "background-color": token("surface"),
        "border-width": 1,
        "border-color": token("line"),
        label: "data(label)",
        color: token("ink-2"),
        "font-family": FONT,
        "font-size": 11,
        "text-valign": "center",
        "min-zoomed-font-size": 5,
        "z-index": 5,
      },
    },
    { selector: "node.toggle.more", style: { width: "data(width)", height: 16, "font-size": MARK_TEXT, color: token("accent"), "border-color": token("accent") } },
    { selector: "node.toggle.open", style: { width: 18, height: 13, "border-color": token("box-edge"), color: token("ink-3") } },
    {
      selector: "node.mark",
      style: {
        shape: "round-rectangle",
        width: "data(width)",
        height: 16,
        label: "data(label)",
        "font-family": FONT,
        "font-size": MARK_TEXT,
        "text-valign": "center",
        "border-width": 1,
        "min-zoomed-font-size": 5,
        "z-index": 5,
      },
    },
    ...(["one-sided", "conflicting"] as const).map((status) => ({
      selector: `node.mark.${status}`,
      style: { "background-color": token(`${status}-soft`), "border-color": token(status), color: token(status) },
    })),
    {
      selector: "edge",
      style: {
        width: 1.5,
        "line-color": token("line"),
        "target-arrow-shape": "none",
      },
    },
    {
      selector: "edge.hanging",
      style: {
        "curve-style": "round-segments",
        "edge-distances": "endpoints",
        "source-endpoint": (edge: EdgeSingular) => way(edge).from,
        "target-endpoint": (edge: EdgeSingular) => way(edge).to,
        "segment-weights": (edge: EdgeSingular) => way(edge).weights,
        "segment-distances": (edge: EdgeSingular) => way(edge).distances,
        "segment-radii": 5,
      } as unknown as Css.Edge, // its types know no lists of bends
    },
    {
      selector: "edge.across",
      style: {
        "curve-style": "unbundled-bezier",
        "control-point-distances": (edge: EdgeSingular) => edge.data("bow") as number,
        "control-point-weights": 0.5,
        "line-color": token("line-across"),
        "source-arrow-shape": "triangle",
        "source-arrow-color": token("line-across"),
        "arrow-scale": 0.9,
        "z-index": 4,
      },
    },
    {
      selector: "edge.loop",
      style: { "curve-style": "bezier", "source-arrow-shape": "triangle", "loop-direction": "90deg" },
    },
    {
      selector: "edge.one-sided",
      style: {
        "line-style": "dashed",
        "line-dash-pattern": [8, 5],
        width: 2,
        "line-color": token("one-sided"),
        "source-arrow-color": token("one-sided"),
      },
    },
    {
      selector: "edge.conflicting",
      style: {
        "line-style": "dashed",
        "line-dash-pattern": [10, 3, 2, 3],
        width: 2.5,
        "line-color": token("conflicting"),
        "source-arrow-color": token("conflicting"),
      },
    },
    { selector: "edge.dotted", style: { "line-style": "dashed", "line-dash-pattern": [0.1, 5], "line-cap": "round", width: 2.5 } },
    { selector: "edge.chain", style: { width: 3, "line-color": token("accent"), "source-arrow-color": token("accent"), "z-index": 6 } },
    { selector: "node.box.chain", style: { "border-width": 2, "border-color": token("accent") } },
    { selector: ".faded", style: { opacity: 0.22 } },
    { selector: "node.focused", style: { "border-width": 2.5, "border-color": token("accent") } },
    {
      selector: "node.selected",
      style: {
        "border-width": 3,
        "border-color": token("accent"),
        "underlay-color": token("accent"),
        "underlay-opacity": 0.16,
        "underlay-padding": 5,
        "underlay-shape": "round-rectangle",
      },
    },
  ];
}
