/** Going anywhere by name: a dialog that Ctrl-K or ⌘-K opens from everywhere, and a button in the head. */
import { useEffect, useRef, useState } from "preact/hooks";
import { Icon } from "../components/Icon.tsx";
import { say } from "../language/words.ts";
import { choose, go, view } from "../state.ts";
import { SearchList } from "./SearchList.tsx";
import type { FoundNode } from "./search.ts";

/** Shows a node where it belongs: a document as text, an organization as a whole, all else chosen in its organization. */
function visit({ id, kind, organization }: FoundNode): void {
  if (kind === "Document") go({ document: id, start: 0, end: 0 });
  else if (kind === "Organization") choose(id);
  else choose(organization ?? view.value.organization ?? id, id);
}

const APPLE = /Mac|iP(hone|ad)/.test(navigator.userAgent);

export function Palette() {
  const [open, setOpen] = useState(false);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      event.preventDefault();
      setOpen((before) => !before);
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  return (
    <>
      <button type="button" class="button palette-button" aria-keyshortcuts="Control+K Meta+K" onClick={() => setOpen(true)}>
        <Icon name="search" />
        <span>{say("search.open")}</span>
        <kbd aria-hidden="true">{APPLE ? "⌘ K" : "Ctrl K"}</kbd>
      </button>
      <dialog
        ref={dialog}
        class="palette"
        aria-label={say("search.label")}
        onClose={() => setOpen(false)}
        onClick={(event) => event.target === dialog.current && setOpen(false)}
      >
        {open && (
          <SearchList
            label={say("search.label")}
            onChoose={(node) => {
              setOpen(false);
              visit(node);
            }}
          />
        )}
      </dialog>
    </>
  );
}
