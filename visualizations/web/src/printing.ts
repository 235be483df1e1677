/** What a view shows on paper instead of on the screen. */

/** Calls `begin` when the browser begins to print, and `end` after it; the function that is returned ends that. */
export function whilePrinting(begin: () => void, end: () => void): () => void {
  const printing = new AbortController();
  addEventListener("beforeprint", begin, { signal: printing.signal });
  addEventListener("afterprint", end, { signal: printing.signal });
  return () => printing.abort();
}

/** Puts what `draw` gives into the element while the browser prints; the function that is returned ends that. */
export function drawnOnPaper(element: HTMLElement, draw: () => HTMLCanvasElement | null): () => void {
  let paper: HTMLCanvasElement | null = null;
  const begin = (): void => {
    paper = draw();
    if (paper === null) return;
    paper.className = "on-paper";
    element.append(paper);
  };
  return whilePrinting(begin, () => paper?.remove());
}
