import { useListWords } from "./use-words.ts";

type Done = { kept: number; why: string | null };

/** Says what a change of many did, with the rule that kept some of them as they were. */
export function useBulkSaid(): (done: Done, changed: string) => string {
  const t = useListWords();
  return ({ kept, why }, changed) => (kept > 0 && why ? t.keptSome(changed, kept, why) : changed);
}
