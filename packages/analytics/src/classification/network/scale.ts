import { columnOf, type Matrix } from "../../statistics/matrix.ts";
import { deviation, mean } from "../../statistics/summaries.ts";

/** The mean and the standard deviation (ddof 0) of each column; 1 where it does not vary. */
export type Scale = { readonly centres: readonly number[]; readonly widths: readonly number[] };

/** Of each column, over the values that are finite numbers; 0 and 1 for a column without any. */
export function scaleOf(features: Matrix): Scale {
  const centres: number[] = [];
  const widths: number[] = [];
  for (let f = 0; f < features.columns; f++) {
    const known = columnOf(features, f).filter(Number.isFinite);
    centres.push(known.length > 0 ? mean(known) : 0);
    widths.push(known.length > 0 ? deviation(known) || 1 : 1);
  }
  return { centres, widths };
}

/** Each value less the mean of its column, in standard deviations; what is not a finite number then counts as the mean. */
export function applyScale({ rows, columns, values }: Matrix, { centres, widths }: Scale): Matrix {
  const scaled = values.map((value, at) => {
    const f = at % columns;
    const deviations = (value - centres[f]!) / widths[f]!;
    return Number.isFinite(deviations) ? deviations : 0;
  });
  return { rows, columns, values: scaled };
}
