/** The sentences behind a statement, each a button that shows it in its document. */
import type { Quote } from "../api/types.ts";
import { placeOf } from "../language/places.ts";
import { say } from "../language/words.ts";
import { useDocumentOf } from "../shared.ts";
import { go, view } from "../state.ts";
import { Icon } from "./Icon.tsx";

interface Look {
  /** Which side says it, where there are two. */
  speaker?: string | undefined;
  /** Only a button, for a sentence that stands there already. */
  brief?: boolean;
}

function QuoteButton({ quote, speaker, brief = false }: Look & { quote: Quote }) {
  const document = useDocumentOf(quote);
  const shown = view.value;
  const current = document !== undefined && shown.document === document && shown.start === quote.start && shown.end === quote.end;
  const place = quote.place == null ? null : placeOf(quote.place);
  return (
    <button
      type="button"
      class={`quote ${brief ? "brief" : ""}`}
      disabled={document === undefined}
      aria-current={current ? "true" : undefined}
      title={place === null ? quote.document : `${quote.document}, ${place}`}
      onClick={() => document !== undefined && go({ document, start: quote.start, end: quote.end })}
    >
      {speaker !== undefined && <span class="speaker">{speaker}</span>}
      <q class={brief ? "sr-only" : ""}>{quote.quote}</q>
      {!brief && place !== null && <small>{place}</small>}
      <Icon name="file" label={say("quote.show")} />
    </button>
  );
}

export function Quotes({ quotes, ...look }: Look & { quotes: readonly Quote[] }) {
  return (
    <>
      {quotes.map((quote) => (
        <QuoteButton key={`${quote.document}#${quote.start}-${quote.end}`} quote={quote} {...look} />
      ))}
    </>
  );
}
