/** A figure and the limits between which the true one lies with the confidence asked for. */
export type Estimate = { readonly value: number; readonly low: number; readonly high: number };

/** What an interval says: the whole of it is above 0, below 0, or 0 lies in it. */
export type Verdict = "higher" | "lower" | "undecided";

/** @example verdictOf({ value: 0.2, low: 0.05, high: 0.33 }) // "higher" */
export function verdictOf({ low, high }: Estimate): Verdict {
  if (low > 0) return "higher";
  return high < 0 ? "lower" : "undecided";
}

/** All three figures times the same number; a negative one turns the limits round. */
export function scaled({ value, low, high }: Estimate, by: number): Estimate {
  return by < 0
    ? { value: value * by, low: high * by, high: low * by }
    : { value: value * by, low: low * by, high: high * by };
}

/** Refuses what is no confidence. */
export function checkConfidence(confidence: number): void {
  if (!(confidence > 0 && confidence < 1)) throw new RangeError("A confidence lies between 0 and 1.");
}
