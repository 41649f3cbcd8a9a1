import { type Matrix, rowOf } from "../../statistics/matrix.ts";

/** Beyond this size squares of distances would pass what a double can hold. */
const largest = 1e150;

/** Refuses values that no distance can be reckoned from. */
export function demandFinite({ values }: Matrix): void {
  if (!values.every((value) => Math.abs(value) <= largest)) {
    throw new RangeError("Every value to be grouped is a finite number of at most 1e150.");
  }
}

/** How many different rows there are; counting stops at `enough`. */
export function differentRows(rows: Matrix, enough = Infinity): number {
  const seen = new Set<string>();
  for (let i = 0; i < rows.rows && seen.size < enough; i++) {
    // −0 and 0 are one place.
    seen.add(
      rowOf(rows, i)
        .map((value) => value + 0)
        .join(),
    );
  }
  return seen.size;
}
