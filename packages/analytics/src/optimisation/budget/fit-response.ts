import { studentBelow, studentQuantile } from "../../statistics/distributions.ts";
import { mean } from "../../statistics/summaries.ts";
import { tooLittle, type TooLittleData } from "../../statistics/too-little-data.ts";
import { type Response, resultOf } from "./response-curves.ts";

type Curve = Exclude<Response["kind"], "points">;

/** A response that fits what was spent and what came, and how sure it is. */
export type FittedResponse = {
  readonly kind: "fitted-response";
  readonly response: Response;
  /** Standard error of the height (most or scale), and of the bend (rate or exponent); null where the bend is at its limit. */
  readonly errors: { readonly height: number; readonly bend: number | null };
  /** Deviation of the results from the curve. */
  readonly residual: number;
  /** The chance of a curve that good where spending did nothing. */
  readonly p: number;
  readonly pairs: number;
  readonly covariance: readonly [heights: number, both: number, bends: number];
};

/** Spending does not show in the results: the same every time would fit about as well. */
export type NoResponse = { readonly kind: "no-signal"; readonly p: number; readonly pairs: number };

const curves: readonly Curve[] = ["saturating", "power", "logarithm"];
const fewestPairs = 5;
const gridSteps = 120;

/**
 * **Question:** what does spending on this channel bring, judged by what was spent and what came of it?
 *
 * **Formula:** least squares Σ (y − h·g(x; bend))². For each bend the height is h = Σgy / Σg²; the bend is found on a grid and
 * then by golden section; of saturating, power and logarithm the curve with the least squares. Standard errors from s²·(JᵀJ)⁻¹.
 * It counts as a response where it beats the mean of the results: t² = (squares about the mean − squares left) / s², p < 0.05.
 *
 * **Source:** G. Golub, V. Pereyra, variable projection (1973); D. Bates, D. Watts, Nonlinear Regression Analysis (1988), ch. 2.
 *
 * **Units:** money in, results out, pairs of one period each. **Complexity:** O(pairs · 200).
 *
 * **Too little data:** fewer than five pairs, or fewer than three different spends above 0. `no-signal` where spending does not show.
 *
 * @example fitResponse([0, 100, 200, 400, 800], [0, 63, 86, 98, 100]) // saturating, most 100, rate 0.01
 */
export function fitResponse(
  spends: readonly number[],
  results: readonly number[],
): FittedResponse | NoResponse | TooLittleData {
  if (spends.length !== results.length) throw new RangeError("Each spending needs one result.");
  if (!spends.every((x) => x >= 0 && x < Infinity)) throw new RangeError("A spending is a number ≥ 0.");
  if (!results.every(Number.isFinite)) throw new RangeError("A result is a finite number.");
  const pairs = spends.length;
  if (pairs < fewestPairs) return tooLittle("pairs", pairs, fewestPairs);
  const different = new Set(spends.filter((x) => x > 0)).size;
  if (different < 3) return tooLittle("values", different, 3);
  const fits = curves.map((curve) => bestBend(curve, spends, results));
  const best = fits.reduce((least, fit) => (fit.squares < least.squares ? fit : least));
  const centre = mean(results);
  const about = results.reduce((sum, y) => sum + (y - centre) ** 2, 0);
  const freedom = pairs - 2;
  const gained = about - best.squares;
  const t = Math.sqrt(Math.max(0, gained) / Math.max(best.squares / freedom, Number.MIN_VALUE));
  const p = 2 * studentBelow(-t, freedom);
  if (!(p < 0.05 && best.height > 0)) return { kind: "no-signal", p, pairs };
  return described(best, spends, best.squares / freedom, p);
}

/**
 * **Question:** between which limits does what this spending brings on the average lie, after what was learned?
 *
 * **Formula:** f(x) ± t·√(∇f·C·∇f), C the covariance of the fit, t of Student with pairs − 2. **Source:** as `fitResponse`.
 *
 * @example resultBetween(fit, 300) // { result, low, high }, 95 %
 */
export function resultBetween(fit: FittedResponse, spend: number, level = 0.95) {
  const { response, covariance, pairs } = fit;
  if (response.kind === "points") throw new RangeError("Points are not fitted.");
  const [height, bend] = parametersOf(response);
  const [byHeight, byBend] = [shape(response.kind, bend, spend), height * slopeOfBend(response.kind, bend, spend)];
  const [heights, both, bends] = covariance;
  const spread = Math.sqrt(Math.max(0, heights * byHeight ** 2 + 2 * both * byHeight * byBend + bends * byBend ** 2));
  const result = resultOf(response, spend);
  const margin = studentQuantile((1 + level) / 2, pairs - 2) * spread;
  return { result, low: result - margin, high: result + margin };
}

type Bend = { curve: Curve; bend: number; height: number; squares: number; atLimit: boolean };

/** The bends looked at: for rates e^−5 to e^7 over the largest spend, for exponents 0.02 to 1. */
function bestBend(curve: Curve, spends: readonly number[], results: readonly number[]): Bend {
  const largest = Math.max(...spends);
  const [low, high] = curve === "power" ? [Math.log(0.02), 0] : [-5 - Math.log(largest), 7 - Math.log(largest)];
  const at = (place: number) => ({ ...heightAt(curve, Math.exp(place), spends, results), place });
  const width = (high - low) / gridSteps;
  let best = at(high);
  for (let step = 0; step < gridSteps; step++) {
    const found = at(low + step * width);
    if (found.squares < best.squares) best = found;
  }
  let [from, to] = [Math.max(low, best.place - width), Math.min(high, best.place + width)];
  const golden = (Math.sqrt(5) - 1) / 2;
  while (to - from > 1e-9) {
    const [left, right] = [at(to - golden * (to - from)), at(from + golden * (to - from))];
    if (left.squares <= right.squares) to = right.place;
    else from = left.place;
    for (const found of [left, right]) if (found.squares < best.squares) best = found;
  }
  const { place, height, squares } = best;
  return { curve, bend: Math.exp(place), height, squares, atLimit: place === high || place === low };
}

function heightAt(curve: Curve, bend: number, spends: readonly number[], results: readonly number[]) {
  const shapes = spends.map((spend) => shape(curve, bend, spend));
  const height = shapes.reduce((sum, g, i) => sum + g * results[i]!, 0) / shapes.reduce((sum, g) => sum + g * g, 0);
  const squares = shapes.reduce((sum, g, i) => sum + (results[i]! - height * g) ** 2, 0);
  return { height, squares };
}

function described(
  { curve, bend, height, atLimit }: Bend,
  spends: readonly number[],
  s2: number,
  p: number,
): FittedResponse {
  let [aa, ab, bb] = [0, 0, 0];
  for (const spend of spends) {
    const [byHeight, byBend] = [shape(curve, bend, spend), height * slopeOfBend(curve, bend, spend)];
    aa += byHeight ** 2;
    ab += byHeight * byBend;
    bb += byBend ** 2;
  }
  const determinant = aa * bb - ab ** 2;
  const covariance = atLimit
    ? ([s2 / aa, 0, 0] as const)
    : ([(s2 * bb) / determinant, (-s2 * ab) / determinant, (s2 * aa) / determinant] as const);
  return {
    kind: "fitted-response",
    response: responseOf(curve, height, bend),
    errors: { height: Math.sqrt(covariance[0]), bend: atLimit ? null : Math.sqrt(covariance[2]) },
    residual: Math.sqrt(s2),
    p,
    pairs: spends.length,
    covariance,
  };
}

/** The curve with height 1, and how it changes with its bend. */
const shape = (curve: Curve, bend: number, spend: number) => resultOf(responseOf(curve, 1, bend), spend);

function slopeOfBend(curve: Curve, bend: number, spend: number): number {
  if (curve === "saturating") return spend * Math.exp(-bend * spend);
  if (curve === "logarithm") return spend / (1 + bend * spend);
  return spend > 0 ? spend ** bend * Math.log(spend) : 0;
}

function responseOf(curve: Curve, height: number, bend: number): Response {
  if (curve === "saturating") return { kind: curve, most: height, rate: bend };
  if (curve === "logarithm") return { kind: curve, scale: height, rate: bend };
  return { kind: curve, scale: height, exponent: bend };
}

function parametersOf(response: Exclude<Response, { kind: "points" }>): [height: number, bend: number] {
  if (response.kind === "saturating") return [response.most, response.rate];
  return [response.scale, response.kind === "power" ? response.exponent : response.rate];
}
