/** A search field over a list of what was found: arrows choose, Enter opens (the combobox pattern of ARIA). */
import { useEffect, useId, useRef, useState } from "preact/hooks";
import { Icon } from "../components/Icon.tsx";
import { caption, say } from "../language/words.ts";
import { useShared } from "../shared.ts";
import { view } from "../state.ts";
import { type Found, type FoundNode, pieces, useSearch } from "./search.ts";

interface Properties {
  label: string;
  kinds?: readonly string[];
  organization?: string | null;
  /** Whether the cursor goes here. */
  focused?: boolean;
  onChoose: (node: FoundNode) => void;
}

function Item({ found: { node, highlights }, id, current, onChoose }: { found: Found; id: string; current: boolean; onChoose: () => void }) {
  const { model } = useShared();
  const icon = model?.nodes.find((type) => type.kind === node.kind)?.icon ?? "tag";
  const where = [caption(model, node.kind), node.department, node.kind === "Organization" ? "" : node.place].filter((part) => part);
  return (
    <li
      id={id}
      role="option"
      aria-selected={current}
      onMouseDown={(event) => event.preventDefault()} // the field keeps the focus
      onClick={onChoose}
    >
      <Icon name={icon} />
      <span class="found-label">
        {pieces(node.label, highlights).map((piece) => (piece.marked ? <b>{piece.text}</b> : piece.text))}
      </span>
      <span class="said">{where.join(" · ")}</span>
    </li>
  );
}

export function SearchList({ label, kinds, organization = null, focused = true, onChoose }: Properties) {
  const [text, setText] = useState("");
  const [at, setAt] = useState(0);
  const { items, busy } = useSearch(text, { ...(kinds === undefined ? {} : { kinds }), organization, near: view.value.organization });
  const field = useRef<HTMLInputElement>(null);
  const name = useId();
  const count = items?.length ?? 0;
  const current = Math.min(at, count - 1);
  useEffect(() => {
    if (focused) field.current?.focus();
  }, [focused]);
  useEffect(() => {
    document.getElementById(`${name}-${current}`)?.scrollIntoView({ block: "nearest" });
  }, [current]);
  const choose = (): void => {
    const found = items?.[current];
    if (found !== undefined) onChoose(found.node);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.isComposing) return; // Enter ends an input method's word, not the search
    if (event.key === "ArrowDown") setAt(count === 0 ? 0 : (current + 1) % count);
    else if (event.key === "ArrowUp") setAt(count === 0 ? 0 : (current - 1 + count) % count);
    else if (event.key === "Enter") choose();
    else return;
    event.preventDefault();
  };
  return (
    <div class="search-list">
      <div class="search-field">
        <Icon name="search" />
        <input
          ref={field}
          type="text"
          role="combobox"
          autocomplete="off"
          spellcheck={false}
          aria-label={label}
          aria-expanded={count > 0}
          aria-controls={name}
          aria-activedescendant={count > 0 ? `${name}-${current}` : undefined}
          placeholder={label}
          value={text}
          onInput={(event) => {
            setText(event.currentTarget.value);
            setAt(0);
          }}
          onKeyDown={onKey}
        />
      </div>
      <ul id={name} role="listbox" aria-label={say("search.found")}>
        {items?.map((found, place) => (
          <Item
            key={found.node.id}
            found={found}
            id={`${name}-${place}`}
            current={place === current}
            onChoose={() => onChoose(found.node)}
          />
        ))}
      </ul>
      <p class="said" role="status">
        {count > 0 ? "" : busy ? say("page.loading") : items === null ? say("search.hint") : say("search.nothing")}
      </p>
    </div>
  );
}
