/** The question field, with examples from the tree that is shown. */
import { useEffect, useRef, useState } from "preact/hooks";
import { say } from "../language/words.ts";
import { go, view } from "../state.ts";
import { Icon } from "./Icon.tsx";

export function AskBox({ examples }: { examples: readonly string[] }) {
  const asked = view.value.question;
  const [text, setText] = useState(asked ?? "");
  const [open, setOpen] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => setText(asked ?? ""), [asked]);

  const ask = (question: string): void => {
    setOpen(false);
    if (question.trim() !== "") go({ question: question.trim(), node: null });
  };
  const leave = (event: FocusEvent): void => {
    if (!(event.relatedTarget instanceof Node && form.current?.contains(event.relatedTarget))) setOpen(false);
  };
  return (
    <form
      class="ask"
      role="search"
      ref={form}
      onFocusOut={leave}
      onKeyDown={(event) => event.key === "Escape" && setOpen(false)}
      onSubmit={(event) => {
        event.preventDefault();
        ask(text);
      }}
    >
      <Icon name="search" />
      <input
        type="search"
        name="question"
        autocomplete="off"
        aria-label={say("ask.label")}
        placeholder={say("ask.placeholder")}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
        onFocus={() => setOpen(true)}
      />
      <button type="submit" class="button primary">
        {say("ask.send")}
      </button>
      {open && examples.length > 0 && (
        <div class="examples">
          <p class="said">{say("ask.examples")}</p>
          {examples.map((example) => (
            <button key={example} type="button" class="example" onClick={() => ask(example)}>
              {example}
            </button>
          ))}
        </div>
      )}
    </form>
  );
}
