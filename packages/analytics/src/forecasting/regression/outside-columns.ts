import type { OutsideSeries } from "../model.ts";
import type { Column } from "./column.ts";

export type OutsideColumns = {
  columns: Column[];
  /** Series whose future is not known, and was held at the last value known. */
  held: string[];
  /** Series that lack a value of the past, and cannot explain it. */
  leftOut: string[];
};

/**
 * **Question:** what do promotion, advertising or the market say of each period, past and to come?
 *
 * **Formula:** the values as they are. Where those of the horizon are missing (fewer values, or not numbers) the last one known is
 * held, and the series is named in `held`. A series with a gap in the past is named in `leftOut`.
 *
 * **Units:** those of each series. **Complexity:** O(values).
 *
 * @example outsideColumns([{ name: "ads", values: Float64Array.of(1, 2) }], 2, 1) // values 1, 2, 2; held: ["ads"]
 */
export function outsideColumns(series: readonly OutsideSeries[], past: number, horizon: number): OutsideColumns {
  const found: OutsideColumns = { columns: [], held: [], leftOut: [] };
  for (const { name, values } of series) {
    const known = values.subarray(0, past);
    if (known.length < past || !known.every(Number.isFinite)) {
      found.leftOut.push(name);
      continue;
    }
    const all = new Float64Array(past + horizon);
    all.set(known);
    let held = false;
    for (let t = past; t < all.length; t++) {
      const value = values[t];
      const isKnown = value !== undefined && Number.isFinite(value);
      all[t] = isKnown ? value : all[t - 1]!;
      held ||= !isKnown;
    }
    found.columns.push({ group: `outside ${name}`, name, values: all });
    if (held) found.held.push(name);
  }
  return found;
}
