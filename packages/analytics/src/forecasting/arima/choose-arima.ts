import { isTooLittle, type TooLittleData } from "../../statistics/too-little-data.ts";
import { differencesNeeded } from "./differences/kpss.ts";
import { differenced, differenceWeights } from "./differences/differencing.ts";
import { seasonalStrength } from "./differences/seasonal-strength.ts";
import { type ArimaFit, type ExactSeries, fitArima } from "./fit-arima.ts";
import { type ArimaOrder, nameOf } from "./orders.ts";
import { hasRootsBeyond } from "./process/partial-correlations.ts";

export type ArimaChoice = {
  kind: "chosen";
  fit: ArimaFit | ExactSeries;
  /** How many models were fitted. */
  tried: number;
};

export type ArimaSearch = {
  /** The most models to fit. */
  readonly mostModels?: number;
};

const strongSeason = 0.64;
const most = { p: 5, q: 5, P: 2, Q: 2, together: 5 };

/**
 * **Question:** which ARIMA model should forecast a series?
 *
 * **Formula:** one seasonal difference where `seasonalStrength` exceeds 0.64; then as many differences as `kpss` asks for, at most
 * two (one beside a seasonal one). Then by AICc: from (0,0)(0,0), (1,0)(1,0), (0,1)(0,1) and (2,2)(1,1), with a constant where
 * there is at most one difference, to the best neighbour, one order up or down, both of a kind together, the constant taken
 * in or out, until none is better or the models allowed are spent. Models with a root within 1.01 of the unit circle are no
 * candidates.
 *
 * **Source:** R. J. Hyndman, Y. Khandakar, Automatic time series forecasting: the forecast package for R, JSS 27 (2008).
 * **Complexity:** at most `mostModels` fits. Seasons beyond 24 periods have no seasonal terms, only differences: their likelihood costs
 * (m·Q)² a value.
 *
 * **Too little data:** what `fitArima` says of the plainest model.
 *
 * @example chooseArima(airPassengers, 12) // ARIMA(2,1,1)(0,1,0)[12] as R's auto.arima
 */
export function chooseArima(
  values: ArrayLike<number>,
  season: number,
  { mostModels = 40 }: ArimaSearch = {},
): ArimaChoice | TooLittleData {
  const D = seasonalStrength(values, season) > strongSeason ? 1 : 0;
  const d = differencesNeeded(differenced(values, differenceWeights(0, D, season)), 2 - D);
  const seasonalTerms = season > 1 && season <= longestSeason && values.length >= 3 * season;
  const plain = { p: 0, d, q: 0, P: 0, D, Q: 0, season, constant: d + D < 2 };
  const tried = new Map<string, Tried>();
  const known = (order: ArimaOrder) => {
    const name = nameOf(order);
    if (!tried.has(name) && tried.size < mostModels && isAllowed(order, seasonalTerms))
      tried.set(name, judge(values, order));
    return tried.get(name);
  };

  const first = known(plain);
  if (!first || isTooLittle(first.fit)) {
    const simplest = fitArima(values, { ...plain, constant: false });
    return isTooLittle(simplest) ? simplest : { kind: "chosen", fit: simplest, tried: 2 };
  }
  if (first.fit.kind === "exact") return { kind: "chosen", fit: first.fit, tried: 1 };
  let best = first;
  const better = (order: ArimaOrder) => {
    const found = known(order);
    if (!found || !(found.aicc < best.aicc)) return false;
    best = found;
    return true;
  };
  for (const start of startsOf(plain, seasonalTerms)) better(start);
  while (neighboursOf(best.order).some(better));
  return { kind: "chosen", fit: fitArima(values, best.order) as ArimaFit, tried: tried.size };
}

type Tried = { order: ArimaOrder; fit: ArimaFit | ExactSeries | TooLittleData; aicc: number };
const longestSeason = 24;
/** Precise enough to compare models: log-likelihoods within some 1e-4. */
const roughly = 1e-6;

function judge(values: ArrayLike<number>, order: ArimaOrder): Tried {
  const fit = fitArima(values, order, roughly);
  const usable = fit.kind === "arima" && hasRoom(fit);
  return { order, fit, aicc: usable ? fit.aicc : Infinity };
}

/** Whether all roots stay clear of the unit circle, where a fit is a difference too few or too many. */
function hasRoom({ coefficients: { ar, ma, seasonalAr, seasonalMa } }: ArimaFit): boolean {
  return (
    [ar, seasonalAr].every((each) => hasRootsBeyond(1.01, each)) &&
    [ma, seasonalMa].every((each) =>
      hasRootsBeyond(
        1.01,
        each.map((value) => -value),
      ),
    )
  );
}

function isAllowed({ p, q, P, Q, d, D, constant }: ArimaOrder, seasonalTerms: boolean): boolean {
  const orders = [p, q, P, Q];
  return (
    Math.min(...orders) >= 0 &&
    p <= most.p &&
    q <= most.q &&
    P <= most.P &&
    Q <= most.Q &&
    p + q + P + Q <= most.together &&
    (seasonalTerms || P + Q === 0) &&
    (d + D < 2 || !constant)
  );
}

function startsOf(plain: ArimaOrder, seasonalTerms: boolean): ArimaOrder[] {
  const s = seasonalTerms ? 1 : 0;
  return [
    { ...plain, p: 1, P: s },
    { ...plain, q: 1, Q: s },
    { ...plain, p: 2, q: 2, P: s, Q: s },
    { ...plain, constant: false },
  ];
}

/** One step away: a seasonal order, an order, both of a kind, the constant; the cheap questions that decide most come first. */
function neighboursOf(order: ArimaOrder): ArimaOrder[] {
  const { p, q, P, Q, constant } = order;
  return [
    { ...order, P: P - 1 },
    { ...order, Q: Q - 1 },
    { ...order, P: P + 1 },
    { ...order, Q: Q + 1 },
    { ...order, P: P - 1, Q: Q - 1 },
    { ...order, P: P - 1, Q: Q + 1 },
    { ...order, P: P + 1, Q: Q - 1 },
    { ...order, P: P + 1, Q: Q + 1 },
    { ...order, p: p - 1 },
    { ...order, q: q - 1 },
    { ...order, p: p + 1 },
    { ...order, q: q + 1 },
    { ...order, p: p - 1, q: q - 1 },
    { ...order, p: p - 1, q: q + 1 },
    { ...order, p: p + 1, q: q - 1 },
    { ...order, p: p + 1, q: q + 1 },
    { ...order, constant: !constant },
  ];
}
