/** The question field, with examples from the tree that is shown, and questions that go on as what is typed. */
import { useEffect, useRef, useState } from "preact/hooks";
import { get } from "../api/client.ts";
import { say } from "../language/words.ts";
import { examples, go, view } from "../state.ts";
import { Icon } from "./Icon.tsx";

const PAUSE_MS = 150;

/** What the service offers for what is typed; nothing where it cannot say, because a suggestion is never needed. */
function useSuggestions(text: string): readonly string[] {
  const [offered, setOffered] = useState<readonly string[]>([]);
  const organization = view.value.organization;
  useEffect(() => {
    const typed = text.trim();
    if (typed.length < 2) {
      setOffered([]);
      return;
    }
    const going = new AbortController();
    const timer = setTimeout(() => {
      get<{ items: string[] }>("ask/suggestions", { q: typed.slice(0, 200), organization }, going.signal).then(
        ({ items }) => setOffered(items),
        () => setOffered([]),
      );
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      going.abort();
    };
  }, [text, organization]);
  return offered;
}

export function AskBox() {
  const asked = view.value.question;
  const [text, setText] = useState(asked ?? "");
  const [open, setOpen] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const suggestions = useSuggestions(open && text !== asked ? text : "");
  const offered = suggestions.length > 0 ? suggestions : examples.value;
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
        onInput={(event) => {
          setText(event.currentTarget.value);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
      />
      <button type="submit" class="button primary">
        {say("ask.send")}
      </button>
      {open && offered.length > 0 && (
        <div class="examples">
          <p class="said">{say("ask.examples")}</p>
          {offered.map((example) => (
            <button key={example} type="button" class="example" onClick={() => ask(example)}>
              {example}
            </button>
          ))}
        </div>
      )}
    </form>
  );
}
