/** The sentences behind a statement, each a button that shows it in its document. */
import type { Quote } from "../api/types.ts";
import { say } from "../language/words.ts";
import { useDocumentOf } from "../shared.ts";
import { go, view } from "../state.ts";
import { Icon } from "./Icon.tsx";

function QuoteButton({ quote, speaker }: { quote: Quote; speaker?: string | undefined }) {
  const document = useDocumentOf(quote);
  const shown = view.value;
  const current = document !== undefined && shown.document === document && shown.start === quote.start && shown.end === quote.end;
  return (
    <button
      type="button"
      class="quote"
      disabled={document === undefined}
      aria-current={current ? "true" : undefined}
      title={quote.document}
      onClick={() => document !== undefined && go({ document, start: quote.start, end: quote.end })}
    >
      {speaker !== undefined && <span class="speaker">{speaker}</span>}
      <q>{quote.quote}</q>
      <Icon name="file" label={say("quote.show")} />
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
