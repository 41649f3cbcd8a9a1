import type { FieldId } from "../fields.ts";
import { headerKey } from "../header-keys.ts";
import { addressBooks } from "./address-books.ts";
import { bills } from "./bills.ts";
import { chineseShops } from "./chinese-shops.ts";
import { hubspotAndPipedrive } from "./hubspot-pipedrive.ts";
import { ownAndCards } from "./own-and-cards.ts";
import type { Preset } from "./preset.ts";
import { salesforceZohoDynamics } from "./salesforce-zoho-dynamics.ts";
import { webShops } from "./web-shops.ts";

/** Every export we know by its header. */
export const presets: readonly Preset[] = [
  ...addressBooks,
  ...hubspotAndPipedrive,
  ...salesforceZohoDynamics,
  ...chineseShops,
  ...bills,
  ...webShops,
  ...ownAndCards,
];

/** What a preset says of a header: a field and how good the column is for it, or that the column is left out. */
export type PresetMeaning = { field: FieldId | null; rank: number };

type Ready = { preset: Preset; needs: string[]; lacks: string[]; meanings: Map<string, PresetMeaning> };

const keysOf = (list: string) => list.split(" | ").map(headerKey);
const withoutDigits = (key: string) => key.replace(/\d+/g, "");

const ready: readonly Ready[] = presets.map((preset) => {
  const meanings = new Map<string, PresetMeaning>();
  for (const [field, headers] of Object.entries(preset.columns)) {
    for (const [rank, key] of keysOf(headers).entries()) {
      meanings.set(key, { field: field as FieldId, rank });
      const any = withoutDigits(key);
      if (!meanings.has(any)) meanings.set(any, { field: field as FieldId, rank: rank + 100 });
    }
  }
  for (const key of keysOf(preset.ignore ?? "")) meanings.set(key, { field: null, rank: 0 });
  return { preset, needs: keysOf(preset.needs), lacks: preset.lacks ? keysOf(preset.lacks) : [], meanings };
});

/** Exports change a name or two with the years; then the others have to speak for them. */
function fits({ needs }: Ready, width: number, explained: number, missing: number): boolean {
  if (missing === 0) return true;
  return missing <= Math.floor(needs.length / 3) && explained >= fewest && explained >= width * 0.5;
}

/** Of a known export's headers so many must be there when one that it needs is called otherwise or missing. */
const fewest = 6;

/**
 * The known export that a header row belongs to: of those whose needs are met, or all but met while most of its columns
 * are explained, the one that explains most. The order of columns does not matter. `known` names the one to take.
 */
export function findPreset(header: readonly string[], known?: string) {
  const keys = new Set(header.map(headerKey).filter(Boolean));
  let best: (Ready & { worth: number }) | null = null;
  for (const one of ready) {
    if (known !== undefined && one.preset.id !== known) continue;
    const explained = [...keys].filter((key) => one.meanings.has(key)).length;
    const missing = one.needs.filter((key) => !keys.has(key)).length;
    if (known === undefined && (one.lacks.some((key) => keys.has(key)) || !fits(one, keys.size, explained, missing)))
      continue;
    // Who misses nothing goes before who misses something.
    const worth = explained - missing * 100;
    if (!best || worth > best.worth) best = { ...one, worth };
  }
  if (!best) return null;
  const { preset, meanings } = best;
  const meaningOf = (header: string): PresetMeaning | undefined => {
    const key = headerKey(header);
    const any = meanings.get(withoutDigits(key));
    const found = meanings.get(key) ?? (any && { ...any, rank: any.rank + 100 });
    // The owner's own fields have names that nobody can know before.
    return found ?? (preset.isWhole && !header.startsWith("custom.") ? { field: null, rank: 0 } : undefined);
  };
  return { preset, meaningOf };
}
