import type { SettledPair } from "./settle.ts";

/** Two rows, and which of the pairs of records they come from. */
export type RowPair = { a: number; b: number; pair: number };

/**
 * **Question:** which pairs of rows stand behind pairs of records, where a record is all rows that are copies of each other?
 *
 * **Formula:** each row of one with each row of the other, the surest pairs first, a < b; of a record with itself each two of its
 * rows. Beyond `room` pairs they are only counted.
 *
 * **Complexity:** O(pairs · log pairs + room).
 *
 * @example rowPairs([{ a: 0, b: 0, score: 1, implied: false }], [[3, 5, 8]], 2) // 3-5 and 3-8; one left out
 */
export function rowPairs(
  pairs: readonly SettledPair[],
  rows: readonly (readonly number[])[],
  room: number,
): { found: RowPair[]; leftOut: number } {
  const order = [...pairs.keys()].sort((x, y) => {
    const [one, other] = [pairs[x]!, pairs[y]!];
    return other.score - one.score || rows[one.a]![0]! - rows[other.a]![0]! || rows[one.b]![0]! - rows[other.b]![0]!;
  });
  const found: RowPair[] = [];
  let leftOut = 0;
  for (const pair of order) {
    const [one, other] = [rows[pairs[pair]!.a]!, rows[pairs[pair]!.b]!];
    const count = one === other ? (one.length * (one.length - 1)) / 2 : one.length * other.length;
    const before = found.length;
    addRowPairs(found, one, other, pair, room);
    leftOut += count - (found.length - before);
  }
  return { found, leftOut };
}

function addRowPairs(found: RowPair[], one: readonly number[], other: readonly number[], pair: number, room: number) {
  for (const [i, x] of one.entries()) {
    if (found.length >= room) return;
    for (const y of one === other ? one.slice(i + 1) : other) {
      if (found.length >= room) return;
      found.push({ a: Math.min(x, y), b: Math.max(x, y), pair });
    }
  }
}
