import { type Random, sampleBelow } from "../../statistics/random.ts";
import { baselineOf, biasBaseline } from "./bias-baseline.ts";
import { ratedBy, type Ratings, takeRatings } from "./ratings.ts";

/** How many ratings at the mean each bias has to outweigh. */
export type Ridges = { readonly items: number; readonly customers: number };

export const usualRidges: Ridges = { items: 5, customers: 5 };

const tried = [1, 5, 25, 125, 625];

/**
 * **Question:** how much of an item's or a customer's mean is liking, and how much is chance?
 *
 * **Formula:** a random fifth of the ratings is set aside; the ridge of items among 1, 5, 25, 125, 625 whose baseline leaves
 * the smallest squared errors there, then the ridge of customers
 * likewise, and that of items once more. Where ratings are chance, high ones win and the
 * baseline is the mean: too low ones would leave later methods something to mend, and make chance look like taste.
 *
 * **Source:** validation; the grid is ours. **Units:** ratings. **Complexity:** O(ratings), fifteen times `biasBaseline`.
 *
 * **Too little data:** fewer than 20 ratings: 5 and 5.
 *
 * @example 1,500 ratings at random // { items: 625, customers: 625 }
 */
export function chooseRidges(ratings: Ratings, random: Random): Ridges {
  const lines = ratings.rating.length;
  if (lines < 20) return usualRidges;
  const order = sampleBelow(random, lines, lines);
  const cut = Math.floor(lines / 5);
  const aside = takeRatings(ratings, order.slice(0, cut));
  const rated = ratedBy(takeRatings(ratings, order.slice(cut).sort()));
  const squares = ({ items, customers }: Ridges) => {
    const baseline = biasBaseline(rated, items, customers);
    if (baseline.kind !== "baseline") return Infinity;
    return aside.rating.reduce(
      (sum, rating, k) => sum + (rating - baselineOf(baseline, aside.customer[k]!, aside.item[k]!)) ** 2,
      0,
    );
  };
  const best = (ways: Ridges[]) =>
    ways.map((ridges) => ({ ridges, rest: squares(ridges) })).reduce((a, b) => (b.rest < a.rest ? b : a)).ridges;
  const first = best(tried.map((items) => ({ ...usualRidges, items })));
  const second = best(tried.map((customers) => ({ ...first, customers })));
  return best(tried.map((items) => ({ ...second, items })));
}
