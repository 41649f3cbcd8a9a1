import { chooseMostGain } from "../knapsack.ts";

/** Whom a coupon may go to, and what it would change. */
export type Candidate = {
  /** The chance that they buy with the coupon, and without it. */
  readonly withCoupon: number;
  readonly without: number;
  /** What is earned of a purchase before the coupon. */
  readonly margin: number;
  /** What the coupon takes off when it is used, and what sending it costs. */
  readonly discount: number;
  readonly sending?: number;
};

/** How many coupons there are, and what they may cost together on the average. */
export type CouponLimits = { readonly coupons?: number; readonly budget?: number };

/** Who gets a coupon, in ascending order; what it brings beyond doing nothing, and what it costs, both on the average. */
export type CouponPlan = { readonly chosen: readonly number[]; readonly gain: number; readonly cost: number };

/** A budget is counted in so many parts at most; in fewer where many customers and coupons would need a larger table. */
const [mostParts, mostCells] = [5000, 1e8];

/**
 * **Question:** who gets one of these coupons?
 *
 * **Formula:** gain = with·(margin − discount) − without·margin − sending: uplift less cost. Who would buy anyway brings a loss,
 * and gets none. With a number of coupons the largest gains; with a budget for the expected cost, with·discount + sending, a 0/1
 * knapsack; with both, the knapsack of at most so many.
 *
 * **Source:** V. Lo, The true lift model (2002); knapsack as `chooseMostGain`.
 *
 * **Units:** money in one unit, chances 0 to 1. Exact where all costs and the budget are whole thousandths, or coarser, of the unit and
 * the budget is no more than 5,000 of these; else costs are rounded up to 1 / 5,000 of the budget, which always holds, and the plan
 * may miss a better one by less than a part a coupon. **Ties:** the lower index. **Complexity:** O(n log n); with a budget
 * O(n · 5,000), with both that times the coupons, at most 10⁸.
 *
 * **Too little:** nobody with a gain above 0: an empty plan.
 *
 * @example giveCoupons([{ withCoupon: 0.5, without: 0.1, margin: 100, discount: 20 }], { coupons: 1 }) // chosen [0], gain 30, cost 10
 */
export function giveCoupons(candidates: readonly Candidate[], limits: CouponLimits): CouponPlan {
  check(candidates, limits);
  const { coupons = candidates.length, budget = Infinity } = limits;
  const gains = candidates.map(gainOf);
  const costs = candidates.map(costOf);
  const worth = [...gains.keys()].filter((i) => gains[i]! > 0).toSorted((a, b) => gains[b]! - gains[a]!);
  const largest = worth.slice(0, Math.floor(coupons));
  if (sumOf(costs, largest) <= budget) return planOf(largest);
  const { units, parts } = inParts(costs, budget, mostCells / (worth.length * (largest.length + 1)));
  const affordable = worth.filter((i) => units[i]! <= parts);
  const { chosen } = chooseMostGain({
    gains: affordable.map((i) => gains[i]!),
    minutes: affordable.map((i) => units[i]!),
    available: parts,
  });
  if (chosen.length <= coupons) return planOf(chosen.map((at) => affordable[at]!));
  return planOf(bestOf(affordable, gains, units, parts, largest.length));

  function planOf(unordered: number[]): CouponPlan {
    const chosen = unordered.toSorted((a, b) => a - b);
    return { chosen, gain: sumOf(gains, chosen), cost: sumOf(costs, chosen) };
  }
}

const gainOf = ({ withCoupon, without, margin, discount, sending = 0 }: Candidate) =>
  withCoupon * (margin - discount) - without * margin - sending;
const costOf = ({ withCoupon, discount, sending = 0 }: Candidate) => withCoupon * discount + sending;
const sumOf = (values: readonly number[], chosen: readonly number[]) => chosen.reduce((sum, i) => sum + values[i]!, 0);

/** Costs and budget in whole parts: of the unit of money, its tenths, hundredths or thousandths if these fit, else of the budget. */
function inParts(costs: readonly number[], budget: number, room: number): { units: number[]; parts: number } {
  const most = Math.max(100, Math.min(mostParts, Math.floor(room)));
  const isWhole = (value: number) => Math.abs(value - Math.round(value)) <= 1e-9 * Math.max(1, value);
  const fits = (scale: number) => budget * scale <= most && [budget, ...costs].every((each) => isWhole(each * scale));
  const scale = [1, 10, 100, 1000].find(fits) ?? (budget > 0 ? most / budget : 1);
  return { units: costs.map((cost) => Math.ceil(cost * scale - 1e-6)), parts: Math.round(budget * scale) };
}

/** best[count][cost] is the most gain of at most so many coupons at most so dear. */
function bestOf(
  from: readonly number[],
  gains: readonly number[],
  units: readonly number[],
  parts: number,
  coupons: number,
): number[] {
  const width = parts + 1;
  const best = new Float64Array((coupons + 1) * width);
  const taken = from.map(() => new Uint8Array((coupons + 1) * width));
  for (const [at, i] of from.entries()) {
    for (let count = coupons; count > 0; count--) {
      for (let cost = parts; cost >= units[i]!; cost--) {
        const withIt = gains[i]! + best[(count - 1) * width + cost - units[i]!]!;
        if (withIt <= best[count * width + cost]!) continue;
        best[count * width + cost] = withIt;
        taken[at]![count * width + cost] = 1;
      }
    }
  }
  const chosen: number[] = [];
  for (let at = from.length - 1, count = coupons, cost = parts; at >= 0; at--) {
    if (!taken[at]![count * width + cost]) continue;
    chosen.push(from[at]!);
    cost -= units[from[at]!]!;
    count--;
  }
  return chosen;
}

function check(candidates: readonly Candidate[], { coupons = 0, budget = 0 }: CouponLimits): void {
  const isChance = (p: number) => p >= 0 && p <= 1;
  const isMoney = (value: number) => value >= 0 && value < Infinity;
  if (!(coupons >= 0 && budget >= 0)) throw new RangeError("Coupons and their budget are numbers ≥ 0.");
  for (const { withCoupon, without, margin, discount, sending = 0 } of candidates) {
    if (!(isChance(withCoupon) && isChance(without))) throw new RangeError("A chance lies between 0 and 1.");
    if (!(Number.isFinite(margin) && isMoney(discount) && isMoney(sending))) {
      throw new RangeError("A margin is a number, and a discount or a cost one ≥ 0.");
    }
  }
}
