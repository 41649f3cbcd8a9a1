import { tooLittle, type TooLittleData } from "../../statistics/too-little-data.ts";

/** What neighbours say of an item. */
export type NeighbourEstimate = {
  kind: "estimate";
  /** Σ similarity × rating / neighbours: grows and falls with the similarities, so it ranks but is no rating. */
  unnormalised: number;
  /** Σ similarity × rating / Σ |similarity|: on the scale of the ratings. */
  normalised: number;
};

/**
 * **Question:** what rating do like-minded customers (or like items) let expect?
 *
 * **Formula:** similarity × rating, averaged over the neighbours: plainly, and with weights |similarity|.
 *
 * **Source:** P. Resnick et al., GroupLens (CSCW 1994). **Units:** similarities −1 to 1; ratings on any scale.
 * **Complexity:** O(neighbours).
 *
 * **Too little data:** no neighbour with a similarity other than 0.
 *
 * @example neighbourEstimate([0.8], [4]) // unnormalised 3.2, normalised 4
 */
export function neighbourEstimate(
  similarities: ArrayLike<number>,
  ratings: ArrayLike<number>,
): NeighbourEstimate | TooLittleData {
  if (similarities.length !== ratings.length) throw new RangeError("Each neighbour needs a similarity and a rating.");
  let [total, weight, neighbours] = [0, 0, 0];
  for (let i = 0; i < ratings.length; i++) {
    if (similarities[i] === 0) continue;
    neighbours++;
    total += similarities[i]! * ratings[i]!;
    weight += Math.abs(similarities[i]!);
  }
  if (neighbours === 0) return tooLittle("ratings", 0, 1);
  return { kind: "estimate", unnormalised: total / neighbours, normalised: total / weight };
}
