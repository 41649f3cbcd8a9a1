import { demandResponse, marginalOf, type Response, resultOf, spendAbove } from "./response-curves.ts";

/** A channel that money can be spent on, at least `least` (0) and at most `most` (no limit). */
export type Channel = { readonly response: Response; readonly least?: number; readonly most?: number };

/** The best division, in the order of the channels; or that the least amounts already exceed the budget. */
export type BudgetPlan =
  | {
      readonly kind: "budget-plan";
      readonly spends: readonly number[];
      readonly results: readonly number[];
      readonly result: number;
      /** What one more unit of money would bring; 0 where all channels are full, null where a power curve begins endlessly steep. */
      readonly marginal: number | null;
      /** What is better kept: every channel is full, or brings less than `worthwhile`. */
      readonly unspent: number;
    }
  | { readonly kind: "budget-too-small"; readonly needed: number };

/**
 * **Question:** how is a budget best divided over channels that bring less and less?
 *
 * **Formula:** maximise Σ fᵢ(xᵢ) subject to Σ xᵢ ≤ budget and leastᵢ ≤ xᵢ ≤ mostᵢ. At the best there is one price λ of money with
 * fᵢ′(xᵢ) = λ on every channel between its limits (equal marginal returns); xᵢ(λ) is a closed form for each response, and
 * Σ xᵢ(λ) = budget is solved by bisection on ln λ. Channels that tie at λ, as straight lines do, share what is left in proportion.
 *
 * **Source:** H. Everett, Generalized Lagrange multiplier method (1963); B. O. Koopman, The optimum distribution of effort (1953).
 *
 * **Units:** money in one unit; results in one unit over all channels (money earned, best). `worthwhile` is the least that a unit
 * of money has to bring: 1 where results are money, else 0, and everything useful is spent. **Complexity:** O(200 · channels).
 *
 * **Too little:** no channels bring nothing, and all is kept.
 *
 * @example bestBudget([{ response: { kind: "logarithm", scale: 100, rate: 1 } }, { response: { kind: "logarithm", scale: 200, rate: 1 } }], 28)
 * // spends 9 and 19: 100 / (1 + 9) = 200 / (1 + 19) = 10 = marginal
 */
export function bestBudget(channels: readonly Channel[], budget: number, worthwhile = 0): BudgetPlan {
  check(channels, budget, worthwhile);
  const least = channels.map((channel) => channel.least ?? 0);
  const needed = sumOf(least);
  if (needed > budget * (1 + 1e-12)) return { kind: "budget-too-small", needed };
  const at = (marginal: number, orAsMuch: boolean) =>
    channels.map(({ response, most = Infinity }, i) =>
      Math.min(most, budget, Math.max(least[i]!, spendAbove(response, marginal, orAsMuch))),
    );
  const cheapest = Math.max(worthwhile, Number.MIN_VALUE);
  const wanted = at(cheapest, false);
  const spends = sumOf(wanted) <= budget ? wanted : atBudget(at, budget, cheapest);
  const results = channels.map(({ response }, i) => resultOf(response, spends[i]!));
  const unspent = Math.max(0, budget - sumOf(spends));
  const open = channels.flatMap(({ response, most = Infinity }, i) =>
    spends[i]! < most ? [marginalOf(response, spends[i]!)] : [],
  );
  const next = Math.max(0, ...open);
  const marginal = Number.isFinite(next) ? next : null;
  return { kind: "budget-plan", spends, results, result: sumOf(results), marginal, unspent };
}

/** The division at the price of money that just uses the budget, found between a price too low and one too high. */
function atBudget(at: (marginal: number, orAsMuch: boolean) => number[], budget: number, cheapest: number): number[] {
  let [low, high] = [Math.log(cheapest), Math.log(Number.MAX_VALUE)];
  for (let step = 0; step < 200 && high - low > 1e-15 * Math.max(1, Math.abs(high)); step++) {
    const middle = (low + high) / 2;
    if (sumOf(at(Math.exp(middle), false)) > budget) low = middle;
    else high = middle;
  }
  const fewer = at(Math.exp(high), false);
  const more = at(Math.exp(low), true);
  const between = sumOf(more) - sumOf(fewer);
  const share = between > 0 ? (budget - sumOf(fewer)) / between : 0;
  return fewer.map((spend, i) => spend + share * (more[i]! - spend));
}

function check(channels: readonly Channel[], budget: number, worthwhile: number): void {
  if (!(budget >= 0 && budget < Infinity)) throw new RangeError("A budget is a number ≥ 0.");
  if (!(worthwhile >= 0 && worthwhile < Infinity))
    throw new RangeError("What a unit of money has to bring is a number ≥ 0.");
  for (const { response, least = 0, most = Infinity } of channels) {
    demandResponse(response);
    if (!(least >= 0 && most >= least)) throw new RangeError("The limits of a channel are 0 ≤ least ≤ most.");
  }
}

const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
