import { civilDayOf, dayNumberOf } from "./civil-days.ts";

/**
 * **Question:** when does each period end, where only the first days are known?
 *
 * **Formula:** a period ends where the next begins. The last one is as many calendar months long as the one before where
 * all begin on the same day of a month, else as many days; a single period is one day.
 *
 * **Units:** days since 1970-01-01, ascending; ends are exclusive. **Complexity:** O(periods).
 *
 * @example periodEnds([20819, 20850]) // January and February 2027: [20850, 20878]
 */
export function periodEnds(starts: ArrayLike<number>): Int32Array {
  const ends = new Int32Array(starts.length);
  for (let i = 0; i < starts.length; i++) ends[i] = starts[i + 1] ?? endOfLast(starts);
  return ends;
}

function endOfLast(starts: ArrayLike<number>): number {
  const at = starts[starts.length - 1]!;
  const previous = starts[starts.length - 2];
  if (previous === undefined) return at + 1;
  const last = civilDayOf(at);
  if (!Array.from(starts).every((start) => civilDayOf(start).day === last.day)) return 2 * at - previous;
  const before = civilDayOf(previous);
  const months = (last.year - before.year) * 12 + last.month - before.month;
  return dayNumberOf({ ...last, month: last.month + months });
}
