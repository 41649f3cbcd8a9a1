const wanted = 25; // ms in one transaction: half of what is allowed, so that a slow moment still fits
const fewest = 10;
const most = 3000;

/** How many rows the next piece takes, so that a transaction stays short on this machine with this file. */
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
