/** What a sentence says: the nodes that it names or states, and the lines that rest on it. */
import type { Joined, Mark, Said } from "../api/types.ts";
import { LineBadges } from "../components/Badges.tsx";
import { Icon } from "../components/Icon.tsx";
import { caption, say } from "../language/words.ts";
import { useShared } from "../shared.ts";

type Open = (id: string) => void;

function Node({ node, onOpen }: { node: Said; onOpen: Open }) {
  if (node.kind === "Organization") return <span>{node.label}</span>;
  return (
    <button type="button" class="link" onClick={() => onOpen(node.id)}>
      {node.label}
    </button>
  );
}

function NodeItem({ node, onOpen }: { node: Said; onOpen: Open }) {
  const { model } = useShared();
  const icon = model?.nodes.find((type) => type.kind === node.kind)?.icon ?? "tag";
  return (
    <li>
      <Icon name={icon} />
      <span class="said">{caption(model, node.kind)}</span>
      <span class="what">
        <Node node={node} onOpen={onOpen} />
        {node.holder !== null && (
          <span class="whose">
            {" ← "}
            <Node node={node.holder} onOpen={onOpen} />
          </span>
        )}
      </span>
    </li>
  );
}

function EdgeItem({ edge, onOpen }: { edge: Joined; onOpen: Open }) {
  const { model } = useShared();
  const icon = model?.relationships.find((type) => type.kind === edge.kind)?.icon ?? "arrow";
  return (
    <li>
      <Icon name={icon} />
      <span class="said">{caption(model, edge.kind)}</span>
      <span class="what">
        <Node node={edge.source} onOpen={onOpen} />
        {" → "}
        <Node node={edge.target} onOpen={onOpen} />
        {edge.status !== null && (
          <>
            {" "}
            <LineBadges edge={{ status: edge.status, ...(edge.line === null ? {} : { line: edge.line }) }} />
          </>
        )}
      </span>
    </li>
  );
}

export function SaidHere({ marks, onOpen, onClose }: { marks: readonly Mark[]; onOpen: Open; onClose: () => void }) {
  return (
    <section class="said-here" aria-label={say("document.says")} aria-live="polite">
      <header>
        <h2>{say("document.says")}</h2>
        <button type="button" class="icon-button" aria-label={say("page.close")} title={say("page.close")} onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      <ul>
        {marks.flatMap(({ nodes, start, end }) => nodes.map((node) => <NodeItem key={`${node.id}/${start}-${end}`} node={node} onOpen={onOpen} />))}
        {marks.flatMap(({ edges, start, end }) =>
          edges.map((edge) => <EdgeItem key={`${edge.kind}/${edge.source.id}/${edge.target.id}/${start}-${end}`} edge={edge} onOpen={onOpen} />),
        )}
        {marks.length === 0 && <li class="silent">{say("document.silent")}</li>}
      </ul>
    </section>
  );
}
