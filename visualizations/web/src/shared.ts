/** What every part of the page needs and only App loads: the model and the documents' ids. */
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Model, Quote } from "./api/types.ts";
import { go } from "./state.ts";

export interface Shared {
  model: Model | null;
  /** Ids of documents by their names: quotes name documents. */
  documents: ReadonlyMap<string, string>;
}

export const SharedContext = createContext<Shared>({ model: null, documents: new Map() });

export const useShared = (): Shared => useContext(SharedContext);

/** A function that shows a quote in its document; null for a quote whose document is gone. */
export function useQuote(quote: Quote): (() => void) | null {
  const { documents } = useShared();
  const document = quote.document_id ?? documents.get(quote.document);
  return document === undefined ? null : () => go({ document, start: quote.start, end: quote.end });
}
