import type { Pairs } from "./blocking/pair-set.ts";
import type { Column } from "./columns.ts";
import { exchangesIn } from "./exchanged-fields.ts";
import type { FieldKind } from "./kinds/field-kinds.ts";
import { close, levels as levelNames, type LevelName } from "./kinds/levels.ts";
import type { Judge } from "./model/score-pairs.ts";

/** What one field says of a pair, as a fact to be worded: how it compares, and by how many bits that speaks for one person (below 0: against). */
export type Reason = {
  field: string;
  kind: FieldKind;
  level: LevelName;
  bits: number;
  /** It stands in another field's place: given and family name, or two lines of an address. */
  exchanged: boolean;
};

/** Says of any of the pairs what its fields say, the strongest first; what is missing says nothing and comes last. */
export function reasonsIn(
  columns: readonly Column[],
  { first, second }: Pairs,
  levels: Uint8Array,
  judge: Judge,
): (pair: number) => Reason[] {
  const exchanges = exchangesIn(columns);
  return (pair) => {
    const exchanged = exchanges.filter(({ happened }) => happened(first[pair]!, second[pair]!));
    return columns
      .map(({ name, kind }, f) => {
        const level = levels[pair * columns.length + f]!;
        return {
          field: name,
          kind,
          level: levelNames[level]!,
          bits: Math.log2(judge(pair, f)),
          exchanged: level === close && exchanged.some(({ one, other }) => f === one || f === other),
        };
      })
      .toSorted((one, other) => Math.abs(other.bits) - Math.abs(one.bits));
  };
}
