/** What is known of each period before it comes: calendar, promotion. One value for each period of past and horizon. */
export type Known = readonly { readonly values: Float64Array }[];

const near = 3;
const spanOf = (season: number) => (season > 1 ? season : 6);

/** How many periods of the past a row of features looks back on. */
export const lagReach = (season: number): number => season + Math.max(near, spanOf(season));

/**
 * **Question:** what of its own past can tell a learner how the next value differs from last season's?
 *
 * **Formula:** of the changes over a season d_t = y_t − y_{t−m}: those 1, 2, 3 and m (6 without a season) periods ago, and their mean over
 * the last m (6); the place in the season; by how much what is known of the period differs from a season ago, and its value.
 * Changes follow a trend, as no level among the features could.
 *
 * **Source:** lag features as in the winning methods of the M5 competition (S. Makridakis et al., 2022).
 * **Complexity:** O(m). **Limits:** t ≥ `lagReach(season)`.
 *
 * @example lagFeatures(Float64Array.of(0, 1, 3, 6, 10, 15, 21), 7, 1, []) // changes 6, 5, 4 and 1, mean 3.5, place 0
 */
export function lagFeatures(series: Float64Array, t: number, season: number, known: Known): number[] {
  const change = (ago: number) => series[t - ago]! - series[t - ago - season]!;
  const span = spanOf(season);
  let total = 0;
  for (let ago = 1; ago <= span; ago++) total += change(ago);
  return [
    ...Array.from({ length: near }, (_, i) => change(i + 1)),
    change(span),
    total / span,
    t % season,
    ...known.flatMap(({ values }) => [values[t]! - values[t - season]!, values[t]!]),
  ];
}
