import { z } from "#platform/schema";
import { foldText } from "#platform/text";
import { cleanCell } from "../values/cells.ts";

/** What a word of the file becomes: a word of ours, something new of this name, or nothing. */
export const ValueTarget = z.union([
  z.string().min(1).max(500),
  z.object({ make: z.string().trim().min(1).max(200) }),
  z.null(),
]);
export type ValueTarget = z.infer<typeof ValueTarget>;

/** By field, then by the word as the file writes it. */
export const ValueMapping = z
  .record(z.string().max(100), z.record(z.string().max(500), ValueTarget))
  .openapi("ImportValueMapping");
export type ValueMapping = z.infer<typeof ValueMapping>;

/** A word of a cell as it is compared: VIP, "vip " and ｖｉｐ are one. */
export const wordKey = (word: string): string => foldText(cleanCell(word));

/** The words of one field and what each becomes; null where it is left empty. */
export type Replacements = ReadonlyMap<string, string | null>;

/** Makes a mapping ready for reading cells. */
export function replacementsOf(mapping: ValueMapping = {}): Map<string, Replacements> {
  const words = (targets: Record<string, ValueTarget>) =>
    new Map(Object.entries(targets).map(([word, target]) => [wordKey(word), textOf(target)]));
  return new Map(Object.entries(mapping).map(([field, targets]) => [field, words(targets)]));
}

const textOf = (target: ValueTarget) => (target !== null && typeof target === "object" ? target.make : target);

/** What a mapping makes new, by field. */
export function newWords(mapping: ValueMapping = {}): Map<string, string[]> {
  const made = Object.entries(mapping).map(([field, targets]) => {
    const words = Object.values(targets).flatMap((target) =>
      target !== null && typeof target === "object" ? [target.make] : [],
    );
    return [field, [...new Set(words)]] as [string, string[]];
  });
  return new Map(made.filter(([, words]) => words.length > 0));
}
