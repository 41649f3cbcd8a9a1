/** How errors, trend and season join: added (A), damped (Ad), multiplied (M), or none (N). */
export type EtsForm = {
  readonly error: "A" | "M";
  readonly trend: "N" | "A" | "Ad";
  readonly season: "N" | "A" | "M";
};

/** The usual short name. @example etsName({ error: "M", trend: "Ad", season: "M" }) // "ETS(M,Ad,M)" */
export const etsName = ({ error, trend, season }: EtsForm): string => `ETS(${error},${trend},${season})`;

/**
 * **Question:** which forms of exponential smoothing can describe such values?
 *
 * **Formula:** errors A or M, trend N, A or Ad, season N, A or M, without added errors under a multiplied season: their
 * variances have no stable recursion. Where a value is not above 0 only what is added remains; without a season to speak
 * of (`season` 1) only N.
 *
 * **Source:** R. J. Hyndman, A. B. Koehler, J. K. Ord, R. D. Snyder, Forecasting with Exponential Smoothing, ch. 2 (2008);
 * multiplied trends are left out, as they explode. **Complexity:** O(1).
 *
 * @example etsForms(12, true).length // 15
 */
export function etsForms(season: number, positive: boolean): EtsForm[] {
  const forms: EtsForm[] = [];
  for (const error of ["A", "M"] as const) {
    for (const trend of ["N", "A", "Ad"] as const) {
      for (const seasonal of ["N", "A", "M"] as const) {
        const multiplied = error === "M" || seasonal === "M";
        const unstable = error === "A" && seasonal === "M";
        const named = seasonal === "N" || season > 1;
        if (named && !unstable && (positive || !multiplied)) forms.push({ error, trend, season: seasonal });
      }
    }
  }
  return forms;
}

/**
 * How many figures a form estimates from the values: smoothing weights, initial states (the last place of the season follows
 * from the others) and the variance.
 */
export function etsSize({ trend, season }: EtsForm, seasonLength: number): number {
  const weights = 1 + (trend === "N" ? 0 : 1) + (trend === "Ad" ? 1 : 0) + (season === "N" ? 0 : 1);
  const states = 1 + (trend === "N" ? 0 : 1) + (season === "N" ? 0 : seasonLength - 1);
  return weights + states + 1;
}
