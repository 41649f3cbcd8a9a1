/** What a year's demand and an order cost, and how orders come. */
export type Ordering = {
  /** Pieces sold in a year, > 0. */
  readonly yearlyDemand: number;
  /** What an order costs, whatever its size. */
  readonly orderCost: number;
  /** What it costs to keep one piece for a year: capital, space, loss. */
  readonly keepingCost: number;
  /** Orders come in multiples of `pack` (any size without it), and of `least` at least. */
  readonly pack?: number;
  readonly least?: number;
};

/** How much to order, how often, and what ordering and keeping cost in a year. */
export type OrderQuantity = { readonly quantity: number; readonly ordersPerYear: number; readonly yearlyCost: number };

/**
 * **Question:** how much should I order at a time?
 *
 * **Formula:** Q = √(2·demand·orderCost / keepingCost), where ordering and keeping cost the same; yearly cost demand / Q·orderCost +
 * Q / 2·keepingCost. With packs the better of the two multiples next to Q, as the cost has one lowest point.
 *
 * **Source:** F. Harris, How many parts to make at once (1913). **Units:** pieces, money, a year. **Complexity:** O(1).
 *
 * **Too little:** no demand, or no cost of keeping or ordering, gives no best size: they are refused.
 *
 * @example orderQuantity({ yearlyDemand: 1000, orderCost: 20, keepingCost: 4 }) // quantity 100, 10 orders, cost 400
 */
export function orderQuantity({ yearlyDemand, orderCost, keepingCost, pack, least = 0 }: Ordering): OrderQuantity {
  if (![yearlyDemand, orderCost, keepingCost, pack ?? 1].every((figure) => figure > 0 && figure < Infinity)) {
    throw new RangeError("Demand, costs and packs are numbers above 0.");
  }
  if (!(least >= 0 && least < Infinity)) throw new RangeError("The least order is a number ≥ 0.");
  const costOf = (quantity: number) => (yearlyDemand / quantity) * orderCost + (quantity / 2) * keepingCost;
  const best = Math.max(least, Math.sqrt((2 * yearlyDemand * orderCost) / keepingCost));
  const told = (quantity: number) => ({
    quantity,
    ordersPerYear: yearlyDemand / quantity,
    yearlyCost: costOf(quantity),
  });
  if (pack === undefined) return told(best);
  const above = Math.ceil(best / pack - 1e-9) * pack;
  const below = above - pack;
  return told(below > 0 && below >= least && costOf(below) <= costOf(above) ? below : above);
}
