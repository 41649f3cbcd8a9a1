/**
 * How the customers of a base buy. Each buys by chance at a rate of their own, the rates Gamma(r, α) over the base; after each
 * purchase each leaves with a chance of their own, the chances Beta(a, b). `leaving` is null where nobody is seen to leave: the
 * negative binomial limit (NBD).
 */
export type BuyingModel = {
  readonly r: number;
  /** In the unit of time of the data it was found with: weeks. */
  readonly alpha: number;
  readonly leaving: { readonly a: number; readonly b: number } | null;
};

/** One customer's purchases: x repeat purchases, the last at t_x, T after the first, all in the model's unit of time. */
export type Bought = { readonly frequency: number; readonly recency: number; readonly age: number };

/** One who has just bought for the first time. */
export const newcomer: Bought = { frequency: 0, recency: 0, age: 0 };

/** Refuses a model or a customer that cannot be, in words. */
export function checkModel({ r, alpha, leaving }: BuyingModel): void {
  const all = leaving ? [r, alpha, leaving.a, leaving.b] : [r, alpha];
  if (!all.every((value) => value > 0 && value < Infinity)) {
    throw new RangeError("The parameters of a model of buying are numbers above 0.");
  }
}

export function checkBought({ frequency, recency, age }: Bought): void {
  if (!(frequency >= 0 && recency >= 0 && age >= recency && frequency < Infinity && age < Infinity)) {
    throw new RangeError("A customer has a frequency ≥ 0 and a recency from 0 to their age.");
  }
}
