import type { BudgetPlan, Channel } from "./best-budget.ts";
import { demandResponse, resultOf } from "./response-curves.ts";

/**
 * **Question:** as `bestBudget`, where money is spent in whole steps, for example hundreds?
 *
 * **Formula:** the budget goes step by step to the channel on which the next step brings most, of equal ones to the first. As
 * returns fall, no other division brings more. `least` is rounded up to whole steps, `most` and the budget down.
 *
 * **Source:** O. Gross, A class of discrete-type minimization problems (1956); B. Fox, Discrete optimization via marginal
 * analysis (1966). **Complexity:** O(steps · channels).
 *
 * **Too little:** as `bestBudget`. Steps that bring less than `worthwhile` a unit, or nothing, are kept.
 *
 * @example budgetInSteps([{ response: { kind: "logarithm", scale: 100, rate: 1 } }, { response: { kind: "logarithm", scale: 200, rate: 1 } }], 28, 10)
 * // spends 10 and 10: the second step on the second channel would bring less than the first on the first
 */
export function budgetInSteps(channels: readonly Channel[], budget: number, step: number, worthwhile = 0): BudgetPlan {
  check(channels, budget, step);
  const spends = channels.map(({ least = 0 }) => Math.ceil(least / step - 1e-9) * step);
  const needed = spends.reduce((sum, spend) => sum + spend, 0);
  if (needed > budget * (1 + 1e-12)) return { kind: "budget-too-small", needed };
  const gainOf = (i: number) => {
    const { response, most = Infinity } = channels[i]!;
    const next = spends[i]! + step;
    return next > most * (1 + 1e-12) ? 0 : resultOf(response, next) - resultOf(response, spends[i]!);
  };
  const gains = channels.map((_, i) => gainOf(i));
  for (let left = Math.floor((budget - needed) / step + 1e-9); left > 0; left--) {
    const best = gains.reduce((most, gain, i) => (gain > gains[most]! ? i : most), 0);
    if (!(gains[best]! > 0 && gains[best]! >= worthwhile * step)) break;
    spends[best]! += step;
    gains[best] = gainOf(best);
  }
  const results = channels.map(({ response }, i) => resultOf(response, spends[i]!));
  return {
    kind: "budget-plan",
    spends,
    results,
    result: results.reduce((sum, result) => sum + result, 0),
    marginal: Math.max(0, ...gains) / step,
    unspent: Math.max(0, budget - spends.reduce((sum, spend) => sum + spend, 0)),
  };
}

function check(channels: readonly Channel[], budget: number, step: number): void {
  if (!(budget >= 0 && budget < Infinity)) throw new RangeError("A budget is a number ≥ 0.");
  if (!(step > 0 && step < Infinity)) throw new RangeError("A step is a number above 0.");
  for (const { response, least = 0, most = Infinity } of channels) {
    demandResponse(response);
    if (!(least >= 0 && most >= least)) throw new RangeError("The limits of a channel are 0 ≤ least ≤ most.");
  }
}
