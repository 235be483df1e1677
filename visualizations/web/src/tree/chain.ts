/** The chain of a box: everybody above it along every drawn line, and everybody below it. */
import type { Line } from "./lines.ts";

function along(start: string, lines: ReadonlyMap<string, readonly Line[]>, next: (line: Line) => string, found: Set<string>): void {
  const seen = new Set([start]);
  const waiting = [start];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    found.add(at);
    for (const line of lines.get(at) ?? []) {
      found.add(line.id);
      const id = next(line);
      if (!seen.has(id)) {
        seen.add(id);
        waiting.push(id);
      }
    }
  }
}

function grouped(lines: readonly Line[], by: (line: Line) => string): Map<string, Line[]> {
  const groups = new Map<string, Line[]>();
  for (const line of lines) {
    const group = groups.get(by(line));
    if (group === undefined) groups.set(by(line), [line]);
    else group.push(line);
  }
  return groups;
}

/** Gives, for a box, the ids of the boxes and lines of its chain, its own among them. */
export function chains(lines: readonly Line[]): (start: string) => Set<string> {
  const upwards = grouped(lines, ({ lower }) => lower);
  const downwards = grouped(lines, ({ upper }) => upper);
  return (start) => {
    const found = new Set<string>();
    along(start, upwards, ({ upper }) => upper, found);
    along(start, downwards, ({ lower }) => lower, found);
    return found;
  };
}
