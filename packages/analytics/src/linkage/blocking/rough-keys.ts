import type { Column } from "../columns.ts";
import type { FieldKind } from "../kinds/field-kinds.ts";
import { chineseName } from "../text/chinese-name.ts";
import { isHan, squeeze } from "../text/fold-text.ts";
import { soundKey } from "../text/sound-key.ts";

/** One rough key of every record: records that share it may be one person. −1 where a record has none. */
export type RoughKey = {
  readonly column: number;
  readonly keys: Int32Array;
  /** Keys of names come from one store of words, so that given and family name in each other's place still meet. */
  readonly names: boolean;
  /** Whether the column's keys are parts of its value, that say more together than each. */
  readonly parts: boolean;
};

const part = (from: number, to?: number) => (value: string) => value.slice(from, to);
const sound = (value: string) => soundKey(squeeze(value));

/** The parts of a full name in an order that does not depend on how it was written. */
function namePart(which: "first" | "last") {
  return (value: string) => {
    const name = squeeze(value);
    if (isHan(name)) return which === "first" ? chineseName(name).family : chineseName(name).given;
    const words = value.split(" ").toSorted();
    return soundKey(words.at(which === "first" ? 0 : -1)!);
  };
}

/** The longest word of an address is the name of the street more often than not. */
const longestWord = (value: string) =>
  isHan(value)
    ? squeeze(value).replace(/\d.*$/, "").slice(-4)
    : soundKey(value.split(" ").reduce((longest, word) => (word.length > longest.length ? word : longest), ""));

/** Ways from a value to a key under which it is still found when part of it is wrong. */
const ways: Record<FieldKind, readonly ((value: string) => string)[]> = {
  "given-name": [sound],
  "family-name": [sound],
  "full-name": [namePart("first"), namePart("last")],
  "firm-name": [
    (value) => (isHan(value) ? squeeze(value).slice(0, 4) : soundKey(value.split(" ")[0]!)),
    (value) => squeeze(value).slice(-4),
  ],
  words: [sound],
  address: [longestWord, (value) => value.replace(/\D+/g, " ").trim()],
  number: [(value) => value],
  // Year and month, month and day, year and day: one part of the date may be wrong.
  date: [(value) => value, part(0, 6), part(4), (value) => value.slice(0, 4) + value.slice(6)],
  phone: [part(-7), (value) => value.slice(-11, -4)],
  email: [(value) => value.slice(0, value.indexOf("@"))],
  id: [(value) => value, (value) => value.slice(0, value.length >> 1), (value) => value.slice(value.length >> 1)],
  category: [(value) => value],
};

/**
 * **Question:** under which rough keys can the records of these columns meet?
 *
 * **Formula:** names by sound, dates by two of their three parts, telephones by either end, addresses by their longest word
 * and by their numbers, other values as they are.
 *
 * **Complexity:** one key a different value.
 */
export function roughKeysOf(columns: readonly Column[]): RoughKey[] {
  const ofNames = new Map<string, number>();
  return columns.flatMap((column, at) => {
    const names = column.kind === "given-name" || column.kind === "family-name";
    return ways[column.kind].map((way) => {
      const words = names ? ofNames : new Map<string, number>();
      const ofValue = Int32Array.from(column.values, (value) => {
        const key = way(value);
        if (key === "") return -1;
        const known = words.get(key) ?? words.size;
        words.set(key, known);
        return known;
      });
      const keys = Int32Array.from(column.ids, (id) => (id < 0 ? -1 : ofValue[id]!));
      return { column: at, keys, names, parts: column.kind === "full-name" };
    });
  });
}
