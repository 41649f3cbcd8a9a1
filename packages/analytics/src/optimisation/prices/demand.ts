/**
 * How many are bought at a price. Straight: base − slope·p, never below 0. Elastic: scale·p^−elasticity. Logit: market /
 * (1 + e^(slope·p − appeal)), the share of a market of known size.
 */
export type Demand =
  | { readonly kind: "straight"; readonly base: number; readonly slope: number }
  | { readonly kind: "elastic"; readonly scale: number; readonly elasticity: number }
  | { readonly kind: "logit"; readonly market: number; readonly appeal: number; readonly slope: number };

/**
 * **Question:** how many are bought at this price?
 *
 * **Formula:** see `Demand`. **Source:** R. Phillips, Pricing and Revenue Optimization (2005), ch. 3.
 * **Units:** price in one unit of money; pieces in the period that the demand was measured in. **Complexity:** O(1).
 *
 * @example demandAt({ kind: "straight", base: 100, slope: 2 }, 30) // 40
 */
export function demandAt(demand: Demand, price: number): number {
  if (demand.kind === "straight") return Math.max(0, demand.base - demand.slope * price);
  if (demand.kind === "elastic") return demand.scale * price ** -demand.elasticity;
  return demand.market / (1 + Math.exp(demand.slope * price - demand.appeal));
}
