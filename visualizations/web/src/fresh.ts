/** Notices what others import while the page is open, and makes the page load again what is stale. */
import { useEffect, useRef } from "preact/hooks";
import { everything } from "./api/client.ts";
import type { Loaded } from "./api/load.ts";
import type { Document } from "./api/types.ts";
import { revision } from "./state.ts";

const EVERY = 4000; // ms between two looks, while the page is seen

/** Compares the list of documents, which every import changes, with the one shown. A look that fails is left to the next. */
export function useFreshness(shown: Loaded<Document[]>): void {
  const latest = useRef(shown);
  latest.current = shown;
  useEffect(() => {
    const look = async (): Promise<void> => {
      const before = latest.current;
      if (document.visibilityState !== "visible" || before.state !== "ready") return;
      const now = await everything<Document>("documents");
      if (before !== latest.current) return; // something newer is on its way already
      if (JSON.stringify(now) !== JSON.stringify(before.value)) revision.value += 1;
    };
    const timer = setInterval(() => look().catch(() => undefined), EVERY);
    return () => clearInterval(timer);
  }, []);
}
