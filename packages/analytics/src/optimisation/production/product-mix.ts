import { solveLinear } from "./linear-programme.ts";

/** A product: what one piece earns, what it uses of each resource, and how many can be made or sold. */
export type Product = {
  readonly gain: number;
  readonly uses: readonly number[];
  readonly least?: number;
  readonly most?: number;
};

/** How many of each product; what is used and left of each resource, and what one more unit of it would earn. */
export type ProductMix =
  | {
      readonly kind: "product-mix";
      readonly amounts: readonly number[];
      readonly gain: number;
      readonly resources: readonly { readonly used: number; readonly left: number; readonly price: number }[];
    }
  /** The least amounts need more than there is. */
  | { readonly kind: "infeasible" }
  /** A product uses nothing and has no limit. */
  | { readonly kind: "unbounded" };

/**
 * **Question:** which products, and how many of each, earn most with the hours and material there are?
 *
 * **Formula:** maximise Σ gainⱼ·xⱼ subject to Σ usesᵢⱼ·xⱼ ≤ resourceᵢ and leastⱼ ≤ xⱼ ≤ mostⱼ: a linear programme in x − least. With
 * `whole` pieces by branch and bound: where a part of a piece is best, both neighbours are tried, the better branch first.
 *
 * **Source:** G. Dantzig, Linear Programming and Extensions (1963); A. Land, A. Doig, An automatic method of solving discrete
 * programming problems (1960).
 *
 * **Units:** the caller's; a resource may be hours or pieces. `price` is that of the solution in parts of pieces, and holds for
 * small changes. **Complexity:** that of `solveLinear`; whole pieces may take many of them, some hundreds for a dozen products.
 *
 * **Too little:** no products earn 0. `infeasible` and `unbounded` say why there is no answer.
 *
 * @example productMix([{ gain: 3, uses: [1, 0, 3] }, { gain: 5, uses: [0, 2, 2] }], [4, 12, 18])
 * // amounts 2 and 6, gain 36; one more unit of the second resource earns 1.5, of the third 1
 */
export function productMix(products: readonly Product[], resources: readonly number[], whole = false): ProductMix {
  check(products, resources);
  const bounds = products.map(({ least = 0, most = Infinity }) => ({
    least: whole ? Math.ceil(least - 1e-9) : least,
    most: whole ? Math.floor(most + 1e-9) : most,
  }));
  const found = solveWithin(products, resources, bounds);
  if (found.kind !== "optimum") return found;
  const amounts = whole ? wholeAmounts(products, resources, bounds) : found.amounts;
  if (amounts === undefined) return { kind: "infeasible" };
  return {
    kind: "product-mix",
    amounts,
    gain: gainOf(products, amounts),
    resources: resources.map((limit, i) => {
      const used = products.reduce((sum, { uses }, j) => sum + uses[i]! * amounts[j]!, 0);
      return { used, left: Math.max(0, limit - used), price: found.prices[i]! };
    }),
  };
}

type Bounds = readonly { readonly least: number; readonly most: number }[];

function solveWithin(products: readonly Product[], resources: readonly number[], bounds: Bounds) {
  if (bounds.some(({ least, most }) => most < least)) return { kind: "infeasible" } as const;
  const limits = resources.map((limit, i) => ({
    uses: products.map(({ uses }) => uses[i]!),
    limit: limit - products.reduce((sum, { uses }, j) => sum + uses[i]! * bounds[j]!.least, 0),
  }));
  const ceilings = bounds.flatMap(({ least, most }, j) =>
    most < Infinity ? [{ uses: products.map((_, other) => (other === j ? 1 : 0)), limit: most - least }] : [],
  );
  const found = solveLinear({ gains: products.map(({ gain }) => gain), rows: [...limits, ...ceilings] });
  if (found.kind !== "optimum") return found;
  const amounts = found.x.map((amount, j) => amount + bounds[j]!.least);
  return { kind: "optimum", amounts, gain: gainOf(products, amounts), prices: found.prices } as const;
}

/** Depth first, the nearer neighbour first; a branch whose bound is no better than what is known is left. */
function wholeAmounts(
  products: readonly Product[],
  resources: readonly number[],
  bounds: Bounds,
): number[] | undefined {
  let best: number[] | undefined;
  const open: Bounds[] = [bounds];
  for (let branch = open.pop(); branch !== undefined; branch = open.pop()) {
    const found = solveWithin(products, resources, branch);
    if (found.kind !== "optimum") continue;
    if (best && found.gain <= gainOf(products, best) + 1e-9 * Math.max(1, Math.abs(found.gain))) continue;
    const at = found.amounts.findIndex((amount) => Math.abs(amount - Math.round(amount)) > 1e-6);
    if (at < 0) {
      best = found.amounts.map(Math.round);
      continue;
    }
    const amount = found.amounts[at]!;
    const fewer = branch.map((bound, j) => (j === at ? { ...bound, most: Math.floor(amount) } : bound));
    const more = branch.map((bound, j) => (j === at ? { ...bound, least: Math.ceil(amount) } : bound));
    open.push(...(amount - Math.floor(amount) < 0.5 ? [more, fewer] : [fewer, more]));
  }
  return best;
}

const gainOf = (products: readonly Product[], amounts: readonly number[]) =>
  products.reduce((sum, { gain }, j) => sum + gain * amounts[j]!, 0);

function check(products: readonly Product[], resources: readonly number[]): void {
  if (products.some(({ uses }) => uses.length !== resources.length)) {
    throw new RangeError("Each product needs one use for each resource.");
  }
  if (products.some(({ least = 0, most = Infinity }) => !(least >= 0 && least < Infinity && most >= least))) {
    throw new RangeError("The limits of a product are 0 ≤ least ≤ most.");
  }
}
