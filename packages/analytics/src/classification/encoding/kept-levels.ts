/** What becomes of a category's levels: those with their own place, in order, and whether others are pooled into one. */
export type KeptLevels = { readonly kept: readonly number[]; readonly pooled: readonly number[] };

const mostLevels = 50;
/** So many levels are no matter, if each has three rows on average. */
const fewLevels = 12;
/** A level among many needs so many rows for a place of its own. */
const fewestRows = 10;

/**
 * **Question:** which levels of a category occur often enough to be learnt from by themselves?
 *
 * **Formula:** all levels are kept where there are at most a third of the rows (12 at most) or √rows (50 at most). Where there are more, those with fewer than 10 rows, or less than
 * 1 in 200, are pooled, and so are the least frequent of the others until the limit is kept.
 * **Source:** our own. **Units:** `counts` rows per level, in the order of the levels. **Complexity:** O(levels · log levels).
 * **Limits:** levels without a row have no place. A column of which no two rows are alike has all its levels pooled.
 *
 * @example keptLevels([3, 0, 2]) // kept 0 and 2: two levels in five rows
 */
export function keptLevels(counts: ArrayLike<number>): KeptLevels {
  const seen = Array.from(counts, (count, level) => ({ count, level })).filter(({ count }) => count > 0);
  const rows = seen.reduce((sum, { count }) => sum + count, 0);
  const most = Math.max(2, Math.min(mostLevels, Math.sqrt(rows)), Math.min(fewLevels, rows / 3));
  if (seen.length <= most) return { kept: seen.map(({ level }) => level), pooled: [] };
  const least = Math.max(fewestRows, rows / 200);
  const ranked = seen.toSorted((a, b) => b.count - a.count || a.level - b.level);
  const kept = ranked.filter(({ count }) => count >= least).slice(0, Math.floor(most) - 1);
  const own = new Set(kept.map(({ level }) => level));
  return {
    kept: seen.map(({ level }) => level).filter((level) => own.has(level)),
    pooled: seen.map(({ level }) => level).filter((level) => !own.has(level)),
  };
}
