import type { Column } from "./columns.ts";
import { kinds } from "./kinds/field-kinds.ts";
import { close, type Level, missing, same } from "./kinds/levels.ts";
import { remember } from "./remembered-levels.ts";

/** Two fields that people fill in each other's place, and whether they did so in two records. */
export type Exchange = {
  readonly one: number;
  readonly other: number;
  readonly happened: (a: number, b: number) => boolean;
};

/**
 * **Question:** which fields of a list may stand in each other's place, and in which two records do they?
 *
 * **Formula:** the given and the family name, and the first two columns of addresses. They are exchanged where one record's
 * first meets the other's second and the reverse, as far as both are filled: one of the two meetings the same, the other at least close.
 *
 * **Complexity:** O(1) a pair of records; each pair of values is compared once.
 */
export function exchangesIn(columns: readonly Column[]): Exchange[] {
  const at = (kind: Column["kind"]) => [...columns.keys()].filter((f) => columns[f]!.kind === kind);
  const couples = [
    [at("given-name")[0], at("family-name")[0]],
    [at("address")[0], at("address")[1]],
  ];
  return couples.flatMap(([one, other]) =>
    one === undefined || other === undefined
      ? []
      : [{ one, other, happened: exchangedBetween(columns[one]!, columns[other]!) }],
  );
}

function exchangedBetween(one: Column, other: Column): Exchange["happened"] {
  // Both columns' values under one numbering, so that a value of one can be compared with a value of the other.
  const compare = remember(kinds[one.kind].compare, [...one.values, ...other.values]);
  const offset = one.values.length;
  const meets = (x: number, y: number): Level => (y < 0 ? missing : compare(x, offset + y));
  return (a, b) => {
    const there = meets(one.ids[a]!, other.ids[b]!);
    if (there > close) return false;
    const back = meets(one.ids[b]!, other.ids[a]!);
    return there === same ? back <= close : back === same;
  };
}
