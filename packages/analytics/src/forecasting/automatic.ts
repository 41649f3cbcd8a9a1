import { tooLittle, type TooLittleData } from "../statistics/too-little-data.ts";
import { type Accuracy, accuracyOf, trialPlan } from "./backtest/trial.ts";
import { type Candidate, candidatesFor } from "./candidates.ts";
import { type Contest, contest, type Contestant } from "./combination/contest.ts";
import { intervalFactor, widened } from "./combination/widen.ts";
import { isIntermittent } from "./intermittent/demand.ts";
import { meanAbsoluteError } from "./measures/absolute-error.ts";
import { rootMeanSquaredError } from "./measures/squared-error.ts";
import { checkSeries, type Forecast, type ForecastOptions } from "./model.ts";

/** How a method stood the trial. */
export type Tried = {
  name: string;
  /** The form it chose; null where it had no answer. */
  model: string | null;
  /** Null without a look back, and `mase` also without a yardstick. */
  mase: number | null;
  smape: number | null;
  /** Its share of the forecast, 0 to 1. */
  weight: number;
  /** Why it has no share. */
  leftOut: "too-little-data" | "clearly-worse" | "no-clear-lead" | null;
};

/** What the owner must know to read the figures. */
export type Remark = "constant" | "short" | "intermittent" | "not-looked-back";

export type AutomaticForecast = {
  kind: "automatic-forecast";
  /** The model in short: one, or those combined. */
  model: string;
  mean: Float64Array;
  quantile: Forecast["quantile"];
  fitted: Float64Array;
  /** How the combination would have done; null where the series is too short to look back on. */
  backtest: (Accuracy & { origins: number }) | null;
  candidates: Tried[];
  remarks: Remark[];
};

const fewestValues = 4;
/** What lies farther back says little of the next periods and costs time. */
const mostValues = 1100;
/**
 * **Question:** what will the next periods bring, how surely, and which methods say so?
 *
 * **Formula:** the methods of `candidatesFor`, or those that the caller names, forecast the past from up to four origins (`trialPlan`), fitted anew each time;
 * their mean absolute errors (root mean squared ones for intermittent demand, where the median is 0) give
 * `combinationWeights`; means and quantiles are combined, and intervals widened by `intervalFactor`. Where nothing in the
 * history is below 0, nothing in the forecast is. `backtest` judges the combination at each origin with weights from the
 * other origins.
 *
 * **Source:** S. Makridakis, E. Spiliotis, V. Assimakopoulos, The M4 Competition (2020): combinations are rarely beaten.
 * **Units:** those of the values. **Complexity:** five fits of each method.
 *
 * **Too little data:** fewer than 4 values. Fewer than eleven are not looked back on, fewer than two seasons show none;
 * values that are all alike are forecast alike, without any width: `remarks` says so.
 *
 * @example forecastAutomatically(airPassengers, { season: 12, horizon: 12, random: randomFrom(1) })
 */
export function forecastAutomatically(
  given: Float64Array,
  options: ForecastOptions,
  methodsFor: (values: Float64Array, season: number) => Candidate[] = candidatesFor,
): AutomaticForecast | TooLittleData {
  checkSeries(given, options);
  if (given.length < fewestValues) return tooLittle("values", given.length, fewestValues);
  const values = given.slice(-mostValues);
  if (values.every((value) => value === values[0])) return same(values, options.horizon);

  const { season } = options;
  const intermittent = isIntermittent(values);
  const plan = trialPlan(values.length, season, options.horizon);
  const error = intermittent ? rootMeanSquaredError : meanAbsoluteError;
  const found = contest(methodsFor(values, season), values, later(options, given.length - values.length), {
    plan,
    error,
  });
  if (!found) return tooLittle("values", values.length, fewestValues + 1);
  const { contestants, weights, combined, looks } = found;
  const floor = values.every((value) => value >= 0) ? 0 : -Infinity;
  // Intervals of intermittent demand are shares of what was sold, not a spread around a middle.
  const factor = intermittent ? 1 : intervalFactor(looks, { length: values.length, season });
  const finish = ({ mean, quantile }: Pick<Forecast, "mean" | "quantile">) => ({
    mean: mean.map((each) => Math.max(floor, each)),
    quantile: widened(quantile, factor, floor),
  });
  const judged = looks.map((look) => ({
    history: values.subarray(0, look.known),
    actual: look.actual,
    forecast: finish(look),
  }));
  const lookedBack = judged.length > 0;
  return {
    kind: "automatic-forecast",
    model: nameOf(found),
    ...finish(combined),
    fitted: combined.fitted,
    backtest: lookedBack ? { ...accuracyOf(judged, season), origins: judged.length } : null,
    candidates: contestants.map((each, i) => standingOf(each, weights[i]!, values, season)),
    remarks: [
      ...(season > 1 && values.length < 2 * season ? (["short"] as const) : []),
      ...(intermittent ? (["intermittent"] as const) : []),
      ...(lookedBack ? [] : (["not-looked-back"] as const)),
    ],
  };
}

/** The days and series from outside that belong to the later values. */
function later(options: ForecastOptions, skipped: number): ForecastOptions {
  const { days, outside } = options;
  if (skipped === 0) return options;
  return {
    ...options,
    ...(days && { days: days.slice(skipped) }),
    ...(outside && { outside: outside.map((series) => ({ ...series, values: series.values.slice(skipped) })) }),
  };
}

function nameOf({ contestants, weights }: Contest): string {
  const names = contestants.flatMap(({ forecast }, i) => (forecast && weights[i]! > 0 ? [forecast.model] : []));
  return names.length === 1 ? names[0]! : `combination of ${names.join(", ")}`;
}

/** Values that are all alike: the same again, and no width that could be measured. */
function same(values: Float64Array, horizon: number): AutomaticForecast {
  const value = values[0]!;
  return {
    kind: "automatic-forecast",
    model: "constant",
    mean: new Float64Array(horizon).fill(value),
    quantile: () => value,
    fitted: values.slice(1),
    backtest: null,
    candidates: [],
    remarks: ["constant"],
  };
}

function standingOf(
  { candidate, forecast, past }: Contestant,
  weight: number,
  values: Float64Array,
  season: number,
): Tried {
  const judged = past?.map((look) => ({ ...look, history: values.subarray(0, look.known) }));
  const accuracy = judged && accuracyOf(judged, season);
  return {
    name: candidate.method.name,
    model: forecast?.model ?? null,
    mase: accuracy?.mase ?? null,
    smape: accuracy?.smape ?? null,
    weight,
    leftOut: weight > 0 ? null : !accuracy ? "too-little-data" : candidate.core ? "clearly-worse" : "no-clear-lead",
  };
}
