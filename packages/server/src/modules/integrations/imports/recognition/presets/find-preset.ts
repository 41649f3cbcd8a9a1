import type { FieldId } from "../fields.ts";
import { headerKey } from "../header-keys.ts";
import { addressBooks } from "./address-books.ts";
import { bills } from "./bills.ts";
import { chineseShops } from "./chinese-shops.ts";
import { hubspotAndPipedrive } from "./hubspot-pipedrive.ts";
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

/** The known export that a header row belongs to: the one whose needs are met and that explains most of its columns. */
export function findPreset(header: readonly string[]) {
  const keys = new Set(header.map(headerKey));
  let best: (Ready & { explained: number }) | null = null;
  for (const one of ready) {
    if (!one.needs.every((key) => keys.has(key)) || one.lacks.some((key) => keys.has(key))) continue;
    const explained = [...keys].filter((key) => one.meanings.has(key)).length;
    if (!best || explained > best.explained) best = { ...one, explained };
  }
  if (!best) return null;
  const { preset, meanings } = best;
  const meaningOf = (header: string): PresetMeaning | undefined => {
    const key = headerKey(header);
    const any = meanings.get(withoutDigits(key));
    return meanings.get(key) ?? (any && { ...any, rank: any.rank + 100 });
  };
  return { preset, meaningOf };
}
