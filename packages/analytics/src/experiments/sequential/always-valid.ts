import { checkConfidence, type Estimate, type Verdict, verdictOf } from "../comparing/estimate.ts";

export type SequentialOptions = {
  /** The difference that would matter, fixed before the first look: the test is sharpest for it, and valid for any. */
  readonly effect: number;
  /** 0.95 */
  readonly confidence?: number;
  /** The lowest p of the looks before: what was once decided stays decided. 1 */
  readonly lowestP?: number;
};

export type Sequential = {
  readonly kind: "sequential";
  /** B − A, with limits that hold at all looks together. */
  readonly difference: Estimate;
  /** Were there no difference, it would ever fall to α with a chance of α at most, however often one looks. */
  readonly p: number;
  readonly decided: boolean;
  readonly verdict: Verdict;
};

/**
 * **Question:** may I look at a running test every day, and stop when it is clear?
 *
 * **Formula:** the likelihood of the difference d with squared standard error e, mixed over effects ~ N(0, τ²), against that of no
 * difference: Λ = √(e / (e + τ²)) · exp(d²·τ² / (2e·(e + τ²))). As Λ is a martingale without an effect, 1 / Λ is a p value at all
 * times at once; the limits are d ± √(e·(e + τ²) / τ² · (2·ln(1 / α) + ln((e + τ²) / e))).
 *
 * **Source:** R. Johari, P. Koomen, L. Pekelis, D. Walsh, Always valid inference, Operations Research 70 (2022), after H. Robbins
 * (1970); I. Waudby-Smith et al. (2021) for a standard error that is estimated.
 *
 * **Units:** difference and `effect` = τ in one unit, the error in its square. **Complexity:** O(1).
 * **Too little data:** the callers say when the error is not yet to be trusted.
 *
 * @example alwaysValid(0.1, 0.0004, { effect: 0.05 }) // p 0.00006: decided; between 0.039 and 0.161 at all looks together
 */
export function alwaysValid(value: number, squaredError: number, options: SequentialOptions): Sequential {
  const { effect, confidence = 0.95, lowestP = 1 } = options;
  checkConfidence(confidence);
  if (!(effect > 0 && effect < Infinity)) throw new RangeError("The effect that would matter is a number above 0.");
  const mixed = squaredError + effect ** 2;
  const shrink = Math.log(mixed / squaredError);
  const evidence = (value ** 2 * effect ** 2) / (2 * squaredError * mixed) - shrink / 2;
  const alpha = 1 - confidence;
  const margin = Math.sqrt(((squaredError * mixed) / effect ** 2) * (shrink - 2 * Math.log(alpha)));
  const difference = { value, low: value - margin, high: value + margin };
  const p = Math.min(lowestP, Math.exp(-evidence));
  return { kind: "sequential", difference, p, decided: p <= alpha, verdict: verdictOf(difference) };
}
