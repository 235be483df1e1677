/** What every part of the page needs and only App loads: the model, the organizations and the documents. */
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Document, Model, Organization, Quote } from "./api/types.ts";

export interface Shared {
  model: Model | null;
  organizations: readonly Organization[];
  /** By their names, because quotes and import reports name documents. */
  documents: ReadonlyMap<string, Document>;
}

export const SharedContext = createContext<Shared>({ model: null, organizations: [], documents: new Map() });

export const useShared = (): Shared => useContext(SharedContext);

/** The id of the document that a quote names; undefined where it is gone. */
export function useDocumentOf(quote: Quote): string | undefined {
  return useShared().documents.get(quote.document)?.id;
}
