/** The sentences behind a statement, each a button that shows it in its document. */
import type { Quote } from "../api/types.ts";
import { say } from "../language/words.ts";
import { useQuote, useShared } from "../shared.ts";
import { view } from "../state.ts";
import { Icon } from "./Icon.tsx";

function QuoteButton({ quote, speaker }: { quote: Quote; speaker?: string | undefined }) {
  const show = useQuote(quote);
  const { documents } = useShared();
  const { document, start, end } = view.value;
  const shown = document !== null && document === (quote.document_id ?? documents.get(quote.document));
  const current = shown && start === quote.start && end === quote.end;
  return (
    <button
      type="button"
      class="quote"
      disabled={show === null}
      aria-current={current ? "true" : undefined}
      aria-label={say("quote.label", { quote: quote.quote })}
      title={`${say("quote.show")} · ${quote.document}`}
      onClick={() => show?.()}
    >
      {speaker !== undefined && <span class="speaker">{speaker}</span>}
      <q>{quote.quote}</q>
      <Icon name="file" />
    </button>
  );
}

export function Quotes({ quotes, speaker }: { quotes: readonly Quote[]; speaker?: string | undefined }) {
  return (
    <>
      {quotes.map((quote) => (
        <QuoteButton key={`${quote.document}#${quote.start}-${quote.end}`} quote={quote} speaker={speaker} />
      ))}
    </>
  );
}
