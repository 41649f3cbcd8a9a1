import { spell } from "#platform/text";
import type { FieldOption } from "./table.ts";

const longestKey = 40;
/** What every object answers to by itself. */
const reserved = new Set(["constructor"]);

/** A field's name in the API: its label in plain letters (`客户面积` is kehumianji), with a number when that is taken. */
export function keyOf(label: string, taken: ReadonlySet<string>): string {
  const plain = spell(label)
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^a-z0-9]+/g, "_")
    .replaceAll(/^_+|_+$/g, "");
  const begun = /^[a-z]/.test(plain) ? plain : `field_${plain}`;
  const base = begun.slice(0, longestKey).replace(/_+$/, "");
  const isTaken = (key: string) => taken.has(key) || reserved.has(key);
  if (!isTaken(base)) return base;
  for (let count = 2; ; count++) {
    const key = `${base.slice(0, longestKey - 4)}_${count}`;
    if (!isTaken(key)) return key;
  }
}

/**
 * The options as given, laid over those that were there: a known value stays, a new option gets its first label as its
 * value. Empty and repeated labels count once.
 */
export function optionsOf(
  given: readonly { value?: string | undefined; label: string }[],
  before: readonly FieldOption[],
): FieldOption[] {
  const known = new Set(before.map(({ value }) => value));
  const taken = new Set([
    ...known,
    ...given.flatMap(({ value }) => (value !== undefined && known.has(value) ? [value] : [])),
  ]);
  const options: FieldOption[] = [];
  for (const { value, label } of given) {
    if (options.some((option) => option.label === label)) continue;
    const kept = value !== undefined && known.has(value) ? value : freeValue(label, taken);
    taken.add(kept);
    options.push({ value: kept, label });
  }
  return options;
}

function freeValue(label: string, taken: ReadonlySet<string>): string {
  if (!taken.has(label)) return label;
  for (let count = 2; ; count++) if (!taken.has(`${label} ${count}`)) return `${label} ${count}`;
}
