import { levelCount } from "../kinds/levels.ts";

/** How pairs compare field by field: `levels[i·fields + f]` is pair i's level in field f. Equal pairs are one with a larger `weight`. */
export type Patterns = { readonly fields: number; readonly levels: Uint8Array; readonly weights: Float64Array };

/**
 * **Question:** which different patterns of agreement are there, and how often does each occur?
 *
 * **Formula:** the levels of a pair are read as the digits of one number. **Complexity:** O(pairs · fields).
 * **Limits:** at most 22 fields, so that the number is whole.
 */
export function patternsOf(fields: number, levels: Uint8Array, weights?: Uint8Array): Patterns & { of: Int32Array } {
  if (fields > 22) throw new RangeError("Patterns of more than 22 fields cannot be told apart.");
  const pairs = fields === 0 ? 0 : levels.length / fields;
  const known = new Map<number, number>();
  const of = new Int32Array(pairs);
  const found: number[] = [];
  const sums: number[] = [];
  for (let pair = 0; pair < pairs; pair++) {
    let code = 0;
    for (let f = 0; f < fields; f++) code = code * levelCount + levels[pair * fields + f]!;
    let at = known.get(code);
    if (at === undefined) {
      at = found.length;
      known.set(code, at);
      found.push(pair);
      sums.push(0);
    }
    of[pair] = at;
    sums[at]! += weights?.[pair] ?? 1;
  }
  const kept = new Uint8Array(found.length * fields);
  for (const [i, pair] of found.entries()) kept.set(levels.subarray(pair * fields, (pair + 1) * fields), i * fields);
  return { fields, levels: kept, weights: Float64Array.from(sums), of };
}
