import type { LevelFeature } from "./feature.ts";

/** How many of the chosen rows hold each level, and how many none. */
export function levelCounts({ levels, codes }: LevelFeature, rows: ArrayLike<number>) {
  const counts = new Float64Array(levels.length);
  let missing = 0;
  for (let i = 0; i < rows.length; i++) {
    const code = codes[rows[i]!]!;
    if (code < 0) missing += 1;
    else counts[code]! += 1;
  }
  return { counts, missing };
}
