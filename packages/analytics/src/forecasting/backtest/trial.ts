import { isTooLittle } from "../../statistics/too-little-data.ts";
import { coverage } from "../measures/coverage.ts";
import { mase } from "../measures/mase.ts";
import { smape } from "../measures/smape.ts";
import type { Forecast } from "../model.ts";
import { backtestOrigins } from "./rolling-origin.ts";

const mostOrigins = 4;
/** So many values at least are forecast in a look back, even where fewer are asked for: a single one says nothing. */
const shortest = 6;
const fewestTested = 3;
const fewestKnown = 8;

/** Where looks back begin, and how far each goes. */
export type TrialPlan = { readonly origins: readonly number[]; readonly horizon: number };

/**
 * **Question:** from where can this series be looked back on?
 *
 * **Formula:** four origins by `backtestOrigins` over the horizon, at least six periods or a season where that is shorter.
 * Before the first lie three seasons and two values; where then fewer than three values are left, two seasons and two, or
 * eight.
 *
 * **Units:** numbers of values. **Complexity:** O(1). **Too little data:** no origins: fewer than eleven values.
 *
 * @example trialPlan(132, 12, 12) // origins 108, 112, 116, 120; horizon 12
 */
export function trialPlan(length: number, season: number, horizon: number): TrialPlan {
  const ahead = Math.max(horizon, season > 1 ? Math.min(season, shortest) : shortest);
  const possible = season > 1 ? [3 * season + 2, 2 * season + 2, fewestKnown] : [fewestKnown];
  const least = possible.find((each) => length - each >= fewestTested);
  const origins = least === undefined ? [] : backtestOrigins(length, ahead, least, mostOrigins);
  return { origins, horizon: ahead };
}

/** How good forecasts of the past were, averaged over the looks back; null where a yardstick is missing. */
export type Accuracy = { mase: number | null; smape: number; coverage80: number; coverage95: number };

/** A forecast of `actual`, made when `history` was known. */
export type Judged = {
  readonly history: Float64Array;
  readonly actual: Float64Array;
  readonly forecast: Pick<Forecast, "mean" | "quantile">;
};

/**
 * **Question:** how far off were these forecasts, and did the truth fall into their intervals?
 *
 * **Formula:** MASE (by the season where the history is longer, else by one period), sMAPE and coverage of the 80 % and 95 %
 * intervals, each averaged over the forecasts. **Units:** sMAPE in percent, coverage as shares.
 * **Complexity:** O(values). **Too little data:** `mase` is null where no history has a yardstick; no forecast at all is a
 * caller's mistake (RangeError).
 *
 * @example accuracyOf([{ history, actual, forecast }], 12)
 */
export function accuracyOf(judged: readonly Judged[], season: number): Accuracy {
  if (judged.length === 0) throw new RangeError("Accuracy is measured on at least one forecast.");
  const average = (measure: (each: Judged) => number) =>
    judged.reduce((sum, each) => sum + measure(each), 0) / judged.length;
  const covered = (outside: number) =>
    average(({ actual, forecast: { quantile } }) =>
      coverage(
        actual,
        actual.map((_, step) => quantile(step, outside)),
        actual.map((_, step) => quantile(step, 1 - outside)),
      ),
    );
  const scaled = judged.flatMap(({ history, actual, forecast: { mean } }) => {
    const found = mase(actual, mean, history, history.length > season ? season : 1);
    return isTooLittle(found) ? [] : [found];
  });
  return {
    mase: scaled.length > 0 ? scaled.reduce((sum, each) => sum + each, 0) / scaled.length : null,
    smape: average(({ actual, forecast }) => smape(actual, forecast.mean)),
    coverage80: covered(0.1),
    coverage95: covered(0.025),
  };
}
