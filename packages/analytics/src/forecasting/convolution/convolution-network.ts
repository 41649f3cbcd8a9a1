import { studentQuantile } from "../../statistics/distributions.ts";
import { tooLittle, type TooLittleData } from "../../statistics/too-little-data.ts";
import { differenced, differenceWeights } from "../arima/differences/differencing.ts";
import { workingScale } from "../arima/scale/working-scale.ts";
import { checkSeries, type Forecast, type Forecaster } from "../model.ts";
import { rollingSpread } from "../recursive/rolling-spread.ts";
import { type NextValue, stepByStep } from "../recursive/step-by-step.ts";
import { answer, firstWeights, type NetShape } from "./net.ts";
import { teach, type Teaching } from "./teach.ts";
import { lessonsOf, split, type Standard, standardOf } from "./windows.ts";

const fewestLessons = 30;
const windowWithoutSeason = 12;
/** Of the lessons, the last ones tell when to stop and how wrong the net is. */
const asideShare = 0.3;
/** What lies farther back costs time and says little of the next periods. */
const mostLessons = 240;
const errorsADegree = 6;
const fewestDegrees = 4;
const usual: Teaching = { rounds: 150, rate: 0.02, decay: 0.003, patience: 25 };

/**
 * **Question:** what comes next, when the pattern of the last periods, whatever its form, tells it?
 *
 * **Formula:** the changes over a season (over a period where there is none), standardised; on logarithms where `growsWithLevel`. A net of six filters of
 * three periods and one sum over a window of a season and a period (12 without a season) expects the next change. It is taught
 * on the first 70 % of the lessons, which tells the rounds and, on the rest, the spread by `rollingSpread`; then on all of
 * them for as many rounds. Step by step for the horizon. Quantiles are Student's, with a degree of freedom for every six
 * errors, as these overlap, and four at least.
 *
 * **Source:** A. Borovykh, S. Bohte, C. Oosterlee, Conditional time series forecasting with convolutional neural networks (2017), made small.
 * **Units:** those of the values. **Complexity:** rounds · lessons · window · 18; a tenth of a second for 144 months.
 *
 * **Too little data:** fewer than 30 lessons; changes that do not vary. Periods beyond the last 240 lessons are not looked at.
 *
 * @example convolutionNetworkWith({ rounds: 150, rate: 0.02, decay: 0.003, patience: 25 }).forecast(airPassengers, { season: 12, horizon: 12, random }) // model "Log convolutional network"
 */
export const convolutionNetworkWith = (teaching: Teaching): Forecaster => ({
  name: "Convolutional network",
  forecast(values, options): Forecast | TooLittleData {
    checkSeries(values, options);
    const { horizon, season, random } = options;
    const shape = {
      window: season > 1 ? season + 1 : windowWithoutSeason,
      kernel: Math.min(3, season + 1),
      filters: 6,
    };
    const reach = season + shape.window;
    if (values.length < reach + fewestLessons) return tooLittle("values", values.length, reach + fewestLessons);
    const recent = values.subarray(-(reach + mostLessons));
    const { series, logs, back } = workingScale(recent, season);
    const changes = differenced(series, differenceWeights(0, 1, season));
    const standard = standardOf(changes);
    if (!standard) return tooLittle("values", 1, 2);

    const lessons = lessonsOf(changes, shape.window, standard);
    const kept = Math.round((1 - asideShare) * lessons.targets.length);
    const [early, late] = split(lessons, kept);
    const first = firstWeights(shape, random);
    const trial = teach(shape, first, early, late, teaching);
    const whole = teach(shape, first, lessons, undefined, { ...teaching, rounds: trial.rounds });
    const next = nextBy(shape, whole.weights, season, standard);
    const mean = stepByStep(series, horizon, next);
    const spread = rollingSpread(series, reach + kept, horizon, nextBy(shape, trial.weights, season, standard));
    const degrees = Math.max(fewestDegrees, Math.floor(late.targets.length / errorsADegree));
    return {
      kind: "forecast",
      model: logs ? "Log convolutional network" : "Convolutional network",
      mean: mean.map(back),
      quantile: (step, share) => back(mean[step]! + spread[step]! * studentQuantile(share, degrees)),
      fitted: series.subarray(reach).map((_, i) => back(next(series, i + reach))),
    };
  },
});

/** `convolutionNetworkWith` at most 150 rounds: what a series of some ten years takes. */
export const convolutionNetwork: Forecaster = convolutionNetworkWith(usual);

const nextBy = (shape: NetShape, weights: Float64Array, season: number, { centre, scale }: Standard): NextValue => {
  const window = new Float64Array(shape.window);
  return (series, t) => {
    for (let i = 0; i < shape.window; i++) {
      const at = t - shape.window + i;
      window[i] = (series[at]! - series[at - season]! - centre) / scale;
    }
    return series[t - season]! + centre + scale * answer(shape, weights, window);
  };
};
