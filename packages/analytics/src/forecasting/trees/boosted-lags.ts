import { type BoostingModel, fitBoosting, predictBoosting } from "../../classification/trees/boosting.ts";
import { normalQuantile } from "../../statistics/distributions.ts";
import { matrixOf } from "../../statistics/matrix.ts";
import type { Random } from "../../statistics/random.ts";
import { isTooLittle, tooLittle, type TooLittleData } from "../../statistics/too-little-data.ts";
import { workingScale } from "../arima/scale/working-scale.ts";
import { calendarColumns } from "../calendar/calendar-columns.ts";
import { checkSeries, type Forecast, type Forecaster } from "../model.ts";
import { rollingSpread } from "../recursive/rolling-spread.ts";
import { type NextValue, stepByStep } from "../recursive/step-by-step.ts";
import { outsideColumns } from "../regression/outside-columns.ts";
import { type Known, lagFeatures, lagReach } from "./lag-features.ts";
import { fitLinearStart, linearAnswer, type LinearStart } from "./linear-start.ts";

const fewestRows = 30;
/** What is kept for learning when errors are measured on the rest. */
const learningShare = 0.7;

/** Changes of neighbouring periods say much the same: this share of their spread keeps weights small. */
const ridge = 0.05;

const limits = {
  loss: "squared",
  mostRounds: 150,
  learningRate: 0.1,
  mostLeaves: 6,
  leastRows: 5,
  validationRows: "last",
  validationShare: 0.2,
  patience: 15,
} as const;

/**
 * **Question:** what comes next, when many small reasons in the past of a series act together?
 *
 * **Formula:** y_{t−m} + straight lines + boosted trees, both on `lagFeatures`; the trees learn what the lines leave; on logarithms where
 * `growsWithLevel`. Step by step for the horizon. Quantiles are normal with the spread of `rollingSpread` over the last 30 %
 * of the values, for trees that learnt from the first 70 %.
 *
 * **Source:** J. H. Friedman (2001) for the trees; S. Makridakis et al., The M5 competition (2022), for their use.
 * **Units:** those of the values. **Complexity:** two boosted models and 0.3·n·horizon predictions.
 *
 * **Too little data:** fewer than 30 rows beside what the first row looks back on; nothing that varies.
 *
 * @example boostedLags.forecast(airPassengers, { season: 12, horizon: 12, random }) // model "Log boosted trees on lags"
 */
export const boostedLags: Forecaster = {
  name: "Boosted trees",
  forecast(values, options): Forecast | TooLittleData {
    checkSeries(values, options);
    const { horizon, season, random, days, outside } = options;
    const reach = lagReach(season);
    if (values.length < reach + fewestRows) return tooLittle("values", values.length, reach + fewestRows);
    const { series, logs, back } = workingScale(values, season);
    const known: Known = [
      ...outsideColumns(outside ?? [], values.length, horizon).columns,
      ...(days ? calendarColumns(days.subarray(0, values.length + horizon)) : []),
    ];
    const enough = Math.max(reach + 2 * limits.leastRows, Math.round(learningShare * values.length));
    const trial = learn(series.subarray(0, enough), season, known, random);
    const whole = learn(series, season, known, random);
    const next = nextBy(whole, season, known);
    const mean = stepByStep(series, horizon, next);
    const spread = rollingSpread(series, enough, horizon, nextBy(trial, season, known));
    const quantile = (step: number, share: number) => back(mean[step]! + spread[step]! * normalQuantile(share));
    return {
      kind: "forecast",
      model: `${logs ? "Log boosted" : "Boosted"} trees on lags`,
      mean: mean.map(back),
      quantile,
      fitted: series.subarray(reach).map((_, i) => back(next(series, i + reach))),
    };
  },
};

type Learnt = { start: LinearStart; trees: BoostingModel | undefined };

function learn(series: Float64Array, season: number, known: Known, random: Random): Learnt {
  const reach = lagReach(season);
  const rows = Array.from({ length: series.length - reach }, (_, i) => lagFeatures(series, i + reach, season, known));
  const targets = Float64Array.from(rows, (_, i) => series[i + reach]! - series[i + reach - season]!);
  const start = fitLinearStart(rows, targets, ridge);
  const bends = targets.map((target, i) => target - linearAnswer(start, rows[i]!));
  const trees = fitBoosting(matrixOf(rows), bends, limits, random);
  return { start, trees: isTooLittle(trees) ? undefined : trees };
}

const nextBy =
  ({ start, trees }: Learnt, season: number, known: Known): NextValue =>
  (series, t) => {
    const row = lagFeatures(series, t, season, known);
    const bend = trees ? predictBoosting(trees, matrixOf([row]))[0]! : 0;
    return series[t - season]! + linearAnswer(start, row) + bend;
  };
