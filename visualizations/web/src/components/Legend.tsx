/** What colours and lines mean; only what the drawn tree contains is explained, and colours only while each means one thing. */
import type { Tree } from "../api/types.ts";
import { caption, say } from "../language/words.ts";
import { useShared } from "../shared.ts";
import { departmentColours } from "../tree/elements.ts";
import type { Line } from "../tree/lines.ts";
import { DEPARTMENT_COLOURS } from "../tree/measures.ts";

function LineSample({ look }: { look: string }) {
  return (
    <svg class={`sample ${look}`} viewBox="0 0 34 10" aria-hidden="true">
      <path d="M1 5h32" />
    </svg>
  );
}

function departmentsOf(tree: Tree): { name: string; colour: number }[] {
  const names = new Map<string, string>();
  for (const node of tree.nodes) {
    if (node.kind === "Department") names.set(node.id, node.label);
    else if (node.department_id != null && node.department != null) names.set(node.department_id, node.department);
  }
  return [...departmentColours(tree.nodes)].map(([id, colour]) => ({ name: names.get(id) ?? "", colour }));
}

export function Legend({ tree, lines }: { tree: Tree; lines: readonly Line[] }) {
  const { model } = useShared();
  const departments = departmentsOf(tree).filter(({ name }) => name !== "");
  const entries = [
    { look: "solid", text: say("line.solid"), there: lines.some((line) => line.claim !== null) },
    { look: "across", text: say("line.secondary"), there: lines.some((line) => line.shape === "across" && line.status === "agreed" && line.kind === "solid") },
    { look: "dotted", text: say("line.dotted"), there: lines.some((line) => line.kind === "dotted") },
    { look: "one-sided", text: say("status.one-sided"), there: lines.some((line) => line.status === "one-sided") },
    { look: "conflicting", text: say("status.conflicting"), there: lines.some((line) => line.status === "conflicting") },
  ].filter(({ there }) => there);
  return (
    <section class="legend" aria-label={say("tree.legend")} tabIndex={0}>
      <ul>
        {entries.map(({ look, text }) => (
          <li key={look}>
            <LineSample look={look} />
            {text}
          </li>
        ))}
        {tree.nodes.some((node) => node.described === false) && (
          <li>
            <span class="swatch named" aria-hidden="true" />
            {say("tree.named")}
          </li>
        )}
        {departments.length <= DEPARTMENT_COLOURS && departments.map(({ name, colour }) => (
          <li key={name} title={`${caption(model, "Department")}: ${name}`}>
            <span class={`swatch department-${colour}`} aria-hidden="true" />
            <span class="clip">{name}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
