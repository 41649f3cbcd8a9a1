/** One column of a table, as it can be learnt from. */
export type Feature = NumberFeature | LevelFeature;

export type NumberFeature = {
  readonly kind: "numbers";
  readonly name: string;
  /** NaN where the value is missing. */
  readonly values: Float64Array;
  /** Texts among the numbers, counted as missing. */
  readonly unread: number;
};

export type LevelFeature = {
  readonly kind: "levels";
  readonly name: string;
  /** Every text that occurs, sorted. */
  readonly levels: readonly string[];
  /** Where in `levels` each row's text stands; −1 where it is missing. */
  readonly codes: Int32Array;
};

/** A cell: a number, a text, or nothing (null, "" or NaN). */
export type Cell = number | string | null;

/** A column is numbers when no more than this share of what it holds is something else. */
export const mostUnread = 0.05;

/**
 * **Question:** is this column a measure or a category?
 *
 * **Formula:** a measure if at least 95 % of the cells that hold something are finite numbers; the few others count as
 * missing, and are counted. Else a category with its texts as levels, sorted by their letters' codes.
 * **Source:** our own; the order of levels is that of pandas' `get_dummies`. **Complexity:** O(rows + levels · log levels).
 * **Too little data:** a column that holds nothing is a measure of which every value is missing.
 *
 * @example featureOf("size", ["M", "S", "", "M"]) // levels M, S with codes 0, 1, −1, 0
 */
export function featureOf(name: string, cells: readonly Cell[]): Feature {
  let [held, numbers] = [0, 0];
  for (const cell of cells) {
    if (isMissing(cell)) continue;
    held += 1;
    if (typeof cell === "number") numbers += 1;
  }
  if (numbers >= held * (1 - mostUnread)) {
    const values = Float64Array.from(cells, (cell) => (typeof cell === "number" && !isMissing(cell) ? cell : NaN));
    return { kind: "numbers", name, values, unread: held - numbers };
  }
  const texts = cells.map((cell) => (isMissing(cell) ? "" : String(cell)));
  const levels = [...new Set(texts)].filter((text) => text !== "").sort();
  const codeOf = new Map(levels.map((level, code) => [level, code]));
  return { kind: "levels", name, levels, codes: Int32Array.from(texts, (text) => codeOf.get(text) ?? -1) };
}

/** Nothing, or a number that stands for nothing: NaN and the infinite ones. */
const isMissing = (cell: Cell) => cell === null || cell === "" || (typeof cell === "number" && !Number.isFinite(cell));

/** How many rows a feature has. */
export const rowsOf = (feature: Feature): number =>
  feature.kind === "numbers" ? feature.values.length : feature.codes.length;

/** The same column with its rows in another order, or only some of them. */
export function takeFeature(feature: Feature, rows: ArrayLike<number>): Feature {
  return feature.kind === "numbers"
    ? { ...feature, values: Float64Array.from(rows, (row) => feature.values[row]!) }
    : { ...feature, codes: Int32Array.from(rows, (row) => feature.codes[row]!) };
}
