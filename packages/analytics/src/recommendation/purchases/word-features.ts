import { tokensOf } from "../../text/tokens.ts";
import { codesOf } from "../sparse/codes.ts";
import { type SparseRows, sparseRows } from "../sparse/sparse-rows.ts";

/**
 * **Question:** which items resemble each other by what is written about them?
 *
 * **Formula:** tf-idf: a word counts as often as it stands in the item's text (name, category, tags), times
 * ln((1 + items) / (1 + items with it)): what all items have in common says nothing.
 *
 * **Source:** K. Spärck Jones (1972); G. Salton, C. Buckley (1988), with the one added that keeps rare words finite.
 *
 * **Units:** one text per item in; items × words out, made for `nearestRows`. **Complexity:** O(words).
 *
 * **Too little data:** an item without words has an empty row, and is like no other.
 *
 * @example wordFeatures(["red cup", "blue cup"]) // red and blue weigh ln(3/2) = 0.4055, cup 0
 */
export function wordFeatures(texts: readonly string[]): SparseRows {
  const rows: number[] = [];
  const words: string[] = [];
  for (const [row, text] of texts.entries()) {
    for (const word of tokensOf(text)) {
      rows.push(row);
      words.push(word);
    }
  }
  const { codes, names } = codesOf(words);
  const counted = sparseRows({ rows: texts.length, columns: names.length, row: Int32Array.from(rows), column: codes });
  const within = new Float64Array(names.length);
  for (const word of counted.columnOf) within[word]!++;
  const values = counted.values.map((count, at) => {
    const items = within[counted.columnOf[at]!]!;
    return count * Math.log((1 + texts.length) / (1 + items));
  });
  return { ...counted, values };
}
