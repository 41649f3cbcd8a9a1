import { autocorrelations } from "../simple/seasonality.ts";

/** What business series repeat by: quarters, days of the week with or without closed ones, months, hours, weeks. */
const usual = [4, 5, 6, 7, 12, 24, 52];
const fewestSeasons = 3;
/** Two-sided 1 % of a standard normal variable. */
const critical = 2.576;
/** A shorter season wins when its likeness is this share of the best: 12 repeats as 24 too. */
const nearlyBest = 0.85;

/**
 * **Question:** by how many periods does a series repeat itself, where nobody said?
 *
 * **Formula:** autocorrelations rₖ of the changes from value to value; of 4, 5, 6, 7, 12, 24 and 52 periods those with
 * rₖ > 2.576 / √n are seasons; the shortest whose rₖ is 85 % of the largest or more.
 *
 * **Source:** after M. S. Bartlett (1946). **Units:** periods; 1 where there is none. **Complexity:** O(52·n).
 * **Too little data:** a season has to be seen three times; else it is not found (1).
 *
 * @example findSeason(Float64Array.from({ length: 40 }, (_, t) => [1, 2, 3, 9][t % 4]!)) // 4
 */
export function findSeason(values: Float64Array): number {
  const n = values.length;
  const possible = usual.filter((season) => n >= fewestSeasons * season);
  if (possible.length === 0) return 1;
  const r = autocorrelations(
    values.slice(1).map((value, i) => value - values[i]!),
    possible.at(-1)!,
  );
  if (!r) return 1;
  const seen = possible.filter((season) => r[season]! > critical / Math.sqrt(n - 1));
  const best = Math.max(...seen.map((season) => r[season]!));
  return seen.find((season) => r[season]! >= nearlyBest * best) ?? 1;
}
