import { type Demand, demandAt } from "./demand.ts";

/** The price that earns most, what is sold at it, and what is left after the unit costs. */
export type PriceAdvice =
  | {
      readonly kind: "best-price";
      readonly price: number;
      readonly quantity: number;
      readonly revenue: number;
      readonly profit: number;
      /** The price is one of the limits given: without it another would be better. */
      readonly atLimit: boolean;
    }
  /** Demand so inelastic that each higher price earns more: a limit has to be given. */
  | { readonly kind: "ever-higher" }
  /** No price above the unit cost finds a buyer. */
  | { readonly kind: "no-profit" };

export type Limits = { readonly least?: number; readonly most?: number };

/**
 * **Question:** at which price does this product earn most, after what each piece costs?
 *
 * **Formula:** maximise (p − c)·q(p). Straight: p = (base / slope + c) / 2. Elastic, e > 1: p = c·e / (e − 1); with e ≤ 1 profit
 * rises with every price. Logit: p = c + (1 + W(e^(appeal − slope·c − 1))) / slope, W of Lambert. Profit has one peak in each, so
 * with limits the best is the peak or the limit next to it.
 *
 * **Source:** R. Phillips, Pricing and Revenue Optimization (2005), ch. 3; logit: W. Hanson, K. Martin (1996).
 *
 * **Units:** one unit of money. With `cost` 0 it is the price of most revenue. **Complexity:** O(1).
 *
 * **Too little:** `ever-higher` and `no-profit` say why there is no such price. Elastic demand without cost asks for the least
 * price where e > 1, so a limit above 0 is needed.
 *
 * @example bestPrice({ kind: "straight", base: 100, slope: 2 }, 10) // price 30, quantity 40, revenue 1200, profit 800
 */
export function bestPrice(demand: Demand, cost: number, { least = 0, most = Infinity }: Limits = {}): PriceAdvice {
  check(demand, cost, least, most);
  const peak = peakOf(demand, cost);
  const price = Math.min(most, Math.max(least, peak));
  if (price === Infinity) return { kind: "ever-higher" };
  const quantity = demandAt(demand, price);
  if (!(price > cost && quantity > 0)) return { kind: "no-profit" };
  const revenue = price * quantity;
  return { kind: "best-price", price, quantity, revenue, profit: revenue - cost * quantity, atLimit: price !== peak };
}

function peakOf(demand: Demand, cost: number): number {
  if (demand.kind === "straight") return (demand.base / demand.slope + cost) / 2;
  if (demand.kind === "logit") {
    return cost + (1 + lambertOfExp(demand.appeal - demand.slope * cost - 1)) / demand.slope;
  }
  return demand.elasticity > 1 ? (cost * demand.elasticity) / (demand.elasticity - 1) : Infinity;
}

/** W(eʸ), the w with w + ln w = y, by Newton's method: also where eʸ is too large for a double. */
function lambertOfExp(y: number): number {
  let w = y > 1 ? y - Math.log(y) : Math.exp(y);
  for (let round = 0; round < 50 && w > 0; round++) {
    const next = (w * (1 + y - Math.log(w))) / (1 + w);
    if (Math.abs(next - w) <= 1e-15 * w) break;
    w = next;
  }
  return w;
}

function check(demand: Demand, cost: number, least: number, most: number): void {
  const { kind: _, ...figures } = demand;
  const finite = Object.values(figures).every((value) => Number.isFinite(value));
  const positive = Object.entries(figures).every(([name, value]) => value > 0 || name === "appeal");
  if (!(finite && positive))
    throw new RangeError("The figures of a demand are finite, and all but the appeal above 0.");
  if (!(cost >= 0 && cost < Infinity)) throw new RangeError("A unit cost is a number ≥ 0.");
  if (!(least >= 0 && most >= least)) throw new RangeError("The limits of a price are 0 ≤ least ≤ most.");
}
