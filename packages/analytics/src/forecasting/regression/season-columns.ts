import type { Column } from "./column.ts";

const longestDummies = 13;
const mostWaves = 6;

/**
 * **Question:** in which columns do trend and season stand?
 *
 * **Formula:** the trend counts periods, 0, 1, 2, …. A season of up to 13 periods has a column of zeros and ones for each of its
 * places but the first (group "season"). A longer one has waves sin(2πkt/m), cos(2πkt/m), k = 1 … 6, each pair a group of its own.
 *
 * **Source:** R. J. Hyndman, G. Athanasopoulos, Forecasting: Principles and Practice, 3rd ed., 7.4 (2021). **Complexity:** O(length · m).
 * **Too little data:** without a season (1) the trend alone.
 *
 * @example seasonColumns(4, 2).map(({ name }) => name) // "trend", "place 2 of 2"
 */
export function seasonColumns(length: number, season: number): Column[] {
  const column = (group: string, name: string, of: (t: number) => number): Column => ({
    group,
    name,
    values: Float64Array.from({ length }, (_, t) => of(t)),
  });
  const columns = [column("trend", "trend", (t) => t)];
  if (season <= longestDummies) {
    for (let place = 1; place < season; place++) {
      columns.push(column("season", `place ${place + 1} of ${season}`, (t) => (t % season === place ? 1 : 0)));
    }
    return columns;
  }
  for (let k = 1; k <= mostWaves; k++) {
    const angle = (t: number) => (2 * Math.PI * k * t) / season;
    columns.push(column(`wave ${k}`, `sine ${k} of ${season}`, (t) => Math.sin(angle(t))));
    columns.push(column(`wave ${k}`, `cosine ${k} of ${season}`, (t) => Math.cos(angle(t))));
  }
  return columns;
}
