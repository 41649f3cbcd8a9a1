import { correlation, sum } from "../../statistics/summaries.ts";
import { tooLittle, type TooLittleData } from "../../statistics/too-little-data.ts";

/** How far forecasts were off, per customer; `correlation` is null where one side does not vary. */
export type Errors = { rmse: number; mae: number; correlation: number | null };

/** Forecast against fact, over customers. */
export type HoldOut = Errors & {
  kind: "hold-out";
  customers: number;
  actual: number;
  predicted: number;
  /** The same for another, simpler forecast, which a good one should beat. */
  baseline: Errors & { predicted: number };
};

/**
 * **Question:** would the forecast have come true, and was it better than a simple one?
 *
 * **Formula:** over customers: actual and predicted totals; RMSE = √mean((predicted − actual)²), MAE = mean|predicted − actual|,
 * Pearson's correlation; the same for the baseline.
 *
 * **Source:** common usage. **Units:** purchases. **Complexity:** O(customers). **Too little data:** nobody.
 *
 * @example compareWithHoldOut({ actual: [2, 0], predicted: [1, 1], baseline: [0, 0] }) // actual 2, predicted 2, RMSE 1, MAE 1, correlation null
 */
export function compareWithHoldOut(of: {
  readonly actual: ArrayLike<number>;
  readonly predicted: ArrayLike<number>;
  readonly baseline: ArrayLike<number>;
}): HoldOut | TooLittleData {
  const { actual, predicted, baseline } = of;
  const customers = actual.length;
  if (predicted.length !== customers || baseline.length !== customers) {
    throw new RangeError("Each customer needs a fact and two forecasts.");
  }
  if (customers === 0) return tooLittle("customers", 0, 1);
  return {
    kind: "hold-out",
    customers,
    actual: sum(actual),
    predicted: sum(predicted),
    ...errorsOf(predicted, actual),
    baseline: { predicted: sum(baseline), ...errorsOf(baseline, actual) },
  };
}

function errorsOf(predicted: ArrayLike<number>, actual: ArrayLike<number>): Errors {
  let [squares, distances] = [0, 0];
  for (let i = 0; i < actual.length; i++) {
    const off = predicted[i]! - actual[i]!;
    squares += off ** 2;
    distances += Math.abs(off);
  }
  return {
    rmse: Math.sqrt(squares / actual.length),
    mae: distances / actual.length,
    correlation: correlation(predicted, actual),
  };
}

/**
 * **Question:** how much will each buy if they go on as before?
 *
 * **Formula:** x / T·time, 0 for one who bought today for the first time: the baseline for a model of buying.
 *
 * **Source:** common usage. **Units:** ages and time in one unit; purchases. **Complexity:** O(customers).
 * **Too little data:** nobody has an empty list.
 *
 * @example sameRateAsBefore({ frequency: [3], age: [10] }, 20) // 6
 */
export function sameRateAsBefore(
  of: { readonly frequency: ArrayLike<number>; readonly age: ArrayLike<number> },
  time: number,
): Float64Array {
  return Float64Array.from({ length: of.frequency.length }, (_, i) =>
    of.age[i]! > 0 ? (of.frequency[i]! / of.age[i]!) * time : 0,
  );
}
