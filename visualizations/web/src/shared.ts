/** What every part of the page needs and only App loads: the model and the documents' ids. */
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Model, Quote } from "./api/types.ts";

export interface Shared {
  model: Model | null;
  /** Ids of documents by their names: quotes name documents. */
  documents: ReadonlyMap<string, string>;
}

export const SharedContext = createContext<Shared>({ model: null, documents: new Map() });

export const useShared = (): Shared => useContext(SharedContext);

/** The id of the document that a quote names; undefined where it is gone. */
export function useDocumentOf(quote: Quote): string | undefined {
  return useShared().documents.get(quote.document);
}
