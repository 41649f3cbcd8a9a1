/** How long each customer was there, or was seen so far. `left` is 1 for who left then, 0 for who was still there. */
export type Stays = { readonly time: ArrayLike<number>; readonly left: ArrayLike<number> };

/** Refuses what cannot be a stay, in words. */
export function checkStays({ time, left }: Stays): void {
  if (time.length !== left.length) throw new RangeError("Each customer needs a time, and whether they left then.");
  for (let i = 0; i < time.length; i++) {
    if (!(time[i]! >= 0 && time[i]! < Infinity)) throw new RangeError(`The time of customer ${i} is no number ≥ 0.`);
    if (left[i] !== 0 && left[i] !== 1) throw new RangeError(`Customer ${i} either left (1) or did not (0).`);
  }
}
