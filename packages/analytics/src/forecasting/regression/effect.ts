import { studentBelow, studentQuantile } from "../../statistics/distributions.ts";
import { tooLittle, type TooLittleData } from "../../statistics/too-little-data.ts";
import type { Regression } from "./ar1-regression.ts";

/** What one cause brought, with limits that hold the truth in 95 of 100 such cases. */
export type Effect = {
  kind: "effect";
  name: string;
  /** By one more unit of the column: added to the values, or as a share of them where logarithms were explained. */
  perUnit: number;
  low: number;
  high: number;
  /** Over the whole past, in the unit of the values. */
  total: number;
  totalLow: number;
  totalHigh: number;
  /** The chance of an effect this far from 0, on either side, were there none. */
  chance: number;
};

/**
 * **Question:** what did the promotion (the festival, the advertising) bring?
 *
 * **Formula:** the coefficient β and β ± t(0.975, n − k)·SE; the total Σ β·x_t. Where logarithms were explained the share e^β − 1, and the
 * total Σ y_t·(1 − e^(−β·x_t)): what would be missing without it.
 *
 * **Source:** W. H. Greene, Econometric Analysis, 7th ed., ch. 5 and 20 (2012). **Units:** those of the values.
 * **Complexity:** O(n). **Too little data:** no such column, or one that repeats others ("varying columns").
 *
 * @example effectOf(regression, "promotion", values, false) // perUnit 12, low 9, high 15, total 96 after eight promotions
 */
export function effectOf(
  { columns, coefficients, standardErrors, degrees, repeated }: Regression,
  name: string,
  values: Float64Array,
  logs: boolean,
): Effect | TooLittleData {
  const at = columns.findIndex((column) => column.name === name);
  if (at < 0 || repeated.includes(name)) return tooLittle("varying columns", 0, 1);
  const [beta, error] = [coefficients[at]!, standardErrors[at]!];
  const reach = studentQuantile(0.975, degrees) * error;
  const share = (b: number) => (logs ? Math.expm1(b) : b);
  const brought = (b: number) =>
    values.reduce((total, value, t) => {
      const x = columns[at]!.values[t]!;
      return total + (logs ? -value * Math.expm1(-b * x) : b * x);
    }, 0);
  const totals = [brought(beta - reach), brought(beta + reach)] as const;
  return {
    kind: "effect",
    name,
    perUnit: share(beta),
    low: share(beta - reach),
    high: share(beta + reach),
    total: brought(beta),
    totalLow: Math.min(...totals),
    totalHigh: Math.max(...totals),
    chance: error > 0 ? 2 * studentBelow(-Math.abs(beta) / error, degrees) : beta === 0 ? 1 : 0,
  };
}
