import { tooLittle, type TooLittleData } from "../../statistics/too-little-data.ts";

/** How far estimates lie from the ratings given. */
export type RatingErrors = { kind: "errors"; ratings: number; rmse: number; mae: number };

/**
 * **Question:** how far off are the estimated ratings?
 *
 * **Formula:** RMSE = √(mean of squared errors), which punishes large ones; MAE = mean of absolute errors.
 *
 * **Source:** J. Herlocker et al. (TOIS 2004). **Units:** those of the ratings. **Complexity:** O(ratings).
 *
 * **Too little data:** no rating.
 *
 * @example ratingErrors([3, 5], [4, 2]) // RMSE √5 = 2.2361, MAE 2
 */
export function ratingErrors(estimated: ArrayLike<number>, given: ArrayLike<number>): RatingErrors | TooLittleData {
  if (estimated.length !== given.length) throw new RangeError("Each rating needs one estimate.");
  if (given.length === 0) return tooLittle("ratings", 0, 1);
  let [squares, sizes] = [0, 0];
  for (let i = 0; i < given.length; i++) {
    const error = estimated[i]! - given[i]!;
    squares += error ** 2;
    sizes += Math.abs(error);
  }
  return { kind: "errors", ratings: given.length, rmse: Math.sqrt(squares / given.length), mae: sizes / given.length };
}
