import { mergeKeys } from "#platform/changes";
import type { OwnValue } from "../facts/custom.ts";

/** A record's own fields, as they are kept, with what a row says laid over them; `fills`: only where there was nothing. */
export function withOwn(kept: string, said: Record<string, OwnValue> | undefined, fills: boolean): string {
  if (!said) return kept;
  const merged = mergeKeys(kept, said);
  return fills ? mergeKeys(merged, JSON.parse(kept) as Record<string, OwnValue>) : merged;
}
