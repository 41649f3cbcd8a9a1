import { type Matrix, zeros } from "../../statistics/matrix.ts";
import type { Feature, LevelFeature, NumberFeature } from "./feature.ts";
import { keptLevels } from "./kept-levels.ts";
import { levelCounts } from "./level-counts.ts";

/** One column of the encoded table: `name` says all, `column` the column it comes from, `level` which of its levels. */
export type EncodedColumn = { readonly name: string; readonly column: string; readonly level: string | null };

/** Why a column is of no use: it never varies, holds nothing, or almost every row has another text. */
export type Dropped = { readonly name: string; readonly why: "constant" | "missing" | "too-many-levels" };

/** Where a feature's values go; −1 is nowhere. `missing` is the column that marks rows without a value. */
type Part =
  | {
      readonly kind: "numbers";
      readonly mean: number;
      readonly deviation: number;
      readonly place: number;
      readonly missing: number;
    }
  | { readonly kind: "levels"; readonly placeOf: Int32Array; readonly missing: number };

export type DummyEncoding = {
  readonly columns: readonly EncodedColumn[];
  readonly dropped: readonly Dropped[];
  /** One for each feature; undefined for a dropped one. */
  readonly parts: readonly (Part | undefined)[];
};

/** What rows that hold no text, and pooled levels, are called. */
export const missingLevel = "(missing)";
export const otherLevels = "(other)";

/**
 * **Question:** how does a table become numbers that can be weighed and added?
 *
 * **Formula:** numbers become (x − mean) / deviation over the training rows (population deviation), a missing one 0, and a
 * 1 in a column of its own. Categories become one column of 0 and 1 per level but the first; rare levels share one
 * (`keptLevels`), missing texts have their own. Columns that do not vary over the training rows are dropped and named.
 * **Source:** dummy coding: D. B. Suits (1957); missing indicator: J. Cohen (1968). **Complexity:** O(rows × features).
 * **Shapes:** `rows` are the training rows. **Limits:** a level that the training rows do not hold counts as the first one.
 *
 * @example learnDummies([featureOf("size", ["S", "M", "S"])], [0, 1, 2]).columns // size_S: against M, the first
 */
export function learnDummies(features: readonly Feature[], rows: ArrayLike<number>): DummyEncoding {
  const columns: EncodedColumn[] = [];
  const dropped: Dropped[] = [];
  const parts = features.map((feature) => {
    const why = feature.kind === "numbers" ? learnNumbers(feature) : learnLevels(feature);
    if (typeof why !== "string") return why;
    dropped.push({ name: feature.name, why });
    return undefined;
  });
  return { columns, dropped, parts };

  function add(column: string, level: string | null): number {
    return columns.push({ name: level === null ? column : `${column}_${level}`, column, level }) - 1;
  }
  function learnNumbers({ name, values }: NumberFeature): Part | Dropped["why"] {
    const { mean, deviation, known } = momentsOf(values, rows);
    if (known === 0) return "missing";
    if (deviation === 0 && known === rows.length) return "constant";
    const place = deviation > 0 ? add(name, null) : -1;
    return { kind: "numbers", mean, deviation, place, missing: known < rows.length ? add(name, missingLevel) : -1 };
  }
  function learnLevels(feature: LevelFeature): Part | Dropped["why"] {
    const { counts, missing } = levelCounts(feature, rows);
    const { kept, pooled } = keptLevels(counts);
    if (kept.length + pooled.length === 0) return "missing";
    const groups = kept.length + Number(pooled.length > 0) + Number(missing > 0);
    if (groups < 2) return kept.length === 0 ? "too-many-levels" : "constant";
    const placeOf = new Int32Array(feature.levels.length).fill(-1);
    // The first group is what the others are compared with.
    for (const level of kept.slice(1)) placeOf[level] = add(feature.name, feature.levels[level]!);
    if (pooled.length > 0 && kept.length > 0) {
      const other = add(feature.name, otherLevels);
      for (const level of pooled) placeOf[level] = other;
    }
    return { kind: "levels", placeOf, missing: missing > 0 ? add(feature.name, missingLevel) : -1 };
  }
}

/**
 * The chosen rows as numbers, one row each, with the columns of the encoding.
 * @example encodeDummies(learnDummies([size], [0, 1, 2]), [size], [0]) // [[1]] for "S" against "M"
 */
export function encodeDummies(
  { columns, parts }: DummyEncoding,
  features: readonly Feature[],
  rows: ArrayLike<number>,
): Matrix {
  if (features.length !== parts.length)
    throw new RangeError(`The encoding knows ${parts.length} columns, not ${features.length}.`);
  const made = zeros(rows.length, columns.length);
  const { values } = made;
  for (const [f, part] of parts.entries()) {
    if (!part) continue;
    const feature = features[f]!;
    for (let i = 0; i < rows.length; i++) {
      const start = i * columns.length;
      if (part.kind === "numbers" && feature.kind === "numbers") setNumber(start, feature.values[rows[i]!]!, part);
      else if (part.kind === "levels" && feature.kind === "levels") setLevel(start, feature.codes[rows[i]!]!, part);
      else throw new RangeError(`The column ${feature.name} is of another kind than when the encoding was learnt.`);
    }
  }
  return made;

  function setNumber(start: number, value: number, { mean, deviation, place, missing }: NumberPart) {
    if (!Number.isNaN(value)) {
      if (place >= 0) values[start + place] = (value - mean) / deviation;
    } else if (missing >= 0) values[start + missing] = 1;
  }
  function setLevel(start: number, code: number, { placeOf, missing }: LevelPart) {
    const at = code < 0 ? missing : placeOf[code]!;
    if (at >= 0) values[start + at] = 1;
  }
}

type NumberPart = Extract<Part, { kind: "numbers" }>;
type LevelPart = Extract<Part, { kind: "levels" }>;

/** Mean and deviation of the known values; a deviation that is nothing but rounding is 0. */
function momentsOf(values: Float64Array, rows: ArrayLike<number>) {
  let [known, largest, total, squares] = [0, 0, 0, 0];
  for (let i = 0; i < rows.length; i++) {
    const value = values[rows[i]!]!;
    if (Number.isNaN(value)) continue;
    known += 1;
    largest = Math.max(largest, Math.abs(value));
  }
  // Shares of the largest value, so that neither sums nor squares overflow.
  const unit = largest || 1;
  for (let i = 0; i < rows.length; i++) if (!Number.isNaN(values[rows[i]!]!)) total += values[rows[i]!]! / unit;
  const mean = known > 0 ? total / known : 0;
  for (let i = 0; i < rows.length; i++) {
    const value = values[rows[i]!]!;
    if (!Number.isNaN(value)) squares += (value / unit - mean) ** 2;
  }
  const deviation = known > 0 ? Math.sqrt(squares / known) : 0;
  return { known, mean: mean * unit, deviation: deviation > 1e-13 ? deviation * unit : 0 };
}
