const wanted = 28; // ms of work in one transaction: with its commit some 35 of the 50 that are allowed, so that a slow moment still fits
const fewest = 10;
const most = 3000;

/**
 * How many rows the next piece takes, so that a transaction stays short on this machine with this file. `ms` is the work
 * without the commit, whose price does not depend on the rows.
 */
export function makePace(first = 100) {
  let rows = first;
  return {
    rows: () => rows,
    took(count: number, ms: number) {
      const fitting = Math.round((count * wanted) / Math.max(ms, 0.5));
      // Slow down at once, speed up by and by.
      rows = Math.max(fewest, Math.min(most, fitting, Math.round(rows * 1.5)));
    },
  };
}
